"""Prints, for each path on standard input, the units of a bilingual file as translate-toolkit reads them: a line of JSON, null if it does not."""

import json
import sys

from translate.storage import factory

for line in sys.stdin:
    try:
        store = factory.getobject(line.strip())
        print(json.dumps([[str(unit.source), str(unit.target)] for unit in store.units]))
    except Exception:  # What the tool cannot read is no fault of the file before an edit.
        print("null")
    sys.stdout.flush()
