"""par_polars.py FILE OUT categorical|string"""
import sys

import polars

from tables import PAIRS, USED, write

path, out, kind = sys.argv[1:4]
text = polars.Categorical if kind == "categorical" else polars.String
frame = polars.scan_csv(
    path, separator=";", decimal_comma=True, infer_schema=False,
    schema_overrides={**{name: text for name in USED}, "poids": polars.Float64}).select(USED + ["poids"]).collect()
tables = polars.collect_all(
    [frame.lazy().group_by(a, b).agg(polars.len(), polars.col("poids").sum()) for a, b in PAIRS])
rows = []
for (a, b), table in zip(PAIRS, tables):
    table = table.with_columns(polars.col(a).cast(polars.String), polars.col(b).cast(polars.String)).fill_null("")
    rows += [(f"{a}x{b}", *row) for row in table.iter_rows()]
write(rows, out)
