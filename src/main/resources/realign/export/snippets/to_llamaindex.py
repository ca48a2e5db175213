"""Writes pytorch_model.bin, which LlamaIndex loads, from model.safetensors. Needs torch only."""
import json
import pathlib
import struct

import torch

here = pathlib.Path(__file__).resolve().parent
raw = (here / "model.safetensors").read_bytes()
length = struct.unpack("<Q", raw[:8])[0]
header = json.loads(raw[8:8 + length])
header.pop("__metadata__", None)
state = {}
for name, entry in header.items():
    begin, end = (8 + length + offset for offset in entry["data_offsets"])
    values = torch.frombuffer(bytearray(raw[begin:end]), dtype=torch.float32)
    state[name] = values.reshape(entry["shape"])
torch.save(state, here / "pytorch_model.bin")
print("wrote", here / "pytorch_model.bin")
