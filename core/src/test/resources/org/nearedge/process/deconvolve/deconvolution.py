"""Deconvolution without a Fourier transform, with numpy and scipy: what the steps of Nearedge are compared with.

Run in this folder: python3 deconvolution.py. Writes deconvolution.json (numpy 2.4.6, scipy 1.17.1).
"""
import json

import numpy as np
from scipy.linalg import solve_triangular, toeplitz

rng = np.random.default_rng(1964)
STEP = 0.5
FIRST = -5.0
n = 240
energy = FIRST + STEP * np.arange(n)
zero = 10  # channel of the zero-loss peak, which is a single channel


def bump(at, sigma):
    return np.exp(-0.5 * ((energy - at) / sigma) ** 2)


def exponential(s):
    """Coefficients of exp of a power series without constant term: n e_n = sum k s_k e_(n-k)."""
    e = np.zeros(len(s))
    e[0] = 1
    for i in range(1, len(s)):
        e[i] = np.dot(np.arange(1, i + 1) * s[1 : i + 1], e[i - 1 :: -1][:i]) / i
    return e


def logarithm(j):
    """The inverse: n s_n = n j_n / j_0 - sum_(k<n) k s_k j_(n-k) / j_0."""
    s = np.zeros(len(j))
    for i in range(1, len(j)):
        k = np.arange(1, i)
        s[i] = (i * j[i] - np.dot(k * s[1:i], j[i - 1 : 0 : -1])) / (i * j[0])
    return s


# Low-loss: a plasmon at 15 eV and a broad loss at 35 eV, t / lambda = 0.9, Poisson counts.
single = bump(15, 2) + 0.2 * bump(35, 5)
single[energy < 4] = 0
single *= 0.9 / single.sum()
mean = 1e6 * exponential(single[zero:]) * np.exp(-0.9)
low = np.zeros(n)
low[zero:] = rng.poisson(mean)
log = np.zeros(n)
log[zero:] = low[zero] * logarithm(low[zero:])

# Core loss: two peaks on a step, scattered again by the same low-loss, Poisson counts after 30 empty channels.
edge = np.zeros(n)
edge[30:] = 300 * np.exp(-np.arange(n - 30) / 60)
edge += 900 * np.exp(-0.5 * ((np.arange(n) - 40) / 3.0) ** 2) + 500 * np.exp(-0.5 * ((np.arange(n) - 60) / 5.0) ** 2)
edge[:30] = 0
scattered = np.convolve(edge, mean / mean[0])[:n]
core = rng.poisson(scattered).astype(float)
matrix = toeplitz(low[zero:], np.zeros(n - zero))
full = np.zeros((n, n))
row = np.concatenate([low[zero:], np.zeros(zero)])
for i in range(n):
    full[i:, i] = row[: n - i]
ratio = low[zero] * solve_triangular(full, core, lower=True)

# Richardson-Lucy with a Gaussian of FWHM 2 eV; sharp spectrum free beyond the ends (Bertero and Boccacci 2005).
half = int(np.ceil(3 * 2 / STEP))
x = (np.arange(2 * half + 1) - half) / (2 / (2 * np.sqrt(2 * np.log(2))) / STEP)
psf = np.exp(-0.5 * x**2)
psf /= psf.sum()
blurred = rng.poisson(np.convolve(np.pad(edge, half, mode="edge"), psf, mode="valid") + 20).astype(float)
sharp = np.pad(blurred, half, mode="edge")
weight = np.convolve(np.ones(n), psf[::-1])
sharp[weight < 1e-3] = 0
for _ in range(12):
    model = np.convolve(sharp, psf, mode="valid")
    sharp = sharp * np.convolve(np.where(blurred > 0, blurred / model, 0), psf[::-1]) / weight
sharp = sharp[half:-half]

with open("deconvolution.json", "w") as out:
    json.dump(
        {
            "first": FIRST,
            "step": STEP,
            "low_loss": low.tolist(),
            "fourier_log": [round(v, 6) for v in log],
            "core_loss": core.tolist(),
            "fourier_ratio": [round(v, 6) for v in ratio],
            "blurred": blurred.tolist(),
            "richardson_lucy": [round(v, 8) for v in sharp],
        },
        out,
    )
