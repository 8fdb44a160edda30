"""par_duckdb.py FILE OUT ensembles|table THREADS"""
import sys

import duckdb

from tables import PAIRS, USED, write

path, out, kind, threads = sys.argv[1:5]
base = duckdb.connect()
base.execute(f"set threads={threads}")
source = f"read_csv('{path}', delim=';', quote='\"', escape='\"', header=true, all_varchar=true, strict_mode=true)"
weight = "cast(replace(poids, ',', '.') as double)"
if kind == "table":
    base.execute(f"create temp table t as select {', '.join(USED)}, {weight} as w from {source}")
    query = " union all ".join(
        f"select '{a}x{b}', coalesce({a}, ''), coalesce({b}, ''), count(*), sum(w) from t group by {a}, {b}"
        for a, b in PAIRS)
else:
    def pick(value):
        return "case " + " ".join(f"when grouping({a})=0 and grouping({b})=0 then {value(a, b)}" for a, b in PAIRS) + " end"
    query = (f"select {pick(lambda a, b: repr(f'{a}x{b}'))}, {pick(lambda a, b: f'''coalesce({a}, '')''')}, "
             f"{pick(lambda a, b: f'''coalesce({b}, '')''')}, count(*), sum({weight}) from {source} "
             f"group by grouping sets ({', '.join(f'({a}, {b})' for a, b in PAIRS)})")
write(base.execute(query).fetchall(), out)
