"""What people do with numpy: ranks and percentiles by sorting places, TOPSIS by whole columns. `columns.py file columns`"""

import sys

import numpy as np
from turns import take_turns

values = np.fromfile(sys.argv[1])
columns = values.reshape(int(sys.argv[2]), -1)
table = np.ascontiguousarray(columns.T)
places = np.arange(columns.shape[1])


def first_of_equals(sorted_values):
    """The place of the first of the values that are equal to the one at a place."""
    starts = np.r_[True, sorted_values[1:] != sorted_values[:-1]]
    return np.maximum.accumulate(np.where(starts, places, 0))


def percentile(kind):
    ratings = np.empty_like(columns)
    for column, out in zip(columns, ratings):
        order = np.argsort(column, kind=kind)
        out[order] = 1 + 9 * first_of_equals(column[order]) / (len(column) - 1)
    return ratings


def rank(kind):
    falling = -columns[0]
    order = np.argsort(falling, kind=kind)
    ranks = np.empty(len(falling))
    ranks[order] = first_of_equals(falling[order]) + 1
    return ranks


def topsis():
    weights = np.array(sys.argv[3].split(","), dtype=float)
    falls = weights < 0
    weighted = table / np.sqrt((table**2).sum(axis=0)) * np.abs(weights)
    low, high = weighted.min(axis=0), weighted.max(axis=0)
    to_best = np.sqrt(((weighted - np.where(falls, low, high)) ** 2).sum(axis=1))
    to_worst = np.sqrt(((weighted - np.where(falls, high, low)) ** 2).sum(axis=1))
    return to_worst / (to_best + to_worst)


take_turns(
    {
        "percentile": lambda: percentile("stable"),
        "percentile-unstable": lambda: percentile(None),
        "rank": lambda: rank("stable"),
        "rank-unstable": lambda: rank(None),
        "topsis": topsis,
    }
)
