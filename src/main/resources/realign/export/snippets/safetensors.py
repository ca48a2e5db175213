import json
import struct
import numpy as np

with open(<<path>>, "rb") as file:
    length = struct.unpack("<Q", file.read(8))[0]
    header = json.loads(file.read(length))
    data = file.read()

def tensor(name):
    begin, end = header[name]["data_offsets"]
    return np.frombuffer(data[begin:end], dtype="<f4").reshape(header[name]["shape"])

W = tensor("linear.weight")
b = tensor("linear.bias") if "linear.bias" in header else 0

def adapt(embeddings):  # rows of unit length, one a query
    adapted = embeddings @ W.T + b
    return adapted / np.linalg.norm(adapted, axis=-1, keepdims=True)
