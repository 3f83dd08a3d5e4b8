"""Writes nearest.json: the points of the other class nearest to each sample, for the homework's networks, in fractions.

    python3 nearest.py > nearest.json

Needs Python alone. Training is redone in float32: products, sums and quotients of two float32 numbers rounded from float64 are
those of float32. Then every pattern of the two units' states (below, at, above the threshold) is one convex set on which the
logit is affine; its corners and the feet of perpendiculars on its sides are all the points that can be nearest. Fractions
throughout, each number rounded once at the end. Nothing here is shared with the C# library.
"""
import itertools
import json
import math
import struct
from decimal import Decimal, getcontext
from fractions import Fraction

getcontext().prec = 80
SAMPLES = [(0, 0), (0, 1), (1, 0), (1, 1)]
TARGETS = [0, 1, 1, 0]
START = ([[1, 1], [1, 1]], [0, -1], [1, -2], -0.5)
THRESHOLDS = [0.1, 0.2, 0.5, 0.8]


def f32(number):
    return struct.unpack("f", struct.pack("f", number))[0]


def trained(theta):
    """100 epochs of per-sample gradient descent in float32."""
    W, c, w, b = [list(row) for row in START[0]], list(START[1]), list(START[2]), START[3]
    theta, rate = f32(theta), f32(0.1)
    for _ in range(100):
        for x, target in zip(SAMPLES, TARGETS):
            z = [f32(f32(f32(x[0] * W[j][0]) + f32(x[1] * W[j][1])) + c[j]) for j in (0, 1)]
            h = [z[j] if z[j] > theta else 0.0 for j in (0, 1)]
            a = f32(f32(f32(h[0] * w[0]) + f32(h[1] * w[1])) + b)
            delta = f32(f32(1 / f32(1 + f32(math.exp(-a)))) - target)
            through = [f32(delta * w[j]) if z[j] > theta else 0.0 for j in (0, 1)]
            for j in (0, 1):
                w[j] = f32(w[j] - f32(rate * f32(delta * h[j])))
                c[j] = f32(c[j] - f32(rate * through[j]))
                for i in (0, 1):
                    W[j][i] = f32(W[j][i] - f32(rate * f32(through[j] * x[i])))
            b = f32(b - f32(rate * delta))
    return W, c, w, b


def logit(parameters, theta, x):
    W, c, w, b = parameters
    z = [W[j][0] * x[0] + W[j][1] * x[1] + c[j] for j in (0, 1)]
    return sum(w[j] * z[j] for j in (0, 1) if z[j] > theta) + b


def meeting(p, q):
    determinant = p[0] * q[1] - p[1] * q[0]
    if determinant != 0:
        yield ((p[1] * q[2] - q[1] * p[2]) / determinant, (p[2] * q[0] - q[2] * p[0]) / determinant)


def nearest(parameters, theta, sample):
    """The squared distance, the points at it, and whether one of them is in the other class."""
    W, c, w, b = parameters
    in_class_one = logit(parameters, theta, sample) > 0
    box = [((1, 0, 1000), ">="), ((-1, 0, 1000), ">="), ((0, 1, 1000), ">="), ((0, -1, 1000), ">=")]
    found = set()
    for pattern in itertools.product("<=>", repeat=2):
        sides, value = list(box), (0, 0, b)
        for j in (0, 1):
            line = (W[j][0], W[j][1], c[j] - theta)
            sides.append((tuple(-u for u in line), ">") if pattern[j] == "<" else (line, pattern[j]))
            if pattern[j] == ">":
                value = tuple(v + w[j] * u for v, u in zip(value, (W[j][0], W[j][1], c[j])))
        sides.append((tuple(-v for v in value), ">=") if in_class_one else (value, ">"))

        def at(line, point):
            return line[0] * point[0] + line[1] * point[1] + line[2]

        def in_closure(point):
            return all(at(line, point) == 0 if kind == "=" else at(line, point) >= 0 for line, kind in sides)

        corners = [p for (s, _), (t, _) in itertools.combinations(sides, 2) for p in meeting(s, t) if in_closure(p)]
        if not corners:
            continue
        inner = tuple(sum(p[i] for p in corners) / len(corners) for i in (0, 1))
        if not all(at(line, inner) > 0 for line, kind in sides if kind == ">"):
            continue
        feet = []
        for line, _ in sides:
            if line[0] != 0 or line[1] != 0:
                t = at(line, sample) / (line[0] ** 2 + line[1] ** 2)
                feet.append((sample[0] - t * line[0], sample[1] - t * line[1]))
        found |= {point for point in corners + [p for p in feet + [sample] if in_closure(p)]}

    squared = {p: (p[0] - sample[0]) ** 2 + (p[1] - sample[1]) ** 2 for p in found}
    least = min(squared.values())
    points = sorted(p for p in found if squared[p] == least)
    return least, points, any((logit(parameters, theta, p) > 0) != in_class_one for p in points)


def results(parameters, theta):
    W, c, w, b = parameters
    exact = ([[Fraction(u) for u in row] for row in W], [Fraction(u) for u in c], [Fraction(u) for u in w], Fraction(b))
    samples = [nearest(exact, Fraction(f32(theta)), tuple(map(Fraction, sample))) for sample in SAMPLES]
    return {"W": W, "c": c, "w": w, "b": b, "samples": [
        {
            "squared": str(squared),
            "distance": float((Decimal(squared.numerator) / Decimal(squared.denominator)).sqrt()),
            "adversarial": [[float(u) for u in point] for point in points],
            "attained": attained,
        } for squared, points, attained in samples]}


if __name__ == "__main__":
    relu = trained(0)
    print(json.dumps({
        "3.3/initial": results(START, 0),
        "3.3/trained": results(relu, 0),
        **{f"4.2/retrofitted theta={theta}": results(relu, theta) for theta in THRESHOLDS},
        **{f"4.2/retrained theta={theta}": results(trained(theta), theta) for theta in THRESHOLDS},
    }, indent=1))
