using HwSpecs.Adversarial.Verification;

namespace HwSpecs.Adversarial.Exact;

/// <summary>Proves or rejects a certificate in exact arithmetic, from its network, sample and cuts alone.</summary>
/// <remarks>
/// It shares nothing with the search but fractions and binary numbers: neither results nor code. Both sides of every cut are
/// kept, so the leaves cover the square or the plane; for each leaf it computes its own bound; nothing is rounded except
/// bounds, and those outwards.
/// </remarks>
public static class CertificateChecker
{
    public static CertificateCheck Check(Certificate certificate)
    {
        if (Misfit(certificate) is { } misfit)
            return new CertificateCheck.NotProved(misfit);
        var logit = new SignedLogit(certificate.Parameters, UnitPiece.Of(certificate.Activation)!, certificate.Sample);
        var proof = new CoverProof(logit, certificate.Norm);
        if (proof.Flaw(certificate) is { } flaw)
            return new CertificateCheck.NotProved(flaw);
        if (certificate.HalfWidth is { } halfWidth && !(proof.Distance <= Reach(halfWidth, certificate.Norm)))
            return new CertificateCheck.NotProved("the nearest points found may lie outside the square that is covered");
        return new ClaimCheck(certificate, logit).Difference(proof) is { } difference
            ? new CertificateCheck.NotProved(difference)
            : new CertificateCheck.Proved(proof.Far, proof.OneClass, proof.Solved);
    }

    /// <returns>Null if the certificate is about a network and a point of the plane.</returns>
    private static string? Misfit(Certificate certificate)
    {
        var parameters = certificate.Parameters;
        if (parameters.Inputs != 2 || certificate.Sample.Count != 2)
            return $"certificates are for 2 inputs, but the network has {parameters.Inputs} and the sample {certificate.Sample.Count}";
        if (UnitPiece.Of(certificate.Activation) is null)
            return $"certificates are for ReLU, PLU and JumpReLU units, but these are {certificate.Activation.Name} units";
        if (certificate.HalfWidth is not (null or > 0 and < double.PositiveInfinity))
            return "the square that is covered has no width";
        double[] numbers = [.. parameters.HiddenWeights.AsSpan(), .. parameters.HiddenBiases, .. parameters.OutputWeights, parameters.OutputBias, .. certificate.Sample];
        return numbers.All(double.IsFinite) ? null : "not all parameters and inputs are finite";
    }

    /// <summary>Of points so near none lies outside the square; in L2 squared.</summary>
    private static Rational Reach(double halfWidth, PerturbationNorm norm) =>
        norm == PerturbationNorm.L2 ? Rational.Of(halfWidth) * Rational.Of(halfWidth) : Rational.Of(halfWidth);
}
