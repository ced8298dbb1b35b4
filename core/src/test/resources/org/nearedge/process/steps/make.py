"""Edge steps, zero-loss peaks and spikes by numpy and scipy, for the tests beside: python3 make.py > steps.json

Nothing of the program is used; the curves are made here and are not measured.
"""
import json
import sys

import numpy as np
from scipy import optimize, special

rng = np.random.default_rng(5)


def rounded(y):
    return [round(float(v), 6) for v in y]


def absorption():
    e = np.concatenate([np.arange(7000, 7100, 5.0), np.arange(7100, 7150, 0.5), np.arange(7150, 7600, 3.0)])
    mu = 3e10 / e**2.7 * 0.9 + 0.35 * (0.5 + np.arctan((e - 7120) / 1.5) / np.pi) * (1 - 2e-4 * (e - 7120))
    mu = np.round(mu + 0.35 * 0.6 * np.exp(-((e - 7126) ** 2) / 18) + rng.normal(0, 2e-4, len(e)), 6)
    cases = []
    for order in range(4):
        for vict in (0, 3):
            e0, pre, post = 7120.0, (-100, -30), (60, 450)
            sel = (e >= e0 + pre[0]) & (e <= e0 + pre[1])
            line = np.poly1d(np.polyfit(e[sel] - e0, mu[sel] * (e[sel] / e0) ** vict, 1))(e - e0) * (e / e0) ** -vict
            sel = (e >= e0 + post[0]) & (e <= e0 + post[1])
            poly = np.poly1d(np.polyfit((e[sel] - e0) / 100, (mu - line)[sel], order))((e - e0) / 100)
            step = float(np.polyval(np.polyfit((e[sel] - e0) / 100, (mu - line)[sel], order), 0))
            norm = (mu - line) / step
            flat = np.where(e >= e0, norm - poly / step + 1, norm)
            at = [10, 60, 90, 120, 200]
            cases.append({"order": order, "victoreen": vict, "step": step, "norm": norm[at].tolist(), "flat": flat[at].tolist(), "at": at})
    return {"energy": e.tolist(), "mu": mu.tolist(), "cases": cases}


def zero_loss():
    out = []
    for position, sigma, gamma, step, level in ((0.37, 0.4, 0.0, 0.1, 40000), (-2.2, 0.12, 0.05, 0.05, 9000), (6.4, 0.9, 0.3, 0.5, 1200)):
        e = -6 + step * np.arange(int(46 / step))
        shape = special.voigt_profile(e - position, sigma, gamma)
        plasmon = 0.12 * shape.max() * np.exp(-((e - position - 17) ** 2) / 30)
        y = rng.poisson(level * (shape + plasmon) / shape.max()).astype(float)
        top = int(np.argmax(y))
        above = np.arange(len(y))
        lo = hi = top
        while y[lo - 1] > y[top] / 2:
            lo -= 1
        while y[hi + 1] > y[top] / 2:
            hi += 1
        if hi - lo + 1 < 5:
            wider = (5 - (hi - lo + 1) + 1) // 2
            flo, fhi = lo - wider, hi + wider
        else:
            flo, fhi = lo, hi
        x, v = e[flo : fhi + 1], y[flo : fhi + 1]
        nll = lambda p: np.sum(np.exp(p[0] - (x - p[1]) ** 2 / 2 / p[2] ** 2) - v * (p[0] - (x - p[1]) ** 2 / 2 / p[2] ** 2))
        start = [np.log(y[top]), e[top], max(0.5, hi - lo) * step / 2.35]
        p = optimize.minimize(nll, start, method="Nelder-Mead", options={"xatol": 1e-12, "fatol": 1e-12, "maxiter": 20000, "maxfev": 20000}).x
        p = optimize.minimize(nll, p, method="Nelder-Mead", options={"xatol": 1e-12, "fatol": 1e-12, "maxiter": 20000, "maxfev": 20000}).x
        half = np.exp(p[0]) / 2
        left = np.max(np.where((y[:top] <= half))[0])
        right = top + np.min(np.where(y[top:] <= half)[0])
        a = np.interp(half, [y[left], y[left + 1]], [e[left], e[left + 1]])
        b = np.interp(half, [y[right], y[right - 1]], [e[right], e[right - 1]])
        out.append({"first": -6, "step": step, "counts": y.tolist(), "position": float(p[1]), "fwhm": float(b - a), "true": position})
    return out


def spikes():
    e = 400 + 0.5 * np.arange(500)
    y = rng.poisson(3000 * (e / 400) ** -3 + 900 * special.expit((e - 530) / 0.5) * (1 + 2 * np.exp(-((e - 533) ** 2) / 3))).astype(float)
    clean = y.copy()
    for at, heights in ((40, [900]), (141, [600, 1500]), (275, [900]), (300, [700, 2500, 900]), (411, [-900])):
        y[at : at + len(heights)] += heights
    d = np.diff(y)
    z = np.empty(len(y))
    for i in range(len(y)):
        lo = max(0, min(i - 30, len(y) - 62))
        near = d[lo : lo + 61]
        z[i] = 1.0 / (np.median(np.abs(near - np.median(near))) / special.ndtri(0.75))
    strong = [int(i) for i in range(1, len(y)) if abs(d[i - 1]) * z[i] > 8]
    return {"first": 400, "step": 0.5, "counts": y.tolist(), "clean": clean.tolist(), "leaps": strong,
            "spikes": [40, 141, 142, 275, 300, 301, 302, 411]}


json.dump({"numpy": np.__version__, "absorption": absorption(), "zeroLoss": zero_loss(), "spikes": spikes()}, sys.stdout)
