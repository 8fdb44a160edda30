"""Is every word still legible on a grey print? Its colour against what is really around it, both in grey."""

from .finding import Finding, decimal, excerpt

TEXT, LARGE, LARGE_POINTS = 4.5, 3.0, 18


def contrast(printout, how):
    """The findings on a printout made with or without backgrounds, as `how` says."""
    findings = []
    for number, sheet in enumerate(printout.sheets, start=1):
        pale = {}
        for word in words(sheet.letters):
            ratio = word_contrast(sheet, word)
            wanted = LARGE if word[0].size >= LARGE_POINTS else TEXT
            if ratio is not None and ratio < wanted - 0.05:
                pale.setdefault((round(ratio, 1), wanted), []).append("".join(letter.text for letter in word))
        for (ratio, wanted), texts in pale.items():
            measure = f"contraste en gris {decimal(ratio)} ; {decimal(wanted)} attendu ({how})"
            findings.append(Finding("gris", f"feuille {number}, {excerpt(' '.join(texts), 40)}", measure))
    return findings


def words(letters):
    """Letters that follow one another on one line, level or upright, in one colour."""
    word = []
    for letter in letters:
        last = word[-1] if word else None
        if last and (last.colour != letter.colour or not (is_level(last, letter) or is_upright(last, letter))):
            yield word
            word = []
        word.append(letter)
    if word:
        yield word


def is_level(last, letter):
    return abs(last.baseline - letter.baseline) <= 0.5 and -0.1 < (letter.left - last.right) / letter.size < 0.2


def is_upright(last, letter):
    """Whether a letter stands above the one before, as in a title turned a quarter: alone, the strokes of its neighbours
    would pass for its paper."""
    shared = min(last.right, letter.right) - max(last.left, letter.left)
    return shared > 0 and -0.1 < (last.top - letter.bottom) / letter.size < 0.2


def word_contrast(sheet, word):
    """The contrast of a word with the grey most of its edge has, or None for a word outside the sheet."""
    left = int(min(letter.left for letter in word) * sheet.scale) - 2
    right = int(max(letter.right for letter in word) * sheet.scale) + 2
    top = int(min(letter.top for letter in word) * sheet.scale) - 2
    bottom = int(max(letter.bottom for letter in word) * sheet.scale) + 2
    rows = len(sheet.grey) // sheet.stride
    if left < 0 or top < 0 or right >= sheet.stride or bottom >= rows or right <= left:
        return None
    start, end = top * sheet.stride, bottom * sheet.stride
    edge = sheet.grey[start + left : start + right] + sheet.grey[end + left : end + right]
    edge += sheet.grey[start + left : end + left : sheet.stride] + sheet.grey[start + right : end + right : sheet.stride]
    paper = max(set(edge), key=edge.count)
    red, green, blue, alpha = word[0].colour
    ink = (red * 30 + green * 59 + blue * 11) / 100
    ink = (ink * alpha + paper * (255 - alpha)) / 255
    high, low = sorted((luminance(paper), luminance(ink)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def luminance(grey):
    """The relative luminance of a grey of 0 to 255, after WCAG 2.2."""
    share = grey / 255
    return share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4
