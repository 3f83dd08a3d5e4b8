using HwSpecs.Activations;
using HwSpecs.Networks;

namespace HwSpecs.Adversarial.Exact;

/// <summary>A network, a sample, a claim about the nearest points of the other class, and a cover of the plane from which the claim can be proved.</summary>
/// <param name="Sample">Two inputs.</param>
/// <param name="HalfWidth">The cover covers the square of this half width around the sample; null for the whole plane, as four quadrants.</param>
/// <param name="Cuts">
/// The cover as trees in preorder: the knee along which a region is cut, then the part above it, then the part below; −1 for a
/// region that is not cut. Knees are counted from 0, unit by unit, a unit's from left to right.
/// </param>
public sealed record Certificate(
    Parameters<double> Parameters,
    IPiecewiseLinearActivation Activation,
    IReadOnlyList<double> Sample,
    PerturbationNorm Norm,
    CertifiedOutcome Claim,
    double? HalfWidth,
    IReadOnlyList<int> Cuts)
{
    /// <summary>The claim in binary64 numbers.</summary>
    public ExactOutcome Outcome => Claim.Rounded(Norm);
}

/// <summary>What checking a certificate came to.</summary>
public abstract record CertificateCheck
{
    private CertificateCheck()
    {
    }

    /// <summary>The claim is proved.</summary>
    /// <param name="FarRegions">Regions farther from the sample than the nearest points.</param>
    /// <param name="OneClassRegions">Regions on which a bound keeps the logit on the sample's side.</param>
    /// <param name="SolvedRegions">Regions on which the logit is one affine function.</param>
    public sealed record Proved(int FarRegions, int OneClassRegions, int SolvedRegions) : CertificateCheck;

    /// <param name="Reason">Part of a sentence: what does not hold.</param>
    public sealed record NotProved(string Reason) : CertificateCheck;
}
