"""Derives every table and constant of HwSpecs.ElementaryFunctions and prints the error bounds that the code relies on.

Run `python3 derive.py` (needs mpmath) here; it rewrites ../*Table.cs and ../WideConstants.cs and prints the bounds.
Reductions and series are the textbook ones (Muller, Handbook of Floating-Point Arithmetic, 2nd ed., ch. 10; Ziv, "Fast
evaluation of elementary mathematical functions with correctly rounded last bit", 1991). Coefficients are Taylor's, not
minimax, so that each truncation bound below is the first omitted term and can be checked by hand.

u = 2^-53. Every bound is printed as log2 of the sum of its terms, next to the constant that the code tests with.

Exponential.  x = (128 q + j) ln2/128 + r, |r| <= ln2/256 (1 + 2^-30); e^x = 2^q T_j e^r, T_j = 2^(j/128) = Th + Tl.
  ln2/128 = L1 + L2: L1 has 35 bits, so that k L1 (|k| < 2^18) and x - k L1 are exact.
  Th has 26 bits and r is cut into r1 (26 bits) + r2: the product Th r1 is exact without a fused multiply-add; with one, Th r is.
  e^r - 1 = r + rl + p, p = r^2 (1/2 + r/6) + r^4 (1/24 + r/120 + r^2/720); everything but Th + Th r is below 2^-16.
  The terms hold for multiply-adds that round twice; those that round once err less.
Logarithm.  x = 2^e m, 0.7 < m < 1.42; c = 1/centre on the grid 2^-12; m is cut into mh (29 bits) + ml;
  zh = mh c - 1 and e LN2H + LOGCH lie on the grid 2^-42, so their sum is exact; log1p(z) - z has |z| < 2^-8.6.
Error function.  erfc(x) = e^(-x^2) g(x) for x >= 1/2, g by Taylor polynomials of degree 13 in x - c, 16 centres an octave;
  erf(x) = x P(x^2) for |x| < 1/2.
"""

import os
import mpmath as mp

mp.mp.prec = 1200
HERE = os.path.dirname(os.path.abspath(__file__))
OUT = os.path.dirname(HERE)
HEADER = "// Computed by Derivation/derive.py: change that, not this.\n"


def double(x):
    """The double nearest to x, as a Python float (mpmath's own conversion truncates nothing at this precision)."""
    m, e = mp.frexp(x)
    n = int(mp.nint(mp.ldexp(m, 53)))
    return float(mp.ldexp(mp.mpf(n), int(e) - 53))


def on_grid(x, bits):
    """x rounded to a multiple of 2^-bits, exact as a float."""
    return float(mp.ldexp(mp.nint(mp.ldexp(x, bits)), -bits))


def pair(x):
    high = double(x)
    return high, double(x - mp.mpf(high))


def text(x):
    s = repr(x)
    return s[:-2] if s.endswith(".0") else s


def write(name, body):
    with open(os.path.join(OUT, name), "w", encoding="utf-8", newline="\n") as f:
        f.write(HEADER + body)


def bound(name, terms, used):
    total = mp.log(sum(terms), 2)
    print(f"{name:<44} 2^{float(total):8.2f}   tested with 2^{used}   {'ok' if total < used else 'TOO LARGE'}")
    assert total < used


u = mp.mpf(2) ** -53
P = lambda e: mp.mpf(2) ** e


def ulp_half(x):
    """Half an ulp of a double of magnitude at most x: the largest rounding error of one operation with such a result."""
    return P(mp.floor(mp.log(abs(x), 2))) * u


# ---- exponential -----------------------------------------------------------------------------------------------------
def exponential():
    step = mp.log(2) / 128
    l1 = on_grid(step, 42)
    l2 = double(step - l1)
    rows = []
    for j in range(128):
        t = P(mp.mpf(j) / 128)
        th = on_grid(t, 25)
        rows.append(f"        {text(th)}, {text(double(t - th))},\n")
    write("ExponentialTable.cs", f"""namespace HwSpecs.ElementaryFunctions;

/// <summary>2^(j/128) for j = 0 .. 127 as a head of 26 bits and a tail, and the step ln 2 / 128 as a head of 35 bits and a tail.</summary>
internal static class ExponentialTable
{{
    public const double StepsPerUnit = {text(double(1 / step))};
    public const double StepHigh = {text(l1)};
    public const double StepLow = {text(l2)};

    public static ReadOnlySpan<double> Powers =>
    [
{''.join(rows)}    ];
}}
""")
    r = step / 2 * (1 + P(-30))
    k = mp.mpf(746) / step
    rl = k * l2
    p = r * r / 2 * mp.mpf("1.01")
    h = ulp_half
    terms = [
        r ** 7 / 5040 * mp.mpf("1.001"),            # Taylor remainder
        abs(h(rl)) * 2 + k * h(l2),                  # k L2, L2 itself, and (for erfc) the low part of x^2 added
        r * h(r),                                   # s = r + rl rounded, inside s^2/2
        h(r * r) / 2,                               # s^2
        r * r * (h(mp.mpf(0.51)) + h(r / 6) + u / 6 * r),   # the bracket 1/2 + s/6
        h(p) * 2,                                   # s^2 times it, and the sum p
        h(r ** 4) / 24 + r ** 4 * 3 * h(mp.mpf("0.05")) + h(r ** 4 / 24),   # s^4 (1/24 + ...)
        h(r * P(-26)) + h(rl) * 2,                   # Th times r's tail, Th rl
        h(P(-26)) * 4, P(-80),                      # Tl s + Tl, the sums of the rest, and Tl's own rounding
        u * p + h(p),                               # Th + Tl rounded, and that times p
        h(P(-17)),                                  # plus the rest, relative to Th (up to 2 Th p)
    ]
    # relative to 2^q Th, which is at most 1.003 e^x; lo -+ err rounds once more (2^-71)
    bound("exp: error relative to 2^q T", [mp.mpf("1.01") * t for t in terms] + [P(-71)], -67)
    # float: no tails; |x| <= 87, k (L1 + L2) rounded unless fused; in units of the last place of a double, which is 2^-53 y at least
    terms = [r ** 4 / 24 * mp.mpf("1.01"), 2 * 87 * u, 8 * u]
    bound("exp in single precision: relative error", terms, -38)
    assert l1 * 2 ** 42 < 2 ** 35


# ---- logarithm -------------------------------------------------------------------------------------------------------
LOG_OFFSET = 0x3FE6A00000000000      # 0.70703125, a little below sqrt(1/2)
LOG_INTERVALS = 256


def float_of_bits(b):
    import struct
    return struct.unpack("<d", struct.pack("<Q", b))[0]


def logarithm():
    ln2h = on_grid(mp.log(2), 42)
    ln2l = double(mp.log(2) - ln2h)
    rows = []
    zmax = mp.mpf(0)
    for i in range(LOG_INTERVALS):
        lo = float_of_bits(LOG_OFFSET + (i << 44))
        hi = float_of_bits(LOG_OFFSET + ((i + 1) << 44))
        centre = (mp.mpf(lo) + mp.mpf(hi)) / 2
        c = on_grid(1 / centre, 12)
        zmax = max(zmax, abs(lo * mp.mpf(c) - 1), abs(hi * mp.mpf(c) - 1))
        value = -mp.log(mp.mpf(c))
        high = on_grid(value, 42)
        low = double(value - high) if value else 0.0
        rows.append(f"        {text(c)}, {text(high)}, {text(low)},\n")
    write("LogarithmTable.cs", f"""namespace HwSpecs.ElementaryFunctions;

/// <summary>For each of the {LOG_INTERVALS} intervals of [0.707, 1.414): c near 1/m with 12 binary places, and -ln c as a multiple of 2^-42 and a tail; likewise ln 2.</summary>
internal static class LogarithmTable
{{
    public const double Ln2High = {text(ln2h)};
    public const double Ln2Low = {text(ln2l)};

    public static ReadOnlySpan<double> Reciprocals =>
    [
{''.join(rows)}    ];
}}
""")
    print(f"log: |z| <= 2^{float(mp.log(zmax, 2)):.3f}")
    z, h = zmax, ulp_half
    tail = z * z / 2 * mp.mpf("1.02")
    terms = [
        z ** 8 / 8 * mp.mpf("1.01"),                 # Taylor remainder after z^7/7
        h(mp.mpf(1075) * ln2l) * 3 + P(-85),         # e LN2L + LOGCL and the roundings of the constants
        z * h(z) + z * h(P(-28)) * 2,                # z = zh + zl rounded, inside z^2/2; log1p's extra tail
        h(z * z) / 2,                                # z^2
        z * z * (h(mp.mpf(0.49)) + u * z),           # the bracket -1/2 + z (...)
        h(tail),                                     # z^2 * bracket
        h(P(-27)) * 2,                               # zl and the constants' tails, added first
        h(tail) * 2,                                 # + that
        P(-53 - 28) * 2,                             # log1p: the tail of 1 + x times c
    ]
    bound("log, log1p: absolute error", terms + [P(-71)], -68)
    # float: no tails; y is at least ln (1 + 1/64) and below 2^5
    terms = [zmax ** 5 / 5 * mp.mpf("1.02"), 4 * u, u * 17 * 2]
    bound("log1p in single precision: error relative to y", [t * 65 for t in terms[:2]] + [terms[2]], -38)
    # |z| < 2^-6: z - z^2/2 exact as head and tail, then z^3 (1/3 - ...) with terms to z^11/12 relative to z
    z = P(-6)
    cubic = z ** 2 / 3 * mp.mpf("1.02")
    terms = [z ** 12 / 13 * mp.mpf("1.02"), h(cubic) * mp.mpf("1.5") + cubic * 3 * u, h(cubic) * 2, h(P(-7)) * u * 4]
    bound("log near 1: error relative to z", terms, -64)


# ---- error function --------------------------------------------------------------------------------------------------
ERFCX_DEGREE = 13
ERFCX_HEADS = 4
ERFCX_INTERVALS = 92                  # [1/2, 28)


def erfcx_taylor(c, n):
    a = [mp.exp(c * c) * mp.erfc(c)]
    a.append(2 * c * a[0] - 2 / mp.sqrt(mp.pi))
    for i in range(1, n):
        a.append((2 * c * a[i] + 2 * a[i - 1]) / (i + 1))
    return a


def error_function():
    rows, worst, head_error = [], mp.mpf(0), mp.mpf(0)
    for i in range(ERFCX_INTERVALS):
        octave, part = divmod(i, 16)
        width = P(octave - 1) / 16
        c = P(octave - 1) + width * part + width / 2
        h = width / 2
        a = erfcx_taylor(c, 48)
        least = erfcx_taylor(c + h, 1)[0]
        worst = max(worst, sum(abs(a[n]) * h ** n for n in range(ERFCX_DEGREE + 1, 48)) / least)
        tail = sum(abs(a[n]) * h ** n for n in range(ERFCX_HEADS, ERFCX_DEGREE + 1)) / least
        head_error = max(head_error, tail * 8 * u + abs(a[ERFCX_HEADS - 1]) * h ** 3 / least * P(-100))
        numbers = []
        for n in range(ERFCX_HEADS):
            numbers += pair(a[n])
        numbers += [double(a[n]) for n in range(ERFCX_HEADS, ERFCX_DEGREE + 1)]
        t = [text(v) for v in numbers]
        rows.append(f"        // [{mp.nstr(c - h, 8)}, {mp.nstr(c + h, 8)})\n        " + ", ".join(t[:8]) + ",\n        " + ", ".join(t[8:]) + ",\n")
    write("ScaledErfcTable.cs", f"""namespace HwSpecs.ElementaryFunctions;

/// <summary>Taylor coefficients of exp(x²) erfc(x) about the centres of 16 intervals an octave from 1/2 to 28: four as head and tail, then ten.</summary>
internal static class ScaledErfcTable
{{
    public const int NumbersPerInterval = {2 * ERFCX_HEADS + ERFCX_DEGREE + 1 - ERFCX_HEADS};

    public static ReadOnlySpan<double> Coefficients =>
    [
{''.join(rows)}    ];
}}
""")
    print(f"erfcx: truncation 2^{float(mp.log(worst, 2)):.2f}, tail rounding 2^{float(mp.log(head_error, 2)):.2f}")
    bound("erfc = exp(-x^2) g: relative error", [mp.mpf("1.003") * P(-67), worst, head_error, P(-98)], mp.mpf("-66"))

    # odd polynomials x (a0 + a1 x^2 + ...), heads as pairs
    def odd(name, coefficient, largest, heads, count, used):
        s = mp.mpf(largest) ** 2
        a = [coefficient(n) for n in range(count + 20)]
        least = abs(a[0]) * mp.mpf("0.9")
        remainder = sum(abs(a[n]) * s ** n for n in range(count, count + 20)) / least
        inner = sum(abs(a[n]) * s ** n for n in range(heads, count)) / least
        bound(f"{name}: relative error", [remainder, inner * 8 * u, P(-98)], used)
        numbers = []
        for n in range(heads):
            numbers += pair(a[n])
        numbers += [double(a[n]) for n in range(heads, count)]
        lines = [", ".join(text(v) for v in numbers[:2 * heads])]
        rest = numbers[2 * heads:]
        lines += [", ".join(text(v) for v in rest[i:i + 6]) for i in range(0, len(rest), 6)]
        return ",\n        ".join(lines)

    erf = odd("erf below 1/2", lambda n: 2 / mp.sqrt(mp.pi) * (-1) ** n / (mp.factorial(n) * (2 * n + 1)), "0.5", 5, 15, mp.mpf("-69.9"))

    def tangent(n):                    # tanh x = sum B_2m 4^m (4^m - 1) / (2m)! x^(2m-1)
        m = n + 1
        return mp.bernoulli(2 * m) * 4 ** m * (4 ** m - 1) / mp.factorial(2 * m)

    tanh = odd("tanh below 1/8", tangent, "0.125", 3, 10, -71)
    numbers = []
    s = mp.mpf(1) / 16
    expm1 = [1 / mp.factorial(n + 1) for n in range(30)]
    heads, count = 4, 12
    remainder = sum(expm1[n] * s ** n for n in range(count, 30)) / mp.mpf("0.96")
    inner = sum(expm1[n] * s ** n for n in range(heads, count)) / mp.mpf("0.96")
    bound("expm1 below 1/16: relative error", [remainder, inner * 8 * u, P(-98)], -71)
    for n in range(heads):
        numbers += pair(expm1[n])
    numbers += [double(expm1[n]) for n in range(heads, count)]
    lines = [", ".join(text(v) for v in numbers[:8]), ", ".join(text(v) for v in numbers[8:])]
    write("SeriesTable.cs", f"""namespace HwSpecs.ElementaryFunctions;

/// <summary>Maclaurin coefficients about 0, lowest first: the leading ones as head and tail, the rest as doubles.</summary>
internal static class SeriesTable
{{
    /// <summary>erf(x)/x in powers of x², |x| &lt; 1/2; five pairs.</summary>
    public static ReadOnlySpan<double> Erf =>
    [
        {erf},
    ];

    /// <summary>tanh(x)/x in powers of x², |x| &lt; 1/8; three pairs.</summary>
    public static ReadOnlySpan<double> Tanh =>
    [
        {tanh},
    ];

    /// <summary>(e^x - 1)/x in powers of x, |x| &lt; 1/16; four pairs.</summary>
    public static ReadOnlySpan<double> ExpM1 =>
    [
        {(',' + chr(10) + '        ').join(lines)},
    ];
}}
""")


# ---- 256-bit constants -----------------------------------------------------------------------------------------------
def wide():
    def literal(name, value):
        m, e = mp.frexp(value)
        n = int(mp.nint(mp.ldexp(m, 256)))
        limbs = [(n >> s) & (2 ** 64 - 1) for s in (192, 128, 64, 0)]
        parts = ", ".join(f"0x{v:016X}" for v in limbs)
        return f"    public static WideFloat {name} => new(false, {int(e)}, new UInt128({parts.split(', ')[0]}, {parts.split(', ')[1]}), new UInt128({parts.split(', ')[2]}, {parts.split(', ')[3]}));\n"

    write("WideConstants.cs", f"""namespace HwSpecs.ElementaryFunctions;

/// <summary>Constants to 256 bits.</summary>
internal static class WideConstants
{{
{literal('Ln2', mp.log(2))}{literal('OneOverRootPi', 1 / mp.sqrt(mp.pi))}{literal('TwoOverRootPi', 2 / mp.sqrt(mp.pi))}}}
""")
    # erfc(x) = e^(-x^2)/sqrt(pi) * 1/(x + (1/2)/(x + 1/(x + (3/2)/(x + ...)))): consecutive convergents enclose the value
    # (Stieltjes), and for larger x they are closer; so the gap at the smallest x bounds the truncation.
    x = mp.mpf(6)
    a0, a1, b0, b1 = mp.mpf(1), mp.mpf(0), mp.mpf(0), mp.mpf(1)
    previous = None
    for n in range(0, 101):
        coefficient = mp.mpf(1) if n == 0 else mp.mpf(n) / 2
        a0, a1 = a1, x * a1 + coefficient * a0
        b0, b1 = b1, x * b1 + coefficient * b0
        value = a1 / b1
        if n == 100:
            print(f"erfc continued fraction, 100 levels, x = 6: 2^{float(mp.log(abs(value - previous) / value, 2)):.1f} (tested only beyond)")
        previous = value


exponential()
logarithm()
error_function()
wide()
print("largest x with finite exp:", repr(double(mp.log(P(1024) - P(970)))), "ln 2^-1022:", repr(double(mp.log(P(-1022)))), "ln 2^-1075:", repr(double(mp.log(P(-1075)))))
