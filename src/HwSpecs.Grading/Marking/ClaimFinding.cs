using HwSpecs.Claims;
using HwSpecs.Grading.Reading;
using HwSpecs.Quantities;

namespace HwSpecs.Grading.Marking;

/// <summary>A statement in words held against the submission's own numbers: flagged, never deducted.</summary>
/// <param name="Address">Such as <c>4.2/claim/larger than ReLU's</c>.</param>
/// <param name="Reason">One sentence with the numbers.</param>
public sealed record ClaimFinding(Address Address, ClaimVerdict Verdict, string Reason, Place Place, string RawText);
