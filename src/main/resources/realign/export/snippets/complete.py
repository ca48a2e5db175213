"""Puts the adapter behind its base model: python complete.py BASE_MODEL OUT_FOLDER"""
import pathlib
import sys

from sentence_transformers import SentenceTransformer
from sentence_transformers import models

if len(sys.argv) != 3:
    sys.exit(__doc__)
here = pathlib.Path(__file__).resolve().parent
base = SentenceTransformer(sys.argv[1])
modules = list(base.children())
for folder in sorted(path for path in here.iterdir() if path.is_dir()):
    kind = folder.name.split("_", 1)[1]
    modules.append(getattr(models, kind).load(str(folder)))
SentenceTransformer(modules=modules, prompts=base.prompts).save(sys.argv[2])
print("wrote", sys.argv[2])
