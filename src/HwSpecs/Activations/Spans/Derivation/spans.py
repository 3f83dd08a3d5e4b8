"""Derives the constants of HwSpecs.Activations.Spans and prints their truncation errors.

Run `python3 spans.py` (needs mpmath). Interpolation at Chebyshev points (Trefethen, Approximation Theory and Approximation
Practice, ch. 2), which is within a small factor of the best approximation.

Exponential: e^r = 1 + r + r^2 q(r) on |r| <= ln2/16, q of degree 5.
GELU: Phi(-u) = e^(-u^2/2) R(u), R(u) = erfcx(u / sqrt 2) / 2 = A(u) / B(u), both of degree 8, interpolated on [0, 6] at
  Chebyshev points of t = (u - c) / (u + c), c = 4.5. Beyond 6 the ratio is only needed to a few digits, since there the
  gradient's distance from 1 is below 2e-8.
"""

import mpmath as mp

mp.mp.prec = 500
LN2 = mp.log(2)


def show(name, values):
    print(name, [repr(float(value)) for value in values])


def exponential():
    half = LN2 / 16 * (1 + mp.mpf(2) ** -20)

    def q(r):
        return (mp.exp(r) - 1 - r) / r**2 if abs(r) > mp.mpf(2) ** -100 else mp.mpf(1) / 2 + r / 6

    coefficients, error = mp.chebyfit(q, [-half, half], 6, error=True)
    show("q", coefficients[::-1])
    print("  error of r^2 q: 2^", mp.nstr(mp.log(error * half**2, 2), 5))
    powers = [mp.mpf(2) ** (mp.mpf(j) / 8) for j in range(8)]
    show("powers", powers)
    show("tails", [(power - mp.mpf(float(power))) / power for power in powers])
    step = LN2 / 8
    high = mp.ldexp(mp.floor(mp.ldexp(step, 43)), -43)
    show("steps per unit, step high, step low", [1 / step, high, step - high])


def mills_ratio(degree, c, upto):
    def target(u):
        return mp.exp(u * u / 2) * mp.erfc(u / mp.sqrt(2)) / 2

    count = 2 * degree + 1
    last = (upto - c) / (upto + c)
    points = [(last - 1) / 2 + (last + 1) / 2 * mp.cos(mp.pi * (2 * k + 1) / (2 * count)) for k in range(count)]
    matrix, right = mp.matrix(count, count), mp.matrix(count, 1)
    for i, t in enumerate(points):
        u = c * (1 + t) / (1 - t)
        f = target(u)
        weight = 1 / (f * (1 + u) ** degree)
        for k in range(degree + 1):
            matrix[i, k] = weight * u**k
        for k in range(1, degree + 1):
            matrix[i, degree + k] = -weight * f * u**k
        right[i] = weight * f
    solution = mp.lu_solve(matrix, right)
    numerator = [solution[k] for k in range(degree + 1)]
    denominator = [mp.mpf(1)] + [solution[degree + k] for k in range(1, degree + 1)]

    def error(u):
        return abs(mp.polyval(numerator[::-1], u) / mp.polyval(denominator[::-1], u) / target(u) - 1)

    show("A", numerator)
    show("B", denominator)
    print("  relative error on [0, 6]: 2^", mp.nstr(mp.log(max(error(upto * k / 1500) for k in range(1501)), 2), 5), " at 9:", mp.nstr(error(mp.mpf(9)), 2))


exponential()
mills_ratio(8, mp.mpf("4.5"), mp.mpf(6))
