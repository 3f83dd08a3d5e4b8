using HwSpecs.Quantities;

namespace HwSpecs.Grading.Marking;

/// <summary>How one asked quantity follows from earlier ones.</summary>
/// <param name="Child">What the formula gives.</param>
/// <param name="Arguments">What it needs beyond the given data, in the order of <paramref name="Compute"/>.</param>
/// <param name="IsRepetition">The child is an earlier value stated again, so that its error has been paid for.</param>
internal sealed record Formula(Address Child, IReadOnlyList<Argument> Arguments, Func<double[][], double[]> Compute, bool IsRepetition = false);

/// <summary>One thing that a formula needs: where a submission may state it, and what it is if the submission does not.</summary>
/// <param name="Key">By the homework's own data.</param>
/// <param name="Sources">The nearest first.</param>
internal sealed record Argument(double[] Key, params IReadOnlyList<Source> Sources);

/// <summary>A reported quantity that an argument can be taken from.</summary>
/// <param name="Domain">Where each of its numbers has to lie, as told by <see cref="Usability"/>.</param>
/// <param name="Read">From the reported numbers to the argument; null where they are the argument.</param>
internal sealed record Source(Address Address, Domain Domain, Func<double, double>? Read = null);

/// <summary>Where the numbers of a quantity have to lie to be computed with.</summary>
internal enum Domain
{
    Real,

    /// <summary>0 &lt; p &lt; 1.</summary>
    Probability,

    /// <summary>h ≥ 0.</summary>
    NonNegative,

    /// <summary>-1 &lt; δ &lt; 1: a difference of a probability and a class.</summary>
    ProbabilityError,
}
