import json
import numpy as np

vectors = np.load(<<vectors>>)
with open(<<ids>>, encoding="utf-8") as file:
    ids = json.load(file)

def search(query, k=10):  # one unit vector, adapted as queries are
    scores = vectors @ query
    best = np.argsort(-scores)[:k]
    return [(ids[i], float(scores[i])) for i in best]
