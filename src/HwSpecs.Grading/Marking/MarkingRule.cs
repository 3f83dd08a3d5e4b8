namespace HwSpecs.Grading.Marking;

/// <summary>The rule that decided on a verdict.</summary>
/// <param name="Id">Stable.</param>
public sealed record MarkingRule(string Id, string InWords)
{
    public static MarkingRule PrintedDigits { get; } = new("printed-digits", "the printed digits against the key");

    public static MarkingRule ParentRounding { get; } = new("parent-rounding", "the printed digits, and what the printed digits of its parents leave open");

    public static MarkingRule FollowThrough { get; } = new("follow-through", "recomputed from the nearest reported parents");

    public static MarkingRule Repeated { get; } = new("repeated", "an earlier value stated again: its error costs once");

    public static MarkingRule Convention { get; } = new("convention", "the one convention that the submission follows");

    public static MarkingRule Certificate { get; } = new("certificate", "an adversarial example checked in its network");

    public static MarkingRule Slip { get; } = new("slip", "one mistake that shows in many values costs once");

    public static MarkingRule Regions { get; } = new("regions", "the same learning regions in the same order, each end within its printed digits");

    public static MarkingRule Properties { get; } = new("properties", "no value can be expected; what must hold in any case");

    public static MarkingRule OneNumber { get; } = new("one-number", "one number for every value of a problem is no answer");

    public static MarkingRule FewNumbers { get; } = new("few-numbers", "a few numbers for all of a problem are no answer where no sample and no quantity is right throughout");

    public static MarkingRule Zeros { get; } = new("zeros", "a gradient of 0 counts where at least half of the others are right");

    public static MarkingRule NoValue { get; } = new("no-value", "one readable value without a contradiction");
}
