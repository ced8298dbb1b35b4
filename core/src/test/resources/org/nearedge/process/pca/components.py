"""Principal components of a small spectrum image of Poisson counts by numpy's SVD, unweighted and weighted.

Run in this folder: python3 components.py. Writes components.json (numpy 2.4.6). The threshold is that of Gavish and Donoho
(2014) with the median of the Marchenko-Pastur distribution by scipy's quadrature.
"""
import json

import numpy as np
from scipy.integrate import quad
from scipy.optimize import brentq

rng = np.random.default_rng(1901)
n, count = 32, 90
x = np.arange(n)
a = 40 * np.exp(-0.5 * ((x - 9) / 3) ** 2) + 30
b = 60 * np.exp(-0.5 * ((x - 20) / 4) ** 2)
share = rng.random(count)
data = rng.poisson(np.outer(share, a) + np.outer(1 - share, b) + 20).astype(float)
data[7] = 0  # a position without counts


def factor(beta):
    low, high = (1 - np.sqrt(beta)) ** 2, (1 + np.sqrt(beta)) ** 2
    density = lambda t: np.sqrt(max(0, (high - t) * (t - low))) / (2 * np.pi * beta * t)
    median = brentq(lambda m: quad(density, low, m)[0] - 0.5, low + 1e-9, high - 1e-9)
    lam = np.sqrt(2 * (beta + 1) + 8 * beta / (beta + 1 + np.sqrt(beta**2 + 14 * beta + 1)))
    return lam / np.sqrt(median)


def components(rows, scale, rank):
    u, s, v = np.linalg.svd(rows / scale, full_matrices=False)
    projection = v[:rank].T @ v[:rank]
    beta = min(rows.shape) / max(rows.shape)
    return s**2 / len(rows), projection, int((s > factor(beta) * np.median(s)).sum())


variances, projection, rank = components(data, np.ones(n), 2)
good = data[data.sum(axis=1) > 0]
weights = 1 / np.sqrt(good.mean(axis=1))
scale = np.sqrt(good.mean(axis=0) / good.mean())
weighted, weighted_projection, weighted_rank = components(good * weights[:, None], scale, 3)
json.dump(
    {
        "data": data.astype(int).tolist(),
        "variances": [round(v, 8) for v in variances],
        "denoised_5": [round(v, 8) for v in projection @ data[5]],
        "rank": rank,
        "weighted_variances": [round(v, 10) for v in weighted],
        "weighted_denoised_5": [round(v, 8) for v in scale * (weighted_projection @ (data[5] / scale))],
        "weighted_rank": weighted_rank,
        "factors": {str(beta): round(float(factor(beta)), 9) for beta in (0.05, 0.3, 0.7, 0.99)},
    },
    open("components.json", "w"),
)
