import numpy as np

adapter = np.load(<<path>>)
W = adapter["weight"]
b = adapter["bias"] if "bias" in adapter else 0

def adapt(embeddings):  # rows of unit length, one a query
    adapted = embeddings @ W.T + b
    return adapted / np.linalg.norm(adapted, axis=-1, keepdims=True)
