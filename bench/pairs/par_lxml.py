"""par_lxml.py FILE: reads every cell of every answer of an .lsr."""
import sys

from lxml import etree

answers = cells = 0
for _, row in etree.iterparse(sys.argv[1], events=("end",), tag="row", huge_tree=True):
    for cell in row:
        cells += cell.text is not None
    answers += 1
    row.clear()
    while row.getprevious() is not None:
        del row.getparent()[0]
print(answers, cells)
