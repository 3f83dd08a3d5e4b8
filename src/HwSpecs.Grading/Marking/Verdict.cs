using HwSpecs.Grading.Reading;
using HwSpecs.Quantities;

namespace HwSpecs.Grading.Marking;

/// <summary>What marking finds about one quantity that the homework asks for.</summary>
public abstract record Verdict
{
    private Verdict(Address address, string id) => (Address, Id) = (address, id);

    public Address Address { get; }

    /// <summary>The case's stable name in every output: <c>correct</c>, <c>needs-human</c>.</summary>
    public string Id { get; }

    /// <summary>Within the printed digits.</summary>
    public sealed record Correct(Quantity Key, ReportedQuantity Found) : Verdict(Key.Address, "correct");

    public sealed record Wrong(Quantity Key, ReportedQuantity Found, Deviation Deviation) : Verdict(Key.Address, "wrong");

    /// <param name="Reason">Where it was looked for.</param>
    public sealed record Missing(Address At, string Reason) : Verdict(At, "missing");

    /// <summary>Its label stands there, its value cannot be read.</summary>
    public sealed record Unreadable(UnreadableQuantity Found) : Verdict(Found.Address, "unreadable");

    /// <summary>The submission states two or more values that no rounding of one value explains.</summary>
    /// <param name="Found">All of them, in the submission's order.</param>
    public sealed record Contradictory(IReadOnlyList<ReportedQuantity> Found) : Verdict(Found[0].Address, "contradictory");

    /// <summary>Cannot be decided here, and never counts as correct.</summary>
    /// <param name="Check">What the submission's own numbers say about each other; empty where nothing can be checked.</param>
    public sealed record NeedsHuman(ReportedQuantity Found, string Reason, string Check) : Verdict(Found.Address, "needs-human");
}
