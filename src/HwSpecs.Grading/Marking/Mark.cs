namespace HwSpecs.Grading.Marking;

/// <summary>A verdict and what it is worth.</summary>
/// <param name="Points">Before deductions, unrounded, in shares of its group: 0 to <paramref name="Possible"/>.</param>
/// <param name="Possible">The shares of a correct value: 1, and 2 for an adversarial example's distance, which has to hold in two ways.</param>
public sealed record Mark(Verdict Verdict, decimal Points, decimal Possible);

/// <summary>The marks of one group of the rubric.</summary>
/// <param name="Marks">In the order of the homework.</param>
public sealed record GroupMark(RubricGroup Group, IReadOnlyList<Mark> Marks)
{
    /// <summary>The group's points, rounded once, so that a group without loss has exactly its points.</summary>
    public decimal Points { get; } = Marks.Count == 0 ? 0 : Rubric.Rounded(Group.Points * Marks.Sum(mark => mark.Points) / Marks.Sum(mark => mark.Possible));
}

/// <summary>Points taken off once for a slip that touches many values.</summary>
public sealed record Deduction(Slip Slip, decimal Points);
