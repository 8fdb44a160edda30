// What a page says of itself in the medium it is shown in now. Lengths are CSS pixels; nothing is changed in the page.
() => {
  const isShown = (element) => {
    if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) return false;
    for (let one = element; one && one !== document.body; one = one.parentElement) {
      const style = getComputedStyle(one);
      if (style.clipPath !== "none" || (style.overflowX === "hidden" && one.clientWidth <= 1 && one.clientHeight <= 1)) return false;
    }
    return element.getBoundingClientRect().right > 0;
  };

  const name = (element) => {
    const own = (one) => one.localName + (one.id ? "#" + one.id : [...one.classList].slice(0, 2).map((c) => "." + c).join(""));
    if (element.id) return own(element);
    const near = element.parentElement && element.parentElement.closest("[id]");
    const twins = element.parentElement ? [...element.parentElement.children].filter((one) => one.localName === element.localName) : [];
    const place = twins.length > 1 ? `:nth-of-type(${twins.indexOf(element) + 1})` : "";
    const row = element.parentElement && element.parentElement.closest("tr");
    const table = element.closest("table");
    const start = near ? "#" + near.id + " " : table ? `table ${[...document.querySelectorAll("table")].indexOf(table) + 1}, ` : "";
    const line = element.closest("thead") ? "thead " : "";
    return start + line + (row ? `tr:nth-of-type(${[...row.parentElement.children].indexOf(row) + 1}) ` : "") + own(element) + place;
  };

  const length = (value) => {
    const ruler = document.createElement("div");
    ruler.style.cssText = "position:absolute;visibility:hidden";
    ruler.style.width = value;
    document.body.append(ruler);
    const width = ruler.getBoundingClientRect().width;
    ruler.remove();
    return width;
  };

  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const texts = [];
  const sizes = {};
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement;
    if (!node.data.trim() || element.closest("script, style, template, svg title, svg desc") || !isShown(element)) continue;
    const drawn = element.closest("svg") !== null;
    texts.push({ element: name(element), text: node.data });
    if (!drawn) {
      const size = parseFloat(getComputedStyle(element).fontSize);
      sizes[size] = (sizes[size] || 0) + node.data.replace(/\s/g, "").length;
    }
  }

  // What an element prints: words that are only heard are not on paper.
  const printed = (element) => {
    const inside = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    let text = "";
    for (let node = inside.nextNode(); node; node = inside.nextNode()) if (isShown(node.parentElement)) text += node.data;
    return text;
  };
  const whole = (selector) =>
    [...document.querySelectorAll(selector)].filter(isShown).map((element) => ({ element: name(element), text: printed(element) }));

  const boxes = [...document.querySelectorAll("body, body *")].filter((element) => !element.closest("svg *") && isShown(element));
  const clips = (element) => getComputedStyle(element).overflowX !== "visible" && element.localName !== "svg";
  const cut = boxes
    .filter((element) => element !== document.body && clips(element) && element.scrollWidth > element.clientWidth + 1)
    .map((element) => ({ element: name(element), inside: element.scrollWidth, width: element.clientWidth }));
  const width = document.documentElement.clientWidth;
  const widest = boxes
    .filter((element) => {
      for (let one = element.parentElement; one && one !== document.body; one = one.parentElement) if (clips(one)) return false;
      return true;
    })
    .map((element) => ({ element, right: element.getBoundingClientRect().left + Math.max(element.scrollWidth, element.getBoundingClientRect().width) }))
    .filter((box) => box.right > width + 1)
    .sort((a, b) => (Math.abs(a.right - b.right) > 1 ? b.right - a.right : a.element.contains(b.element) ? 1 : -1))
    .slice(0, 1)
    .map((box) => ({ element: name(box.element), right: box.right }));

  const folded = [...document.querySelectorAll("details:not([open])")]
    .filter((element) => isShown(element) && [...element.children].some((one) => one.localName !== "summary"))
    .filter((element) => ![...element.children].some((one) => one.localName !== "summary" && isShown(one)))
    .map((element) => name(element));

  const rules = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules]).filter((rule) => rule instanceof CSSPageRule);
  const pages = rules.map((rule) => {
    const margins = {};
    for (const side of ["Top", "Right", "Bottom", "Left"]) {
      const value = rule.style["margin" + side];
      if (value) margins[side.toLowerCase()] = length(value);
    }
    const boxTexts = [...rule.cssRules].map((box) => box.style.content).filter((content) => content && content !== "none");
    const sides = rule.style.size.split(" ");
    return { name: rule.selectorText, sheet: sides.length === 2 && parseFloat(sides[0]) ? length(sides[0]) : null, margins, contents: boxTexts };
  });

  return {
    title: document.title,
    language: document.documentElement.lang,
    body: parseFloat(getComputedStyle(document.body).fontSize),
    width,
    scroll: document.documentElement.scrollWidth,
    texts,
    sizes,
    rows: [...document.querySelectorAll("tr")].filter(isShown).map((row) => ({
      element: name(row),
      text: [...row.cells].filter(isShown).map(printed).join(" "),
    })),
    quotes: whole("blockquote"),
    cut,
    widest,
    folded,
    pages,
  };
};
