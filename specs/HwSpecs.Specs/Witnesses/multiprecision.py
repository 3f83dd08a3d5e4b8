"""Writes multiprecision.json: activation functions, region boundaries and the network's training in 60-digit arithmetic.

    python3 multiprecision.py > multiprecision.json

Needs mpmath (Debian: python3-mpmath). Gradients are written from the functions' definitions by mpmath's numerical
differentiation, boundaries are found by bisection on it, the network's derivatives by central differences on the loss:
no formula is shared with the C# library. Numbers are strings of 30 digits.
"""
import json

from mpmath import mp, mpf, diff, erfc, exp, expm1, log, sqrt

mp.dps = 60


def text(number):
    return mp.nstr(number, 30, min_fixed=-5, max_fixed=5)


def sigmoid(x):
    return 1 / (1 + exp(-x))


FUNCTIONS = {
    "relu": lambda x: max(x, mpf(0)),
    "sigmoid": sigmoid,
    "piecewise-linear": lambda x: max((x + 1) / 10 - 1, min((x - 1) / 10 + 1, x)),
    "swish": lambda x: x * sigmoid(x),
    "elu": lambda x: x if x > 0 else expm1(x),
    "gelu": lambda x: x * erfc(-x / sqrt(2)) / 2,
}

# Where a function has a kink, the gradient is the one-sided one from the left (-1) or from the right (1).
ONE_SIDED = {("relu", 0): -1, ("elu", 0): -1, ("piecewise-linear", -1): -1, ("piecewise-linear", 1): 1}


def gradient(name, x):
    return diff(FUNCTIONS[name], x, direction=ONE_SIDED.get((name, x), 0))


def far_out(name, x):
    """Value and gradient where they may be as small as 1e-320 or differ from 1 by as little."""
    with mp.workdps(900):
        return FUNCTIONS[name](x), gradient(name, x)


def bisect(function, low, high):
    low, high = mpf(low), mpf(high)
    sign = mp.sign(function(low))
    assert sign * mp.sign(function(high)) < 0
    while high - low > mpf(10) ** -35:
        middle = (low + high) / 2
        if mp.sign(function(middle)) == sign:
            low = middle
        else:
            high = middle
    return (low + high) / 2


# (function, gradient, bracket)
BOUNDARIES = [
    ("sigmoid", "0.01", -5, -4), ("sigmoid", "0.01", 4, 5),
    ("swish", "-0.01", -7, -6), ("swish", "-0.01", -2, -1.3), ("swish", "0", -2, 0), ("swish", "0.01", -1.27, 0), ("swish", "0.99", 0, 2),
    ("elu", "0.01", -5, -4), ("elu", "0.99", -1, -0.001),
    ("gelu", "-0.01", -4, -2), ("gelu", "-0.01", -1, -0.76), ("gelu", "0", -1, 0), ("gelu", "0.01", -0.75, 0), ("gelu", "0.99", 0, 1),
]

EXTREME_INPUTS = ["-745", "-700.5", "-100", "-39", "-38.4", "-37.25", "-20", "-1e-3", "-1e-10", "-1e-300", "1e-300", "1e-10", "1e-3", "20", "37.25", "100", "700.5"]


def boundaries():
    return [
        {"function": name, "gradient": level, "x": text(bisect(lambda x: gradient(name, x) - mpf(level), low, high))}
        for name, level, low, high in BOUNDARIES
    ]


def turning_points():
    slope = {"swish": (2, 3), "gelu": (1, 2)}
    return {
        name: text(bisect(lambda x: diff(FUNCTIONS[name], x, 2), *bracket))
        for name, bracket in slope.items()
    }


SAMPLES = [(0, 0), (0, 1), (1, 0), (1, 1)]
TARGETS = [0, 1, 1, 0]


def loss(p, x, t):
    """p = W row by row, c, w, b."""
    hidden = [max(mpf(0), p[2 * j] * x[0] + p[2 * j + 1] * x[1] + p[4 + j]) for j in (0, 1)]
    y = sigmoid(p[6] * hidden[0] + p[7] * hidden[1] + p[8])
    return -log(y) if t else -log(1 - y)


def loss_gradient(p, x, t):
    """Central differences with a step of 1e-25; at a kink of ReLU the unit counts as switched off, its own inputs held."""
    h = mpf(10) ** -25
    on = [p[2 * j] * x[0] + p[2 * j + 1] * x[1] + p[4 + j] > 0 for j in (0, 1)]

    def shifted(k, by):
        q = list(p)
        q[k] += by
        return loss(q, x, t)

    owner = [0, 0, 1, 1, 0, 1, None, None, None]
    return [
        mpf(0) if owner[k] is not None and not on[owner[k]] else (shifted(k, h) - shifted(k, -h)) / (2 * h)
        for k in range(9)
    ]


def training(rate, epochs):
    p = [mpf(v) for v in (1, 1, 1, 1, 0, -1, 1, -2)] + [mpf(-1) / 2]
    averages = []
    for _ in range(epochs):
        total = mpf(0)
        for x, t in zip(SAMPLES, TARGETS):
            total += loss(p, x, t)
            g = loss_gradient(p, x, t)
            p = [value - rate * slope for value, slope in zip(p, g)]
        averages.append(text(total / 4))
    return {"average_loss_by_epoch": averages, "parameters": [text(value) for value in p]}


def main():
    print(json.dumps({
        "made_with": f"mpmath, {mp.dps} digits",
        "boundaries": boundaries(),
        "turning_points": turning_points(),
        "gradients": {name: [[k / 20, text(gradient(name, mpf(k) / 20))] for k in range(-100, 101)] for name in FUNCTIONS},
        "extreme_gradients": {
            name: [[x, text(far_out(name, mpf(float(x)))[1])] for x in EXTREME_INPUTS] for name in ("sigmoid", "swish", "elu", "gelu")
        },
        "extreme_values": {
            name: [[x, text(far_out(name, mpf(float(x)))[0])] for x in EXTREME_INPUTS] for name in ("sigmoid", "swish", "elu", "gelu")
        },
        "start": [
            {"y_hat": text(sigmoid(mpf(a) / 2)), "loss": text(-log(sigmoid(mpf(1) / 2)))} for a in (-1, 1, 1, -1)
        ],
        "training": training(mpf(1) / 10, 100),
    }, indent=1))


if __name__ == "__main__":
    main()
