"""Writes tests/unit/metrics/ter-reference.json: sacreBLEU's TER (mjpost/sacrebleu, default settings) of pairs of ../shared/data.

Usage: python3 ter-reference.py FOLDER_OF_SACREBLEU FOLDER_OF_DATA OUTPUT
Only row numbers and scores are written, no sentence. A score is in percent, four decimals.
"""

import json
import sys
from unittest.mock import MagicMock

sacrebleu_folder, data, output = sys.argv[1:]
sys.path.insert(0, sacrebleu_folder)

# TER itself needs Python alone; what else the package imports, and its generated version file, may be missing.
for name in ("portalocker", "tabulate", "colorama", "regex", "numpy", "lxml", "lxml.etree"):
    try:
        __import__(name)
    except ImportError:
        sys.modules[name] = MagicMock()
sys.modules["sacrebleu.version"] = MagicMock(__version__="source")

from sacrebleu.metrics.ter import TER  # noqa: E402

ter = TER()


def rows(name):
    with open(f"{data}/{name}.jsonl", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def scored(hypothesis, reference):
    score = ter.corpus_score([hypothesis], [[reference]])
    return [round(score.score, 4), score.num_edits, int(score.ref_length)]


postedits = rows("postedits/mlqe_pe_ru-en.dev")
chosen = [index for index in range(len(postedits)) if index % 4 == 1]
pairs = [[postedits[index]["mt"], postedits[index]["pe"]] for index in chosen]
corpus = ter.corpus_score([mt for mt, _ in pairs], [[pe for _, pe in pairs]])

clean = rows("clean/wmt22_zhen")
system = "HuaweiTSC"
places = [
    (document, sentence)
    for document, row in enumerate(clean)
    if system in row["mt"]
    for sentence in range(len(row["src"]))
][::4]

with open(output, "w", encoding="utf-8") as file:
    json.dump(
        {
            "signature": str(ter.get_signature()),
            "postedits": {
                "rows": "index, score, edits, reference words",
                "scores": [[index, *scored(*pair)] for index, pair in zip(chosen, pairs)],
                "corpus": round(corpus.score, 4),
            },
            "translations": {
                "system": system,
                "rows": "document, sentence, score, edits, reference words",
                "scores": [
                    [document, sentence, *scored(clean[document]["mt"][system][sentence], clean[document]["refs"]["A"][sentence])]
                    for document, sentence in places
                ],
            },
        },
        file,
    )
    file.write("\n")
