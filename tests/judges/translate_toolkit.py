"""Prints the units of an XLIFF 1.2 or TMX file as translate-toolkit reads them: JSON, a pair of source and target each."""

import json
import sys

from translate.storage import factory

store = factory.getobject(sys.argv[1])
print(json.dumps([[str(unit.source), str(unit.target)] for unit in store.units if unit.istranslatable()]))
