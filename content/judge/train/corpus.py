"""Documents to learn from: labelled ones, labels of unlabelled articles, and unlabelled ones.

A document is a dict: id, kind, title, sents, blocks, and when labelled y (target
distributions), label and accept (class numbers, -1 for a sentence without label).
"""

import gzip
import json
import os
import re

import numpy as np

LABELS = ["fact", "opinion", "attributed", "prediction", "none"]
NUMBER = {name: i for i, name in enumerate(LABELS)}
SHARED = 0.25  # what the labels a careful reader could also defend get of the target

HERE = os.path.dirname(os.path.abspath(__file__))


def target(label, accept):
    """The distribution that a sentence with these labels is trained towards."""
    y = np.zeros(len(LABELS), np.float32)
    others = [a for a in accept if a in NUMBER and a != label]
    y[NUMBER[label]] = 1 - (SHARED if others else 0)
    for a in others:
        y[NUMBER[a]] += SHARED / len(others)
    return y


def labelled(path):
    """The documents of a file of labelled articles, such as labels/train.jsonl."""
    out = []
    with open(path, encoding="utf-8") as f:
        for line in f:
            d = json.loads(line)
            s = d["sentences"]
            out.append(
                dict(
                    id=d["doc"],
                    article=d["id"],
                    kind=d["kind"],
                    title=d.get("title") or "",
                    sents=[x["text"] for x in s],
                    blocks=[x["block"] for x in s],
                    y=np.stack([target(x["label"], x["accept"]) for x in s]),
                    label=[NUMBER[x["label"]] for x in s],
                    accept=[[NUMBER[a] for a in x["accept"] if a in NUMBER] for x in s],
                )
            )
    return out


def articles(data):
    """The unlabelled articles as they come."""
    with gzip.open(os.path.join(data, "unlabelled", "articles.jsonl.gz"), "rt", encoding="utf-8") as f:
        return [json.loads(line) for line in f]


def added(pool, name):
    """The articles of pool that the file of this name beside this one labels."""
    texts = {u["id"]: u for u in pool}
    out = []
    with open(os.path.join(HERE, name), encoding="utf-8") as f:
        for line in f:
            d = json.loads(line)
            u, s = texts[d["id"]], d["sentences"]
            out.append(
                dict(
                    id="x" + d["id"],
                    article=d["id"],
                    kind=kind(u),
                    title=u["title"] or "",
                    sents=[u["text"][x["start"] : x["end"]] for x in s],
                    blocks=[x["block"] for x in s],
                    y=np.stack([target(x["label"], x.get("accept", [])) for x in s]),
                    label=[NUMBER[x["label"]] for x in s],
                    accept=[[NUMBER[a] for a in x.get("accept", [])] for x in s],
                )
            )
    return out


OPINION = re.compile(r"opinion|/op-ed|column|editorial|commentisfree|commentary", re.I)


def kind(u):
    """Whether an article comes from an opinion page, by its address."""
    named = any(w in u["source"] for w in ("Opinion", "Editorial", "Guest"))
    return "opinion" if named or OPINION.search(u["url"]) else "news"


ABBREVIATION = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|Prof|Sen|Rep|Gov|Gen|Lt|Col|Sgt|Rev|Hon|St|Jr|Sr|vs|No|Inc|Corp|Co|Ltd"
    r"|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec|Fig|etc|Calif|Fla|Pa|Va|Mass|Conn|Ill|Mich"
    r"|Ariz|Ala|Ga|Wis|Minn|Ore|Wash|Tex|Tenn|Okla|Ky|La|Md|Mo|Nev|Colo|Del)|\b[A-Z]|\b(?:[A-Za-z]\.)+[A-Za-z])\.$"
)
END = re.compile(r"[.!?…]+[\"”’')\]]*\s+(?=[\"“‘'(\[]*[A-Z0-9\"“])")


def split(text):
    """Sentences of one block. Only unlabelled text is cut here; labelled text comes cut."""
    out, start = [], 0
    for m in END.finditer(text):
        head = text[start : m.end()].rstrip()
        if ABBREVIATION.search(head) and not re.search(r"[!?]", head[-2:]):
            continue
        out.append(head)
        start = m.end()
    return out + ([text[start:].rstrip()] if text[start:].strip() else [])


def unlabelled(pool, without):
    """Documents of all articles but those in without, at most 80 sentences each."""
    out = []
    for u in pool:
        if u["id"] in without:
            continue
        sents, blocks = [], []
        for b, text in enumerate(p for p in u["text"].split("\n") if p.strip()):
            for s in split(text.strip()):
                sents.append(s[:1200])
                blocks.append(b)
        if len(sents) >= 6:
            out.append(dict(id=u["id"], kind=kind(u), title=u["title"] or "", sents=sents[:80], blocks=blocks[:80]))
    return out


def score(docs, logits, name):
    """Prints and returns accuracy, gold-or-accept, macro-F1 of four and attributed F1."""
    k = len(LABELS)
    tp, fp, fn = np.zeros(k), np.zeros(k), np.zeros(k)
    n = right = soft = 0
    for d, p in zip(docs, logits):
        for gold, also, q in zip(d["label"], d["accept"], p.argmax(1)):
            n += 1
            right += q == gold
            soft += q == gold or q in also
            tp[q] += q == gold
            if q != gold:
                fp[q] += 1
                fn[gold] += 1
    f = 2 * tp / np.maximum(1, 2 * tp + fp + fn)
    print(
        f"{name}: n {n} accuracy {right / n:.3f} gold-or-accept {soft / n:.3f} macro-F1 {f[:4].mean():.3f} "
        + " ".join(f"{a} {b:.3f}" for a, b in zip(LABELS, f)),
        flush=True,
    )
    return right / n, soft / n, f[:4].mean(), f[2]
