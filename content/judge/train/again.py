"""Goes on from the weights that are shipped, with all labels there are. See README.md.

    python3 again.py --data DIR --documents documents.jsonl --soft soft.jsonl [--more FILE]... --out ../model

The weights file holds the products of words with the convolution, not the vectors they were made from. Their rank is
the size of a vector, so vectors and a convolution with the same products are found, and training goes on from those.
The temperature and the shift of each class stay: what blends the network with the grammar is fitted after it.
"""

import argparse
import copy
import json
import os
import struct

import numpy as np
import torch

import corpus
import export
import factor
import student
import tokens

EPOCHS, RATE = 2, 3e-4
SEEDS = 2  # students that go on, each in another order; the weights are the mean of theirs and of those they began with


class Hashed(tokens.Vocabulary):
    """A vocabulary that knows its words by their hashes."""

    def __init__(self, rows, size):
        super().__init__([])
        self.hashed, self.size = rows, size

    def row(self, w):
        if w not in self.rows:
            self.rows[w] = self.hashed.get(tokens.fnv(w)) or self.suffix(w)
        return self.rows[w]

    def hashes(self):
        return self.hashed.items()


class Weights:
    """What content/judge/model/weights.bin holds, read in the order in which export.py writes it."""

    def __init__(self, path):
        with open(path, "rb") as f:
            self.data = f.read()
        self.at = len(b"SFJM0004") + 8
        slots, words, _, channels, hidden, state, stored, dim, shift = struct.unpack_from("<9I", self.data, self.at)
        self.at += 36
        self.hashes, self.ids = self.take("<u4", slots), self.take("<u2", slots)
        self.scale = self.take("<f4", channels)
        self.marks = self.take("<i2", tokens.MARKS * 3 * channels).reshape(tokens.MARKS, 3, channels)
        width = 2 * channels + tokens.FEATURES
        self.state = {}
        self.keep("dense.weight", hidden, width)
        self.keep("dense.bias", hidden)
        for way in ("", "_reverse"):
            for name, shape in (("weight_ih", (3 * state, hidden)), ("weight_hh", (3 * state, state)), ("bias_ih", (3 * state,)), ("bias_hh", (3 * state,))):
                self.keep(f"context.{name}_l0{way}", *shape)
        self.keep("out.weight", 5, 2 * state + hidden)
        self.keep("out.bias", 5)
        self.temperature, self.bias = float(self.take("<f4", 1)[0]), self.take("<f4", 5).tolist()
        base = self.take("<i2", dim * 3 * channels).reshape(dim, 3 * channels)
        sizes = self.take("<u2", words - stored)
        whole = self.take("i1", stored * 3 * channels).reshape(stored, 3 * channels)
        small = self.take("i1", (words - stored) * dim).reshape(words - stored, dim)
        rare = factor.products(small, sizes, base, shift)
        self.table = np.concatenate([whole, rare]).reshape(words, 3, channels) * self.scale
        if self.at != len(self.data):
            raise ValueError(f"{path}: {len(self.data) - self.at} bytes are left over")

    def take(self, kind, n):
        out = np.frombuffer(self.data, kind, n, self.at)
        self.at += out.nbytes
        return out

    def keep(self, name, *shape):
        self.state[name] = torch.from_numpy(self.take("<f4", int(np.prod(shape))).reshape(shape).copy())

    def vocabulary(self):
        """Its words, of which it keeps only the hashes."""
        return Hashed({int(h): int(r) for h, r in zip(self.hashes, self.ids) if r}, len(self.table))

    def student(self):
        """A student that computes what these weights compute, and can go on learning."""
        words, _, channels = self.table.shape
        flat = self.table.reshape(words, 3 * channels)
        u, s, v = np.linalg.svd(flat, full_matrices=False)
        root = np.sqrt(s[: student.DIM])
        vectors, kernel = u[:, : student.DIM] * root, v[: student.DIM] * root[:, None]
        # A mark's products have the bias of the convolution in the middle place.
        middle = np.zeros((channels, 3 * channels), np.float32)
        middle[:, channels : 2 * channels] = np.eye(channels)
        marks = (self.marks * self.scale).reshape(tokens.MARKS, 3 * channels)
        # Marks times kernel plus one bias for all of them: the bias is what no mark's vector can make.
        rest = np.eye(3 * channels) - np.linalg.pinv(kernel) @ kernel
        bias = np.linalg.lstsq((middle @ rest).T, marks.mean(0) @ rest, rcond=None)[0]
        own = (marks - bias @ middle) @ np.linalg.pinv(kernel)
        m = student.Student(words)
        state = m.state_dict()
        state.update(self.state)
        size = vectors.std() / 0.1  # as large as a student's vectors are when it begins
        state["word.weight"] = torch.from_numpy((vectors / size).astype(np.float32))
        state["mark.weight"] = torch.from_numpy(np.concatenate([own / size, np.zeros((1, student.DIM))]).astype(np.float32))
        weight = (kernel * size).reshape(student.DIM, 3, channels).transpose(2, 0, 1)
        state["convolution.weight"] = torch.from_numpy(np.ascontiguousarray(weight, np.float32))
        state["convolution.bias"] = torch.from_numpy(bias.astype(np.float32))
        m.load_state_dict(state)
        with torch.no_grad():
            m.word.weight[0] = 0
            m.local.weight.zero_()
            m.local.bias.zero_()
        return m


def main():
    a = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    a.add_argument("--data", required=True, help="folder with labels/ and unlabelled/")
    a.add_argument("--documents", required=True, help="unlabelled documents, as train.py writes them")
    a.add_argument("--soft", required=True, help="what the judge said of some of them, in the same order")
    a.add_argument("--more", nargs="*", default=[], help="more files of labelled articles, in the form of labels/train.jsonl")
    a.add_argument("--measure", nargs="*", default=[], help="files of labelled articles to measure on, before and after")
    a.add_argument("--weight", type=float, default=1.5, help="of a labelled sentence, where one that the judge labelled has 1")
    a.add_argument("--out", default="../model", help="folder of the Go package model: read from and written to")
    a.add_argument("--threads", type=int, default=2)
    a = a.parse_args()
    torch.set_num_threads(a.threads)

    w = Weights(os.path.join(a.out, "weights.bin"))
    v, m = w.vocabulary(), w.student()
    names = ["train"] + [f"forms-{f}" for f in ("interviews", "essays", "opeds")]
    gold = [d for n in names for d in corpus.labelled(os.path.join(a.data, "labels", n + ".jsonl"))]
    more = [d for path in a.more for d in corpus.labelled(path)]
    raw = corpus.articles(a.data)
    extra, held = corpus.added(raw, "labels.jsonl"), corpus.added(raw, "held.jsonl")
    known = {d["article"] for d in gold + extra + held}
    with open(a.soft, encoding="utf-8") as f:
        soft = {d["id"]: np.array(d["p"], np.float32) for d in map(json.loads, f)}
    with open(a.documents, encoding="utf-8") as f:
        pool = [d for d in map(json.loads, f) if d["id"] in soft and d["id"] not in known]
    for d in pool:
        d["y"] = soft[d["id"]]
    measured = {"dev": corpus.labelled(os.path.join(a.data, "labels", "dev.jsonl")), "held": held}
    measured |= {os.path.basename(path): corpus.labelled(path) for path in a.measure}
    for d in gold + more + extra + pool + sum(measured.values(), []):
        tokens.encode(d, v)

    def measure(name):
        for group, docs in measured.items():
            x = [z * w.temperature + np.array(w.bias, np.float32) for z in student.predict(export.shipped(copy.deepcopy(m)), docs)]
            corpus.score(docs, x, f"{name}, {group}")

    measure("before")
    print(f"{len(gold)} + {len(more)} + {len(extra)} labelled documents, {len(pool)} that the judge labelled", flush=True)
    groups = [(d, a.weight, len(d)) for d in (gold, gold, more, extra)] + [(pool, 1.0, len(pool))]
    states = [m.state_dict()]
    for seed in range(1, SEEDS + 1):
        one = copy.deepcopy(m)
        states.append(student.train(one, groups, EPOCHS, RATE, seed, f"again {seed}").state_dict())
    m.load_state_dict({name: sum(s[name] for s in states) / len(states) for name in states[0]})
    measure("after")
    export.write(m, v, w.temperature, w.bias, a.out)


if __name__ == "__main__":
    main()
