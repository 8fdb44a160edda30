"""The thirty tables every program makes of the bench's CSV, and how they are written to be compared."""

PAIRS = [(f"Q{k}", f"Q{(k + 6) % 40 + 1}") for k in range(1, 31)]
USED = sorted({name for pair in PAIRS for name in pair}, key=lambda name: int(name[1:]))


def write(rows, path):
    """table, row, column, count, weighted count: one line a cell, cases without an answer left out."""
    with open(path, "w", newline="\n") as file:
        for table, row, column, count, weight in sorted(rows):
            if row and column:
                file.write(f"{table}\t{row}\t{column}\t{count}\t{weight:.3f}\n")
