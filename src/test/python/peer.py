"""PyTorch as a peer: trains the same adapters on the same vectors.

    peer.py FOLDER triplet|softmax|replay [THREADS]

FOLDER holds q.npy (n, d) and c.npy (m, d), float32 rows of unit length; neg.npy where an unrelated
document serves as negatives; train.npy and test.npy, a question's and a chunk's row each. "triplet" is
the published recipe, "softmax" the one over all training chunks. "replay" takes the steps of steps.npz
(w0, b0, batches, lr, margin, clip, decay) and leaves the weights in replay.npz. Prints one JSON object.
"""

import json
import sys
import time
from pathlib import Path

import numpy as np
import torch
from torch import nn
from torch.nn import functional as F


class Data:
    def __init__(self, folder):
        self.folder = folder
        self.queries = self.floats("q.npy")
        self.chunks = self.floats("c.npy")
        unrelated = (folder / "neg.npy").exists()
        self.negatives = self.floats("neg.npy") if unrelated else self.chunks

    def floats(self, name):
        return torch.from_numpy(np.load(self.folder / name)).float()

    def pairs(self, name):
        return torch.from_numpy(np.load(self.folder / name)).long()


def triplet_loss(layer, data, batch, negatives, margin=1.0):
    """Euclidean distances of adapted questions to their chunks, which should be smaller by the margin."""
    adapted = layer(data.queries[batch[:, 0]])
    return F.triplet_margin_loss(adapted, data.chunks[batch[:, 1]], negatives, margin=margin)


def step(layer, loss, optimiser, clip=None):
    optimiser.zero_grad()
    loss.backward()
    if clip is not None:
        nn.utils.clip_grad_norm_(layer.parameters(), clip)
    optimiser.step()


def shuffled(train, size):
    return train[torch.randperm(len(train))].split(size)


def triplet(data, train, epochs=30, size=32, warm_up=100):
    layer = nn.Linear(data.queries.shape[1], data.chunks.shape[1])
    optimiser = torch.optim.AdamW(layer.parameters(), lr=3e-3)
    steps = epochs * -(-len(train) // size)

    def rate(at):
        return at / warm_up if at < warm_up else (steps - at) / max(1, steps - warm_up)

    schedule = torch.optim.lr_scheduler.LambdaLR(optimiser, lambda at: max(0.0, rate(at)))
    for _ in range(epochs):
        for batch in shuffled(train, size):
            rows = torch.randint(len(data.negatives), (len(batch),))
            step(layer, triplet_loss(layer, data, batch, data.negatives[rows]), optimiser, clip=1.0)
            schedule.step()
    return steps, layer


def softmax(data, train, epochs=20, size=256, temperature=0.05):
    layer = nn.Linear(data.queries.shape[1], data.chunks.shape[1], bias=False)
    nn.init.eye_(layer.weight)
    optimiser = torch.optim.Adam(layer.parameters(), lr=1e-3)
    known, place = torch.unique(train[:, 1], return_inverse=True)
    answers = data.chunks[known]
    labelled = torch.stack([train[:, 0], place], dim=1)
    steps = epochs * -(-len(train) // size)
    schedule = torch.optim.lr_scheduler.LambdaLR(optimiser, lambda at: max(0.0, 1 - at / steps))
    for _ in range(epochs):
        for batch in shuffled(labelled, size):
            adapted = F.normalize(layer(data.queries[batch[:, 0]]), dim=1)
            step(layer, F.cross_entropy(adapted @ answers.T / temperature, batch[:, 1]), optimiser)
            schedule.step()
    return steps, layer


def replay(data):
    given = np.load(data.folder / "steps.npz")
    layer = nn.Linear(data.queries.shape[1], data.chunks.shape[1])
    with torch.no_grad():
        layer.weight.copy_(torch.from_numpy(given["w0"]))
        layer.bias.copy_(torch.from_numpy(given["b0"]))
    optimiser = torch.optim.AdamW(layer.parameters(), lr=1.0, weight_decay=float(given["decay"]))
    losses = []
    for batch, rate in zip(torch.from_numpy(given["batches"]).long(), given["lr"]):
        optimiser.param_groups[0]["lr"] = float(rate)
        loss = triplet_loss(layer, data, batch, data.negatives[batch[:, 2]], float(given["margin"]))
        step(layer, loss, optimiser, float(given["clip"]))
        losses.append(loss.item())
    weights = {"w": layer.weight.detach().numpy(), "b": layer.bias.detach().numpy()}
    np.savez(data.folder / "replay.npz", **weights)
    return {"losses": losses}


def judged(data, layer, test):
    """Strict: one chunk is right."""
    with torch.no_grad():
        scores = F.normalize(layer(data.queries[test[:, 0]]), dim=1) @ F.normalize(data.chunks, dim=1).T
    right = scores.gather(1, test[:, 1:])
    ranks = 1 + (scores > right).sum(dim=1)
    found = ranks <= 10
    reciprocal = torch.where(found, 1.0 / ranks, torch.zeros(len(ranks)))
    return {"hit10": found.float().mean().item(), "mrr10": reciprocal.mean().item()}


def trained(data, recipe):
    train = data.pairs("train.npy")
    recipe(data, train, epochs=1)
    begun = time.perf_counter()
    steps, layer = recipe(data, train)
    seconds = time.perf_counter() - begun
    figures = {"steps": steps, "steps_per_s": steps / seconds, "seconds": seconds}
    return figures | judged(data, layer, data.pairs("test.npy"))


def main(folder, mode, threads="1"):
    torch.set_num_threads(int(threads))
    torch.manual_seed(7)
    data = Data(Path(folder))
    recipes = {"triplet": triplet, "softmax": softmax}
    print(json.dumps(replay(data) if mode == "replay" else trained(data, recipes[mode])))


main(*sys.argv[1:])
