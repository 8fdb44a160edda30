// Words cut in two without a hyphen as the page is laid out now (« Professionaliseringslogic | a »), addresses left out.
() => {
  const name = (element) => {
    const near = element.closest("[id]");
    const row = element.closest("tr");
    const line = row ? ` tr:nth-of-type(${[...row.parentElement.children].indexOf(row) + 1})` : "";
    return (near ? near.localName + "#" + near.id : "page") + line + (near === element ? "" : " " + element.localName);
  };
  const isClipped = (element) => {
    for (let one = element; one; one = one.parentElement) if (getComputedStyle(one).clipPath !== "none") return true;
    return false;
  };
  const found = [];
  const range = document.createRange();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement;
    if (element.closest("script, style, template, svg") || node.data.includes("://")) continue;
    for (const word of node.data.matchAll(/\p{L}{4,}/gu)) {
      range.setStart(node, word.index);
      range.setEnd(node, word.index + word[0].length);
      const parts = [...range.getClientRects()].filter((part) => part.width > 0 && part.height > 0);
      if (parts.length > 1 && !isClipped(element)) found.push({ element: name(element), word: word[0] });
    }
  }
  return found;
};
