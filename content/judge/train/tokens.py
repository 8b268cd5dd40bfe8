"""What the student reads of a document. content/judge/model does the same in Go; a test compares them."""

import re

import numpy as np

TOKEN = re.compile(r"[^\W_]+(?:['’\-][^\W_]+)*|[^\s]")
SUFFIXES = 512  # rows shared by unknown words, by their last three letters
MARKS = 24  # six shapes, the same for a sentence's first word, each in and out of quotes
NAMES = (
    "open left quoted first last place start end length stop question digit size alone resumed title opinion news"
).split()  # of the features, in their order; content/judge/model has the same
FEATURES = len(NAMES)
HEAD, TAIL = 48, 16  # tokens read of a very long sentence
WHOLE = 6  # sentences of a text that is read as an article; a shorter one stands in the middle of one
MIDDLING = 40  # of so many sentences
STOPS = set('.!?”"\'’)')


def fnv(s):
    """FNV-1a, 32 bits, of s in UTF-8."""
    h = 2166136261
    for b in s.encode():
        h = ((h ^ b) * 16777619) & 0xFFFFFFFF
    return h


def normal(w):
    """Lower case, 0 for every digit, straight apostrophes."""
    w = "".join(c.lower() if len(c.lower()) == 1 else c for c in w)
    return re.sub("[0-9]", "0", w).replace("’", "'")


def tokens(s):
    """Words (hyphens and a final 's split off) and single marks."""
    out = []
    for m in TOKEN.finditer(s):
        for x in re.findall(r"-|[^\-]+", m[0]) if len(m[0]) > 1 else [m[0]]:
            if len(x) > 2 and x[-1] in "sS" and x[-2] in "'’":
                out += [x[:-2], x[-2:]]
            else:
                out.append(x)
    return out


def shape(w, first):
    c = w[0]
    if "0" <= c <= "9":
        k = 3
    elif not c.isalnum():
        k = 4
    elif c.isupper():
        k = 2 if len(w) > 1 and not any(x.islower() for x in w) else 1
    else:
        k = 5 if any(x.isupper() for x in w) else 0
    return k + (6 if first else 0)


class Vocabulary:
    """Word to row: 0 is padding, then the suffix rows, then the words."""

    def __init__(self, words):
        self.rows = {w: i + 1 + SUFFIXES for i, w in enumerate(words)}
        self.size = 1 + SUFFIXES + len(words)

    def row(self, w):
        r = self.rows.get(w)
        return self.suffix(w) if r is None else r

    @staticmethod
    def suffix(w):
        """The row of words that are not known and end like this one."""
        return 1 + fnv(w[-3:]) % SUFFIXES

    def hashes(self):
        """Pairs of a word's hash and its row."""
        return ((fnv(w), r) for w, r in self.rows.items())


def encode(d, vocabulary):
    """Sets rows, marks (one array a sentence) and features of a document."""
    n, blocks = len(d["sents"]), d["blocks"]
    f = np.zeros((n, FEATURES), np.float32)
    title = {vocabulary.row(normal(w)) for w in tokens(d["title"]) if w[0].isalnum()}
    quoted = resumed = False
    d["rows"], d["marks"], d["features"] = [], [], f
    for i, s in enumerate(d["sents"]):
        first = i == 0 or blocks[i - 1] != blocks[i]
        last = i == n - 1 or blocks[i + 1] != blocks[i]
        words = tokens(s)
        if first:
            resumed = quoted and bool(words) and words[0] in '"“'
            quoted = False
        f[i, 0] = quoted
        rows, marks, start, inside, known, count = [], [], True, 0, 0, 0
        for w in words:
            here = quoted
            if w in "“”\"":
                here, quoted = True, w == "“" or (w == '"' and not quoted)
            rows.append(vocabulary.row(normal(w)))
            marks.append(shape(w, start) + 12 * here)
            inside += here
            if w[0].isalnum():
                start = False
                count += 1
                known += rows[-1] in title
        m = len(rows)
        at, size = (i, n) if n >= WHOLE else (MIDDLING // 2, MIDDLING)
        f[i, 1:16] = (
            quoted,
            inside / max(1, m),
            first and n > 1,
            last and n > 1,
            at / size,
            min(at, 20) / 20,
            min(size - 1 - at, 20) / 20,
            np.log1p(m) / 4,
            bool(words) and words[-1][-1] in STOPS,
            "?" in s,
            any("0" <= c <= "9" for c in s),
            np.log1p(size) / 5,
            first and last and n > 1,
            resumed,
            known / max(1, count),
        )
        if not rows:
            rows, marks = [1], [4]
        if m > HEAD + TAIL:
            rows, marks = rows[:HEAD] + rows[-TAIL:], marks[:HEAD] + marks[-TAIL:]
        d["rows"].append(np.array(rows, np.int32))
        d["marks"].append(np.array(marks, np.int8))
