"""Average losses and walks under other conventions of training, in plain Python floats (binary64) and from the formulas alone.

Prints what Witnesses/conventions.json holds: python3 conventions.py > conventions.json
"""
import json
import math

X = [(0.0, 0.0), (0.0, 1.0), (1.0, 0.0), (1.0, 1.0)]
T = [0.0, 1.0, 1.0, 0.0]


def forward(p, x):
    W, c, w, b = p
    z = [W[j][0] * x[0] + W[j][1] * x[1] + c[j] for j in range(2)]
    h = [max(v, 0.0) for v in z]
    a = h[0] * w[0] + h[1] * w[1] + b
    return z, h, 1.0 / (1.0 + math.exp(-a))


def loss(y, t):
    return -(t * math.log(y) + (1 - t) * math.log(1 - y))


def gradient(p, x, t, at_zero):
    z, h, y = forward(p, x)
    d = y - t
    gc = [d * p[2][j] * (1.0 if z[j] > 0 or (z[j] == 0 and at_zero) else 0.0) for j in range(2)]
    return [[gc[j] * x[0], gc[j] * x[1]] for j in range(2)], gc, [d * h[j] for j in range(2)], d


def step(p, g, rate):
    W, c, w, b = p
    GW, gc, gw, gb = g
    return ([[W[j][i] - rate * GW[j][i] for i in range(2)] for j in range(2)],
            [c[j] - rate * gc[j] for j in range(2)], [w[j] - rate * gw[j] for j in range(2)], b - rate * gb)


def train(at_zero=0, after=False, order=(0, 1, 2, 3), batch=None, rate=0.1, epochs=100):
    p = ([[1.0, 1.0], [1.0, 1.0]], [0.0, -1.0], [1.0, -2.0], -0.5)
    averages = []
    for _ in range(epochs):
        met = []
        if batch is None:
            for n in order:
                met.append(loss(forward(p, X[n])[2], T[n]))
                p = step(p, gradient(p, X[n], T[n], at_zero), rate)
        else:
            met = [loss(forward(p, x)[2], t) for x, t in zip(X, T)]
            start, scale = p, rate / 4 if batch == "mean" else rate
            for x, t in zip(X, T):
                p = step(p, gradient(start, x, t, at_zero), scale)
        averages.append(sum(loss(forward(p, x)[2], t) for x, t in zip(X, T)) / 4 if after else sum(met) / 4)
    return p, averages[9::10]


def walk(p):
    """The homework's walk down the prediction by steps of 0.01; the nearest of all samples."""
    best = None
    for x, t in zip(X, T):
        q = list(x)
        if forward(p, q)[2] <= 0.5:
            continue
        for _ in range(1000):
            z, h, y = forward(p, q)
            u = [y * (1 - y) * p[2][j] * (1.0 if z[j] > 0 else 0.0) for j in range(2)]
            g = [u[0] * p[0][0][i] + u[1] * p[0][1][i] for i in range(2)]
            n = math.hypot(*g)
            if n == 0:
                break
            q = [q[i] - 0.01 * g[i] / n for i in range(2)]
            if forward(p, q)[2] <= 0.5:
                d = math.dist(q, x)
                if best is None or d < best[0]:
                    best = (d, list(x), q)
                break
    return best and {"distance": best[0], "sample": best[1], "adversarial": best[2]}


CASES = {
    "homework": {},
    "after-epoch": {"after": True},
    "relu-gradient-at-0-is-1": {"at_zero": 1},
    "full-batch": {"batch": "mean"},
    "full-batch-sum": {"batch": "sum"},
    "order-4-3-2-1": {"order": (3, 2, 1, 0)},
    "learning-rate-0.5": {"rate": 0.5},
    "after-epoch+full-batch-sum": {"after": True, "batch": "sum"},
}

result = {}
for name, arguments in CASES.items():
    p, losses = train(**arguments)
    result[name] = {"losses": losses, "walk": walk(p)}
print(json.dumps(result, indent=1))
