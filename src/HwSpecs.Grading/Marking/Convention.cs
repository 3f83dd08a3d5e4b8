namespace HwSpecs.Grading.Marking;

/// <summary>A choice that the homework leaves open, or that many make, and that changes its numbers throughout.</summary>
/// <param name="Id">Stable: <c>after-epoch</c>, <c>relu-gradient-at-0-is-1</c>, <c>full-batch</c>.</param>
public sealed record Convention(string Id, string InWords);

/// <summary>One mistake that shows in many values, and costs once.</summary>
/// <param name="Id">Stable: <c>transposed</c>, <c>log-base-2</c>, <c>sum-for-mean</c>.</param>
public sealed record Slip(string Id, string InWords);
