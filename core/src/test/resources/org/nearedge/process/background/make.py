"""Backgrounds fitted by numpy and scipy, for FittedCurveTest: python3 make.py > curves.json

Nothing of the program is used. Poisson likelihoods are maximised by scipy.optimize (trust-exact, with derivatives) in
powers of ln(E/500) or of (E-500)/30; lines by numpy.polyfit. Covariance: inverse Fisher information times Pearson's
chi-squared over the degrees of freedom (at least 1 for counts) times the correlation of the residuals.
"""
import json
import sys

import numpy as np
from scipy import optimize, stats

rng = np.random.default_rng(20)
E = 460 + 0.25 * np.arange(260)
WIDE = np.array([470.0, 500.0, 525.0, 540.0, 570.0])


def correlation(r):
    total = 1.0
    for lag in range(1, 11):
        if lag >= len(r) // 4:
            break
        rho = np.dot(r[lag:], r[:-lag]) / np.dot(r, r)
        if not rho > 2 / np.sqrt(len(r)):
            break
        total += 2 * rho
    return total


def design(kind, e, degree):
    u = np.log(e / 500) if kind == "LOG_LOG" else (e - 500) / 30
    return np.vander(u, degree + 1, increasing=True)


def fit(kind, degree, e, y, counts):
    X = design(kind, e, degree)
    n, p = X.shape
    if kind == "LINE":
        c = np.polyfit((e - 500) / 30, y, degree)[::-1]
        mu = X @ c
        variance, information = np.ones(n), X.T @ X
        deviance = np.sum((y - mu) ** 2)
    else:
        scale = y.mean()
        f = lambda c: np.sum(np.exp(X @ c) - y / scale * (X @ c))
        g = lambda c: X.T @ (np.exp(X @ c) - y / scale)
        h = lambda c: X.T @ (X * np.exp(X @ c)[:, None])
        c = optimize.minimize(f, np.zeros(p), jac=g, hess=h, method="trust-exact", options={"gtol": 1e-12}).x
        c[0] += np.log(scale)
        mu = np.exp(X @ c)
        variance, information = mu, X.T @ (X * mu[:, None])
        deviance = 2 * np.sum(mu - y * np.log(mu))
    dispersion = np.sum((y - mu) ** 2 / variance) / (n - p)
    tau = correlation((y - mu) / np.sqrt(variance))
    cov = np.linalg.inv(information) * (max(1, dispersion) if counts else dispersion) * tau
    at = design(kind, WIDE, degree) @ c
    slope = np.ones(len(WIDE)) if kind == "LINE" else np.exp(at)
    G = design(kind, WIDE, degree) * slope[:, None]
    value = at if kind == "LINE" else np.exp(at)
    return {
        "value": value.tolist(),
        "error": np.sqrt(np.einsum("ik,kl,il->i", G, cov, G)).tolist(),
        "varianceOfSum": float(G.sum(0) @ cov @ G.sum(0)),
        "dispersion": dispersion,
        "correlation": tau,
        "determination": 1 - np.sum((y - mu) ** 2) / np.sum((y - y.mean()) ** 2),
    }, deviance, dispersion * tau


def rounded(y):
    return np.round(y, 6)


spectra = {
    "counts": (rng.poisson(400 * (E / 500) ** -3.2).astype(float), True),
    "bent": (rng.poisson(9000 * np.exp(-3 * np.log(E / 500) - 9 * np.log(E / 500) ** 2)).astype(float), True),
    "shared": (rounded(np.convolve(rng.poisson(2000 * np.exp(-(E - 500) / 40)), [0.25, 0.5, 0.25], "same")[:260] * 0.37), False),
    "few": (rng.poisson(0.8 * (E / 500) ** -3).astype(float), True),
    "absorption": (rounded(0.4 - 0.002 * (E - 500) + rng.normal(0, 0.01, len(E))), False),
}
cases = []
for name, (y, counts) in spectra.items():
    kinds = [("LINE", 1)] if name == "absorption" else [("LOG_LOG", 1), ("LOG_LOG", 2), ("LOG_LOG", 3), ("EXPONENTIAL", 1)]
    for kind, degree in kinds:
        case, deviance, _ = fit(kind, degree, E, y, counts)
        _, better, left = fit(kind, degree + 1, E, y, counts)
        F = max(0, deviance - better) / left
        case.update(spectrum=name, shape=kind, degree=degree, counts=counts, straight=float(stats.f.sf(F, 1, len(E) - degree - 2)))
        cases.append(case)
json.dump(
    {"numpy": np.__version__, "first": 460, "step": 0.25, "at": WIDE.tolist(),
     "spectra": {k: [round(float(x), 6) for x in v[0]] for k, v in spectra.items()}, "cases": cases},
    sys.stdout)
