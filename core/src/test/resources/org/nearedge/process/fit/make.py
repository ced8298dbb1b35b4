"""Numbers of an independent implementation (numpy, scipy) that the fits are tested against: python3 make.py > fits.json"""
import json

import numpy as np
from scipy.optimize import curve_fit, minimize, nnls
from scipy.signal import find_peaks, peak_prominences, peak_widths
from scipy.special import erf

rng = np.random.default_rng(20261120)
out = {}


def digits(a):
    return [float(f"{v:.12g}") for v in np.asarray(a).ravel()]


# Linear combination of three overlapping components, one of them in truth absent.
e = np.arange(0, 30, 0.25)
g = lambda c, w, h: h * np.exp(-4 * np.log(2) * ((e - c) / w) ** 2)
step = 0.5 * (1 + erf((e - 8) / 1.5))
parts = np.array([step + g(9, 3, 0.8), step + g(11, 4, 0.5), step + g(10, 2.5, 0.7) + g(18, 5, 0.3)])
sigma = np.full(e.size, 0.02)
y = 0.55 * parts[0] + 0.45 * parts[1] - 0.06 * parts[2] + rng.normal(0, sigma)
lin = {"energy": digits(e), "parts": [digits(p) for p in parts], "target": digits(y), "sigma": 0.02}
A = (parts / sigma).T
b = y / sigma
free, *_ = np.linalg.lstsq(A, b, rcond=None)
cov = np.linalg.inv(A.T @ A)
lin["free"] = {"weights": digits(free), "errors": digits(np.sqrt(np.diag(cov))), "chi": float(np.sum((A @ free - b) ** 2))}
x, norm = nnls(A, b)
active = x > 0
cov = np.linalg.inv(A[:, active].T @ A[:, active])
lin["nonnegative"] = {"weights": digits(x), "errors": digits(np.sqrt(np.diag(cov))), "chi": float(norm**2),
                      "rfactor": float(np.sum((y - parts.T @ x) ** 2) / np.sum(y**2))}
res = minimize(lambda w: np.sum((A @ w - b) ** 2), [1 / 3] * 3, method="SLSQP", bounds=[(0, None)] * 3,
               constraints={"type": "eq", "fun": lambda w: w.sum() - 1}, options={"ftol": 1e-14, "maxiter": 500})
lin["simplex"] = {"weights": digits(res.x), "chi": float(res.fun)}
# Error of the one free weight when two add up to one.
d = (parts[0] - parts[1]) / sigma
lin["simplex"]["error"] = float(1 / np.sqrt(np.sum(d**2)))
# Where chi-squared has risen by 1 when the third weight, held at zero, grows.
def profile(w):
    r = b - w * A[:, 2]
    return nnls(A[:, :2], r)[1] ** 2
base = profile(0)
lo, hi = 0.0, 1.0
for _ in range(80):
    mid = (lo + hi) / 2
    lo, hi = (mid, hi) if profile(mid) < base + 1 else (lo, mid)
lin["limit"] = lo
out["linear"] = lin

# Two overlapping peaks on an arctangent step.
e = np.arange(100, 140, 0.4)


def model(x, h1, c1, w1, h2, c2, w2, f2, hs, cs, ws):
    l = 1 / (1 + 4 * ((x - c2) / w2) ** 2)
    gg = np.exp(-4 * np.log(2) * ((x - c2) / w2) ** 2)
    return (h1 * np.exp(-4 * np.log(2) * ((x - c1) / w1) ** 2) + h2 * ((1 - f2) * gg + f2 * l)
            + hs * (0.5 + np.arctan(2 * (x - cs) / ws) / np.pi))


true = [1.2, 114, 3.0, 0.9, 119, 4.0, 0.4, 1.0, 111, 2.0]
y = model(e, *true) + rng.normal(0, 0.01, e.size)
p, cov = curve_fit(model, e, y, true, sigma=np.full(e.size, 0.01), absolute_sigma=True, xtol=1e-14, ftol=1e-14)
s = np.sqrt(np.diag(cov))
out["shapes"] = {"energy": digits(e), "data": digits(y), "sigma": 0.01, "values": digits(p), "errors": digits(s),
                 "chi": float(np.sum(((y - model(e, *p)) / 0.01) ** 2)), "correlation01": float(cov[0, 1] / s[0] / s[1])}

# Peaks as scipy finds them, of a smooth curve.
e = np.arange(0, 60, 0.1)
y = (g2 := lambda c, w, h: h * np.exp(-4 * np.log(2) * ((e - c) / w) ** 2))(12, 4, 1) + g2(20.03, 3, 0.6) + g2(40, 6, 0.8) + 0.002 * e
top, _ = find_peaks(y, prominence=0.02)
prom = peak_prominences(y, top)
width = peak_widths(y, top, rel_height=0.5)
out["peaks"] = {"energy": digits(e), "data": digits(y), "position": digits(e[top]), "prominence": digits(prom[0]),
                "fwhm": digits(width[0] * 0.1), "left": digits(e[prom[1]]), "right": digits(e[prom[2]])}
print(json.dumps(out))
