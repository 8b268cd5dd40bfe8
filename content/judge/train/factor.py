"""The stored products of words, made small: whole rows for frequent words, factors for the rest.

A row holds a word's products with the three places of the convolution, so all rows together have the rank of the
words' vectors. A rare word keeps that many signed bytes and a scale; times one shared base they give its row.
"""

import numpy as np

STORED = 513 + 7000  # padding, suffix rows and the most frequent words
LANE = 20  # bits of a sum's size: three sums share a 64-bit word where they are computed


def factors(table, rank):
    """Signed bytes, scale of each row, base and shift, such that products() gives table in whole numbers."""
    values, base = np.linalg.eigh(table.T @ table)
    base = base[:, np.argsort(-values)[:rank]].T
    parts = table @ base.T
    # Parts of unequal size share a row's scale: this power of their size loses least.
    size = parts.std(0) ** 0.75
    parts, base = parts / size, base * size[:, None]
    row = np.maximum(np.abs(parts).max(1), 1e-6) / 127
    small = np.clip(np.rint(parts / row[:, None]), -127, 127).astype(np.int8)
    largest = np.abs(small @ base).max()
    fine = min((2**LANE - 2**14) / largest, 32767 / np.abs(base).max())
    whole = np.rint(base * fine).astype(np.int16)
    shift = int(np.floor(np.log2(65535 / (row.max() / fine))))
    scale = np.rint(row / fine * 2.0**shift).astype(np.uint16)
    assert np.abs(small.astype(np.int64) @ whole).max() < 2**LANE
    return small, scale, whole, shift


def products(small, scale, base, shift):
    """The rows in whole numbers, exactly as the Go program computes them."""
    sums = small.astype(np.int64) @ base.astype(np.int64) * scale[:, None]
    return np.clip((sums + (1 << (shift - 1))) >> shift, -127, 127).astype(np.int8)
