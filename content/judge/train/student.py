"""The student: a trigram convolution over words, and a small recurrent network over the document."""

import math
import random
import time

import numpy as np
import torch
import torch.nn.functional as F
from torch import nn

import tokens

WORDS, DIM, CHANNELS, HIDDEN, STATE = 24000, 128, 160, 160, 64


class Student(nn.Module):
    def __init__(self, rows):
        super().__init__()
        self.word = nn.Embedding(rows, DIM, padding_idx=0)
        self.mark = nn.Embedding(tokens.MARKS + 1, DIM, padding_idx=tokens.MARKS)
        for e in (self.word, self.mark):
            nn.init.normal_(e.weight, std=0.1)
            e.weight.data[e.padding_idx] = 0
        self.convolution = nn.Conv1d(DIM, CHANNELS, 3, padding=1)
        self.dense = nn.Linear(2 * CHANNELS + tokens.FEATURES, HIDDEN)
        self.context = nn.GRU(HIDDEN, STATE, 1, batch_first=True, bidirectional=True)
        self.out = nn.Linear(2 * STATE + HIDDEN, 5)
        self.local = nn.Linear(HIDDEN, 5)
        self.drop = nn.Dropout(0.2)

    def pooled(self, rows, marks):
        x = self.word(rows) + self.mark(marks)
        if self.training:  # whole words are left out now and then
            x = x * (torch.rand(x.shape[0], x.shape[1], 1) > 0.05)
        there = (marks < tokens.MARKS)[:, None, :].float()
        h = F.relu(self.convolution(x.transpose(1, 2))) * there
        return torch.cat([h.amax(2), h.sum(2) / there.sum(2).clamp(min=1)], 1)

    def sentences(self, docs):
        """Pooled vectors of all sentences, computed in groups of like length."""
        rows = [r for d in docs for r in d["rows"]]
        marks = [m for d in docs for m in d["marks"]]
        length = np.array([len(r) for r in rows])
        order = np.argsort(length, kind="stable")
        parts, size = [], len(rows) // 6 + 1
        for c in range(0, len(order), size):
            some = order[c : c + size]
            r = np.zeros((len(some), length[some].max()), np.int64)
            m = np.full(r.shape, tokens.MARKS, np.int64)
            for k, j in enumerate(some):
                r[k, : length[j]], m[k, : length[j]] = rows[j], marks[j]
            parts.append(self.pooled(torch.from_numpy(r), torch.from_numpy(m)))
        back = np.empty(len(order), np.int64)
        back[order] = np.arange(len(order))
        return torch.cat(parts)[torch.from_numpy(back)]

    def features(self, docs):
        """The features, with what the page calls itself told for some documents in training."""
        out = []
        for d in docs:
            f = d["features"]
            if self.training and random.random() < 0.3:
                f = f.copy()
                f[:, 16 if d["kind"] == "opinion" else 17] = 1
            out.append(f)
        return torch.from_numpy(np.concatenate(out))

    def forward(self, docs):
        n = [len(d["rows"]) for d in docs]
        z = F.relu(self.dense(torch.cat([self.drop(self.sentences(docs)), self.features(docs)], 1)))
        x = nn.utils.rnn.pad_sequence(torch.split(z, n), batch_first=True)
        packed = nn.utils.rnn.pack_padded_sequence(self.drop(x), torch.tensor(n), batch_first=True, enforce_sorted=False)
        g, _ = nn.utils.rnn.pad_packed_sequence(self.context(packed)[0], batch_first=True)
        logits = self.out(self.drop(torch.cat([g, x], -1)))
        return torch.cat([logits[r, :k] for r, k in enumerate(n)]), self.local(z), n


def predict(model, docs):
    """Logits of each encoded document."""
    model.eval()
    out = []
    with torch.no_grad():
        for c in range(0, len(docs), 16):
            logits, _, n = model(docs[c : c + 16])
            out += [x.numpy() for x in torch.split(logits, n)]
    return out


def train(model, groups, epochs, rate, seed, name):
    """Trains on groups: (documents with y, weight of a sentence, documents drawn each epoch)."""
    torch.manual_seed(seed)
    random.seed(seed)
    optimiser = torch.optim.AdamW(model.parameters(), lr=rate, weight_decay=1e-5, fused=True)
    size = 8
    per = math.ceil(sum(count for _, _, count in groups) / size)
    began = time.time()
    for epoch in range(epochs):
        model.train()
        order = [(g, i) for g, (docs, _, count) in enumerate(groups) for i in random.sample(range(len(docs)), count)]
        random.shuffle(order)
        total = 0.0
        for step in range(per):
            done = (epoch * per + step) / (epochs * per)
            for g in optimiser.param_groups:
                g["lr"] = rate * min(1, (epoch * per + step + 1) / 100) * max(0.03, 1 - done)
            some = order[step * size : (step + 1) * size]
            docs = [groups[g][0][i] for g, i in some]
            weight = np.concatenate([np.full(len(d["y"]), groups[g][1], np.float32) for (g, _), d in zip(some, docs)])
            y, w = torch.from_numpy(np.concatenate([d["y"] for d in docs])), torch.from_numpy(weight)
            logits, local, _ = model(docs)
            loss = -((y * F.log_softmax(logits, -1)).sum(1) * w).mean()
            loss = loss - 0.3 * ((y * F.log_softmax(local, -1)).sum(1) * w).mean()
            optimiser.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(model.parameters(), 2.0)
            optimiser.step()
            total += loss.item()
        print(f"{name} epoch {epoch + 1} loss {total / per:.3f} {time.time() - began:.0f} s", flush=True)
    return model
