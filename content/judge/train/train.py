"""Makes the weights of content/judge/model. See README.md.

    python3 train.py --data DIR --work DIR --out ../model [--soft soft.jsonl]

Each step leaves its result in --work and is skipped when it is there already.
"""

import argparse
import collections
import json
import os
import pickle
import random

import numpy as np
import torch

import corpus
import export
import student
import tokens

FOLDS = 5  # of which one is set apart to calibrate with
SEEDS = 3  # students whose weights are averaged


def step(work, name, make):
    """The pickled result of make, kept in work."""
    path = os.path.join(work, name)
    if os.path.exists(path):
        with open(path, "rb") as f:
            return pickle.load(f)
    result = make()
    with open(path, "wb") as f:
        pickle.dump(result, f)
    return result


def vocabulary(pool, gold):
    count = collections.Counter()
    for d in pool + gold:
        for s in d["sents"]:
            count.update(tokens.normal(w) for w in tokens.tokens(s))
    return [w for w, _ in count.most_common(student.WORDS)]


def choose(pool, n, seed=3):
    """n unlabelled documents, every third from an opinion page while they last."""
    pool = random.Random(seed).sample(pool, len(pool))
    views = [d for d in pool if d["kind"] == "opinion"]
    news = [d for d in pool if d["kind"] != "opinion"]
    out = []
    while len(out) < n and news:
        out.append(views.pop(0) if len(out) % 3 == 2 and views else news.pop(0))
    return out


def teach(gold, pool):
    """Trains the teacher without every fifth document, and labels pool with it."""
    import teacher

    kept = [d for i, d in enumerate(gold) if i % FOLDS]
    held = [d for i, d in enumerate(gold) if i % FOLDS == 0]
    t = teacher.train(kept)
    corpus.score(held, teacher.predict(t, held), "teacher on its held-out documents")
    return {d["id"]: torch.softmax(torch.tensor(p), 1).numpy() for d, p in zip(pool, teacher.predict(t, pool))}


def judged(path):
    """The probabilities of the judge by document."""
    with open(path, encoding="utf-8") as f:
        return {d["id"]: np.array(d["p"], np.float32) for d in map(json.loads, f)}


def calibrate(docs, logits):
    """Temperature and shift: the shift so that classes come as often as in the labels, the temperature so that
    the probability of the best label is the chance that it is the label or a defensible one."""
    x = torch.tensor(np.concatenate(logits))
    y = torch.tensor(np.concatenate([d["y"] for d in docs]))

    def fit(loss, *values):
        o = torch.optim.LBFGS(values, max_iter=100)

        def closure():
            o.zero_grad()
            value = loss()
            value.backward()
            return value

        o.step(closure)

    scale, shift = torch.ones(1, requires_grad=True), torch.zeros(5, requires_grad=True)
    fit(lambda: -(y * torch.log_softmax(x * scale + shift, 1)).sum(1).mean(), scale, shift)
    bias = (shift / scale).detach()
    best = (x + bias).argmax(1)
    good = torch.tensor(
        [q == g or q in a for q, g, a in zip(best.tolist(), sum([d["label"] for d in docs], []), sum([d["accept"] for d in docs], []))]
    ).float()
    t = torch.ones(1, requires_grad=True)

    def chance():
        p = torch.softmax((x + bias) * t, 1).gather(1, best[:, None])[:, 0].clamp(1e-6, 1 - 1e-6)
        return torch.nn.functional.binary_cross_entropy(p, good)

    fit(chance, t)
    return t.item(), (bias * t.detach()).tolist()


def report(docs, logits, t, shift, name):
    """Scores calibrated logits, with the calibration error of the best label's probability."""
    logits = [x * t + np.array(shift, np.float32) for x in logits]
    corpus.score(docs, logits, name)
    bins = [[0, 0.0, 0] for _ in range(10)]
    for d, x in zip(docs, logits):
        p = torch.softmax(torch.tensor(x), 1).numpy()
        for gold, also, q in zip(d["label"], d["accept"], p):
            k = q.argmax()
            b = bins[min(9, int(q[k] * 10))]
            b[0] += 1
            b[1] += q[k]
            b[2] += k == gold or k in also
    n = sum(b[0] for b in bins)
    print(f"{name}: calibration error {sum(abs(b[1] - b[2]) for b in bins) / n:.3f}", flush=True)
    return logits


def main():
    a = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    a.add_argument("--data", required=True, help="folder with labels/ and unlabelled/")
    a.add_argument("--documents", help="only write the unlabelled documents to this file, for the judge to say what they are")
    a.add_argument("--soft", help="what the judge said of them; without it a teacher is trained, and labels some of them")
    a.add_argument("--taught", type=int, default=3000, help="unlabelled documents that a teacher labels")
    a.add_argument("--work", default=".", help="folder for what is made on the way")
    a.add_argument("--out", default="../model", help="folder of the Go package model")
    a.add_argument("--threads", type=int, default=2)
    a = a.parse_args()
    torch.set_num_threads(a.threads)
    os.makedirs(a.work, exist_ok=True)

    gold, dev = (corpus.labelled(os.path.join(a.data, "labels", f"{n}.jsonl")) for n in ("train", "dev"))
    raw = corpus.articles(a.data)
    extra, held = corpus.added(raw, "labels.jsonl"), corpus.added(raw, "held.jsonl")
    pool = corpus.unlabelled(raw, {d["article"] for d in gold + dev + extra + held})
    if a.documents:
        with open(a.documents, "w", encoding="utf-8") as f:
            for d in pool:
                f.write(json.dumps(d) + "\n")
        return
    words = step(a.work, "words.pkl", lambda: vocabulary(pool, gold + extra))
    v = tokens.Vocabulary(words)
    soft = judged(a.soft) if a.soft else step(a.work, "soft.pkl", lambda: teach(gold, choose(pool, a.taught)))
    pool = [d for d in pool if d["id"] in soft]
    for d in pool:
        d["y"] = soft[d["id"]]
    for d in gold + dev + extra + pool:
        tokens.encode(d, v)

    def base():
        m = student.Student(v.size)
        return student.train(m, [(pool, 1.0, len(pool))], 4, 2e-3, 1, "base").state_dict()

    torch.manual_seed(1)
    start = step(a.work, "base.pkl", base)

    def tune(docs, name, seed=1):
        m = student.Student(v.size)
        m.load_state_dict(start)
        groups = [(docs, 1.5, len(docs)), (pool, 1.0, min(len(pool), len(docs)))]
        return student.train(m, groups, 4, 1.5e-3, seed, name).state_dict()

    def load(state):
        m = student.Student(v.size)
        m.load_state_dict(state)
        return export.shipped(m)

    docs = gold + extra
    fold, rest = docs[::FOLDS], [d for i, d in enumerate(docs) if i % FOLDS]
    logits = student.predict(load(step(a.work, "fold.pkl", lambda: tune(rest, "fold"))), fold)
    t, shift = step(a.work, "calibration.pkl", lambda: calibrate(fold, logits))
    report(fold, logits, t, shift, "documents set apart")
    finals = [step(a.work, f"final{s}.pkl", lambda: tune(docs, f"final {s}", s)) for s in range(1, SEEDS + 1)]
    final = step(a.work, "final.pkl", lambda: {name: sum(f[name] for f in finals) / SEEDS for name in finals[0]})
    report(dev, student.predict(load(final), dev), t, shift, "dev")
    m = student.Student(v.size)
    m.load_state_dict(final)
    export.write(m, v, t, shift, a.out)


if __name__ == "__main__":
    main()
