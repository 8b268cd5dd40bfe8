"""Measures the student on CheckThat! English (measuring only; nothing is trained on it).

    python3 checkthat.py --data DIR --work DIR

A sentence is SUBJ when opinion and half of prediction, among what is body text, pass a
threshold. The threshold is chosen on the benchmark's train file and used on its dev file.
"""

import argparse
import csv
import os
import pickle

import numpy as np
import torch

import export
import student
import tokens


def read(path):
    with open(path, encoding="utf-8") as f:
        rows = list(csv.DictReader(f, delimiter="\t", quoting=csv.QUOTE_NONE))
    return [r["text"] for r in rows], np.array([r["label"] == "SUBJ" for r in rows])


def macro(gold, said):
    out = []
    for c in (False, True):
        both = ((said == c) & (gold == c)).sum()
        out.append(2 * both / max(1, (said == c).sum() + (gold == c).sum()))
    return np.mean(out)


def main():
    a = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    a.add_argument("--data", required=True)
    a.add_argument("--work", required=True)
    a = a.parse_args()
    parts = [pickle.load(open(os.path.join(a.work, n + ".pkl"), "rb")) for n in ("words", "final", "calibration")]
    words, state, (t, shift) = parts
    v = tokens.Vocabulary(words)
    m = student.Student(v.size)
    m.load_state_dict(state)
    export.shipped(m)
    score, gold = {}, {}
    for name in ("train", "dev"):
        texts, gold[name] = read(os.path.join(a.data, "public", f"checkthat_en_{name}.tsv"))
        docs = [dict(title="", sents=[s], blocks=[0]) for s in texts]
        for d in docs:
            tokens.encode(d, v)
        x = torch.tensor(np.concatenate(student.predict(m, docs)))
        p = torch.softmax(x * t + torch.tensor(shift), 1).numpy()
        score[name] = (p[:, 1] + 0.5 * p[:, 3]) / (1 - p[:, 4])
    best = max(np.arange(5, 96) / 100, key=lambda c: macro(gold["train"], score["train"] > c))
    for name in ("train", "dev"):
        print(f"{name}: macro-F1 {macro(gold[name], score[name] > best):.3f} at threshold {best:.2f}")


if __name__ == "__main__":
    main()
