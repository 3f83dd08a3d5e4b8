using HwSpecs.Quantities;

namespace HwSpecs.Claims;

public enum ClaimVerdict
{
    /// <summary>The numbers say so too.</summary>
    BorneOut,

    /// <summary>The numbers say otherwise.</summary>
    Refuted,

    /// <summary>The numbers do not decide: something that is needed is not given.</summary>
    Undecidable,
}

/// <summary>A statement in words, held against numbers.</summary>
/// <param name="Statement">What is claimed, in other words than the report's.</param>
/// <param name="Evidence">The numbers that the verdict was computed from.</param>
/// <param name="Reason">One sentence.</param>
public sealed record Claim(Address Address, string Statement, ClaimVerdict Verdict, IReadOnlyList<Evidence> Evidence, string Reason);

/// <param name="Name">What the number is.</param>
public sealed record Evidence(string Name, double Value);
