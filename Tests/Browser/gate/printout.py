"""A printed page read back: its letters with their places, sizes and colours, its fonts, its grey picture."""

import ctypes
from dataclasses import dataclass, field

import pypdfium2 as pdfium
import pypdfium2.raw as raw


@dataclass(slots=True)
class Letter:
    """One letter on paper. Points from the sheet's left and top; `size` is what is really printed."""

    text: str
    size: float
    left: float
    top: float
    right: float
    bottom: float
    baseline: float
    colour: tuple


@dataclass
class Sheet:
    """One side of paper, in points; `grey` is one byte a pixel, `stride` bytes a line, `scale` pixels a point."""

    width: float
    height: float
    letters: list = field(default_factory=list)
    grey: bytes = b""
    stride: int = 0
    scale: float = 0


@dataclass
class Printout:
    """A PDF as the gate sees it. `fonts` says of each font whether it is embedded."""

    sheets: list
    fonts: dict
    tagged: bool
    title: str
    language: str


def read(data, scale=100 / 72):
    """Reads a PDF given as bytes; the grey picture has `scale` pixels a point, and none is made for 0."""
    document = pdfium.PdfDocument(data)
    try:
        fonts = {}
        sheets = [_sheet(page, fonts, scale) for page in document]
        title = document.get_metadata_dict().get("Title", "")
        return Printout(sheets, fonts, bool(raw.FPDFCatalog_IsTagged(document)), title, _language(document))
    finally:
        document.close()


def _language(document):
    size = raw.FPDFCatalog_GetLanguage(document, None, 0)
    if size == 0:
        return ""
    buffer = (ctypes.c_ushort * (size // 2))()
    raw.FPDFCatalog_GetLanguage(document, buffer, size)
    return bytes(buffer).decode("utf-16-le").rstrip("\0")


def _sheet(page, fonts, scale):
    width, height = page.get_size()
    sheet = Sheet(width, height)
    text = page.get_textpage()
    reader = _Letters(text, height)
    sheet.letters = [letter for index in range(text.count_chars()) if (letter := reader.letter(index))]
    for item in page.get_objects(filter=[raw.FPDF_PAGEOBJ_TEXT]):
        font = raw.FPDFTextObj_GetFont(item)
        fonts[_font_name(font)] = bool(raw.FPDFFont_GetIsEmbedded(font))
    if scale:
        bitmap = page.render(scale=scale, grayscale=True)
        sheet.grey, sheet.stride, sheet.scale = bytes(bitmap.buffer), bitmap.stride, scale
    text.close()
    return sheet


class _Letters:
    """Reads letters into the same few C values: a page has thousands."""

    def __init__(self, text, height):
        self.text, self.height = text, height
        self.matrix = raw.FS_MATRIX()
        self.left, self.right, self.bottom, self.top, self.x, self.y = (ctypes.c_double() for _ in range(6))
        self.colour = tuple(ctypes.c_uint() for _ in range(4))

    def letter(self, index):
        """The letter at `index`, or None for the spaces and line ends the reader adds itself."""
        text, height = self.text, self.height
        code = raw.FPDFText_GetUnicode(text, index)
        if code <= 0x20 or chr(code).isspace() or raw.FPDFText_IsGenerated(text, index) == 1:
            return None
        raw.FPDFText_GetMatrix(text, index, self.matrix)
        size = raw.FPDFText_GetFontSize(text, index) * abs(self.matrix.d or self.matrix.b)
        raw.FPDFText_GetCharBox(text, index, self.left, self.right, self.bottom, self.top)
        raw.FPDFText_GetCharOrigin(text, index, self.x, self.y)
        raw.FPDFText_GetFillColor(text, index, *self.colour)
        left, right, top, bottom = self.left.value, self.right.value, height - self.top.value, height - self.bottom.value
        return Letter(chr(code), size, left, top, right, bottom, height - self.y.value, tuple(part.value for part in self.colour))


def _font_name(font):
    size = raw.FPDFFont_GetBaseFontName(font, None, 0)
    buffer = ctypes.create_string_buffer(max(size, 1))
    raw.FPDFFont_GetBaseFontName(font, buffer, size)
    return buffer.value.decode("utf-8", "replace") or "sans nom"
