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

    /// <summary>What decided.</summary>
    public MarkingRule Rule { get; init; } = MarkingRule.NoValue;

    /// <summary>For staff: how far each number might have been from what it was held against; empty where no numbers were compared.</summary>
    public IReadOnlyList<double> Tolerances { get; init; } = [];

    /// <summary>For staff: what the homework's own definition gives; null where it gives nothing.</summary>
    public Quantity? Expected => this switch
    {
        Correct correct => correct.Key,
        FollowThrough through => through.Key,
        ByConvention by => by.Key,
        BySlip by => by.Key,
        Wrong wrong => wrong.Key,
        _ => null,
    };

    /// <summary>Within the printed digits.</summary>
    public sealed record Correct(Quantity Key, ReportedQuantity Found) : Verdict(Key.Address, "correct");

    /// <summary>Wrong against the key, and right as it follows from the submission's own earlier values.</summary>
    /// <param name="Parents">The reported values that it was recomputed from.</param>
    /// <param name="Recomputed">What follows from them.</param>
    public sealed record FollowThrough(Quantity Key, ReportedQuantity Found, IReadOnlyList<ReportedQuantity> Parents, Quantity Recomputed) : Verdict(Key.Address, "follow-through");

    /// <summary>Right under another convention, the one that the submission follows throughout.</summary>
    /// <param name="Recomputed">The value under that convention.</param>
    public sealed record ByConvention(Quantity Key, ReportedQuantity Found, Convention Convention, Quantity Recomputed) : Verdict(Key.Address, "convention");

    /// <summary>Right but for one named mistake, which is deducted once.</summary>
    public sealed record BySlip(Quantity Key, ReportedQuantity Found, Slip Slip) : Verdict(Key.Address, "slip");

    public sealed record Wrong(Quantity Key, ReportedQuantity Found, Deviation Deviation) : Verdict(Key.Address, "wrong")
    {
        /// <summary>Why it could not be recomputed from the submission's own values; empty where nothing stood in the way. States none of the key.</summary>
        public string FollowThroughOff { get; init; } = "";
    }

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
