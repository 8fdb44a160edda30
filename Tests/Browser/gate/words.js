// The French and Dutch text a reader of the page meets, block by block, with its language and where it stands.
() => {
  const name = (element) => element.localName + (element.id ? "#" + element.id : element.classList.length ? "." + element.classList[0] : "");
  const place = (element) => {
    const near = element.id ? null : element.parentElement && element.parentElement.closest("[id]");
    return (near ? "#" + near.id + " " : "") + name(element);
  };
  const language = (element) => (element.closest("[lang]") ? element.closest("[lang]").lang : "");
  const isQuoted = (element) => element.closest("blockquote, q, .verbatim") !== null;
  const blocks = new Map();
  const block = (element) => {
    while (element.parentElement && getComputedStyle(element).display === "inline") element = element.parentElement;
    return element;
  };
  const found = [];
  const walker = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement;
    if (element.closest("script, style, template, code, pre, kbd, samp")) continue;
    const home = element.closest("title, desc, text") || block(element);
    if (!blocks.has(home)) blocks.set(home, { text: "", languages: new Set() });
    blocks.get(home).text += node.data;
    if (node.data.trim()) blocks.get(home).languages.add(language(element));
  }
  // A block all in one other language (a cell with a turn in Dutch) is of that language; one that mixes is of its own.
  for (const [element, { text, languages }] of blocks) {
    const spoken = languages.size === 1 ? [...languages][0] : language(element);
    if (text.trim()) found.push({ element: place(element), language: spoken, quoted: isQuoted(element), text });
  }
  for (const element of document.querySelectorAll("[alt], [title], [aria-label], [placeholder]"))
    for (const attribute of ["alt", "title", "aria-label", "placeholder"]) {
      const text = element.getAttribute(attribute);
      if (text) found.push({ element: `${place(element)} [${attribute}]`, language: language(element), quoted: false, text });
    }
  for (const rule of [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules]).filter((rule) => rule instanceof CSSPageRule))
    for (const box of rule.cssRules)
      for (const [, text] of (box.style.content || "").matchAll(/"((?:[^"\\]|\\.)*)"/g))
        found.push({ element: `@page @${box.name}`, language: document.documentElement.lang, quoted: false, text });
  return found;
};
