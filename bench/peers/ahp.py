"""AHP with numpy: the principal eigenvector of a pairwise table and its consistency ratio. `ahp.py file repeats`"""

import sys

import numpy as np
from turns import take_turns

ratios = np.fromfile(sys.argv[1])
n = int(np.sqrt(len(ratios)))
ratios = ratios.reshape(n, n)


def priorities():
    values, vectors = np.linalg.eig(ratios)
    largest = values.real.argmax()
    weights = np.abs(vectors[:, largest].real)
    ratio = (values[largest].real - n) / (n - 1) / 1.41
    return np.append(weights / weights.sum(), ratio)


def repeated():
    for _ in range(int(sys.argv[2])):
        result = priorities()
    return result


take_turns({"eig": repeated})
