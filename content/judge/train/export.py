"""Writes weights.bin and the parity fixture for content/judge/model."""

import json
import os
import struct
import zlib

import numpy as np
import torch
import torch.nn.functional as F

import factor
import student
import tokens

SLOTS = 32768  # of which the words fill three quarters

FIXTURE = dict(
    title="Mayor says the old bridge will stay closed",
    sents=[
        "Mayor says the old bridge will stay closed",
        "The council shut the old bridge on Tuesday after engineers found cracks in two of its arches.",
        "“We had no choice,” Mayor Ana Tolliver said.",
        "“Nobody wants to be the one who waited.",
        "It is the town’s oldest crossing.”",
        "According to a 2019 survey, 61 percent of residents use it every week.",
        "That is a shameful record for a town that calls itself modern!",
        "Repairs will probably take eighteen months and could cost $4.5 million.",
        "Why was nobody told?",
        "I met the chief engineer — a well-known skeptic — in 1998, and he wasn't worried.",
        "Tolliver told the paper: “Some of you will be late for work.",
        "I am sorry for that.",
        "“But the bridge is 140 years old, and it isn't coming back soon.",
        "Please be patient.”",
        "Follow us on Twitter @bridgewatch",
    ],
    blocks=[0, 1, 2, 2, 2, 3, 4, 5, 6, 6, 7, 7, 8, 8, 9],
)


def integers(model):
    """The products of every word and mark with the convolution, as integers of one scale a channel: rows, marks,
    scale, and the factors that the rows after the first factor.STORED are made from."""
    with torch.no_grad():
        w = model.convolution.weight
        table = torch.stack([model.word.weight @ w[:, :, k].T for k in range(3)], 1).numpy()
        marks = torch.stack([model.mark.weight[: tokens.MARKS] @ w[:, :, k].T for k in range(3)], 1).numpy()
        marks[:, 1] += model.convolution.bias.numpy()
    # the scale must hold the largest weight: frequent words have the largest, and clipping them costs accuracy
    scale = (np.maximum(np.abs(table).max((0, 1)), 1e-6) / 127).astype(np.float32)
    whole = table / scale
    rows = np.clip(np.round(whole), -127, 127).astype(np.int8)
    small, sizes, base, shift = factor.factors(whole.reshape(len(whole), -1).astype(np.float64), student.DIM)
    small, sizes = small[factor.STORED :], sizes[factor.STORED :]
    rows[factor.STORED :] = factor.products(small, sizes, base, shift).reshape(len(small), *rows.shape[1:])
    marks = np.clip(np.round(marks / scale), -32768, 32767).astype(np.int16)
    return rows, marks, scale, (small, sizes, base, shift)


def shipped(model):
    """The model, computing with the stored integers as the Go program does."""
    table, marks, scale, _ = integers(model)
    table = torch.from_numpy(table.astype(np.float32))
    marks = torch.from_numpy(np.concatenate([marks, np.zeros_like(marks[:1])]).astype(np.float32))
    scale = torch.from_numpy(scale)

    def pooled(rows, m):
        there = (m < tokens.MARKS)[..., None].float()
        p = (table[rows] + marks[m]) * there[..., None]
        h = p[:, :, 1].clone()
        h[:, 1:] += p[:, :-1, 0]
        h[:, :-1] += p[:, 1:, 2]
        h = F.relu(h) * there * scale
        return torch.cat([h.amax(1), h.sum(1) / there.sum(1).clamp(min=1)], 1)

    model.pooled = pooled
    return model


def write(model, vocabulary, temperature, bias, folder):
    """Writes folder/weights.bin and folder/testdata/parity.json."""
    rows, marks, scale, (small, row_scale, base, shift) = integers(model)
    hashes, ids, seen = np.zeros(SLOTS, np.uint32), np.zeros(SLOTS, np.uint16), set()
    for h, row in vocabulary.hashes():
        if h in seen:
            continue
        seen.add(h)
        slot = h % SLOTS
        while ids[slot]:
            slot = (slot + 1) % SLOTS
        hashes[slot], ids[slot] = h, row

    def floats(x):
        x = x.detach().numpy() if hasattr(x, "detach") else np.asarray(x)
        return np.ascontiguousarray(x, dtype="<f4").tobytes()

    c = model.context
    sizes = (SLOTS, vocabulary.size, tokens.SUFFIXES, student.CHANNELS, student.HIDDEN, student.STATE)
    sizes += (factor.STORED, student.DIM, shift)
    checksum = b"%08x" % zlib.crc32("\n".join(tokens.NAMES).encode())  # as content/judge/weights has it
    parts = [b"SFJM0004", checksum, struct.pack("<9I", *sizes), hashes.astype("<u4").tobytes(), ids.astype("<u2").tobytes()]
    parts += [floats(scale), marks.astype("<i2").tobytes(), floats(model.dense.weight), floats(model.dense.bias)]
    for way in ("", "_reverse"):
        for name in ("weight_ih", "weight_hh", "bias_ih", "bias_hh"):
            parts.append(floats(getattr(c, f"{name}_l0{way}")))
    parts += [floats(model.out.weight), floats(model.out.bias), floats([temperature]), floats(bias)]
    parts += [base.astype("<i2").tobytes(), row_scale.astype("<u2").tobytes()]
    parts += [rows[: factor.STORED].tobytes(), small.tobytes()]
    with open(os.path.join(folder, "weights.bin"), "wb") as f:
        f.write(b"".join(parts))
    out = []
    shipped(model)
    for kind in ("", "opinion"):
        d = dict(FIXTURE)
        tokens.encode(d, vocabulary)
        d["features"][:, 16] = kind == "opinion"
        p = torch.softmax(torch.from_numpy(student.predict(model, [d])[0]) * temperature + torch.tensor(bias), 1)
        out.append(
            dict(
                title=d["title"],
                kind=kind,
                sentences=d["sents"],
                blocks=d["blocks"],
                rows=[x.tolist() for x in d["rows"]],
                marks=[x.tolist() for x in d["marks"]],
                features=[[round(float(v), 6) for v in r] for r in d["features"]],
                p=[[round(float(v), 5) for v in r] for r in p],
            )
        )
    os.makedirs(os.path.join(folder, "testdata"), exist_ok=True)
    with open(os.path.join(folder, "testdata", "parity.json"), "w", encoding="utf-8") as f:
        json.dump(out, f, ensure_ascii=False, indent=0)
