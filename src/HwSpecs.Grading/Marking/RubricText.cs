using System.Globalization;
using System.Text.Encodings.Web;

namespace HwSpecs.Grading.Marking;

/// <summary>Writes a rubric with what each setting means, to be changed and read again.</summary>
public static class RubricText
{
    public static IEnumerable<string> Lines(Rubric rubric)
    {
        var (tolerances, policy) = (rubric.Tolerances, rubric.Policy);
        yield return "{";
        yield return "  // The points of all groups together.";
        yield return $"  \"total\": {Number(rubric.Possible)},";
        yield return "";
        yield return "  // A group has the addresses that begin with its own: 2.2 is 2.2/sample 1/grad_w and the rest of 2.2. Its points are";
        yield return "  // shared equally; the distance of an adversarial example, which has to hold in two ways, counts twice.";
        yield return "  \"groups\": [";
        foreach (var group in rubric.Groups)
            yield return $"    {{ \"addresses\": {Text(group.Prefix)}, \"title\": {Text(group.Title)}, \"points\": {Number(group.Points)} }},";
        yield return "  ],";
        yield return "";
        yield return "  // Taken off once for a mistake that shows in many values (samples permuted, matrices transposed, the sign of y_hat - t,";
        yield return "  // log base 2, a factor of 1/2, a sum for a mean), and never more than these values would have cost.";
        yield return $"  \"slipDeduction\": {Number(rubric.SlipDeduction)},";
        yield return "";
        yield return "  // A number may differ by the greatest of absolute, relative times the expected number, and half a unit of its last";
        yield return "  // printed digit together with what the rounding of its parents leaves open.";
        yield return "  \"tolerances\": {";
        yield return $"    \"absolute\": {Number(tolerances.Absolute)},";
        yield return $"    \"relative\": {Number(tolerances.Relative)},";
        yield return "    // Behind a training: 3.2, 3.3, 4.2.";
        yield return $"    \"trainedRelative\": {Number(tolerances.TrainedRelative)},";
        yield return "    // For digits that float64 alone can have printed.";
        yield return $"    \"doubleAbsolute\": {Number(tolerances.DoubleAbsolute)},";
        yield return $"    \"doubleRelative\": {Number(tolerances.DoubleRelative)},";
        yield return "    // Significant digits of a rounded number below which it earns only tooFewDigitsCredit: 0.4 for 0.3996.";
        yield return string.Create(CultureInfo.InvariantCulture, $"    \"minimumDigits\": {tolerances.MinimumDigits},");
        yield return "  },";
        yield return "";
        yield return "  // Credits are shares from 0 to 1 of what a right value earns.";
        yield return "  \"policy\": {";
        yield return "    // A value that follows from the submission's own wrong value earns its points.";
        yield return $"    \"followThrough\": {(policy.FollowThrough ? "true" : "false")},";
        yield return "    // Right under another convention: ReLU'(0) = 1, losses after the epoch, another order, full batch, another learning rate.";
        yield return $"    \"conventionCredit\": {Number(policy.ConventionCredit)},";
        yield return $"    \"tooFewDigitsCredit\": {Number(policy.TooFewDigitsCredit)},";
        yield return "    // Losses that no convention explains, if they are complete, finite and falling; a human decides on the rest.";
        yield return $"    \"propertyCredit\": {Number(policy.PropertyCredit)},";
        yield return "    // A vector, matrix or region list with something wrong: \"by-number\" earns the share of what is right, zeros not counted; \"none\" nothing.";
        yield return $"    \"partialCredit\": \"{(policy.PartialCredit == PartialCredit.None ? "none" : "by-number")}\",";
        yield return "    // Open and closed ends of learning regions: \"tolerated\" where they differ, or \"strict\".";
        yield return $"    \"regionEnds\": \"{(policy.RegionEnds == RegionEnds.Strict ? "strict" : "tolerated")}\",";
        yield return "  },";
        yield return "}";
    }

    private static string Text(string text) => $"\"{JavaScriptEncoder.UnsafeRelaxedJsonEscaping.Encode(text)}\"";

    private static string Number(decimal number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Number(double number) => number.ToString("R", CultureInfo.InvariantCulture).Replace("E-0", "e-", StringComparison.Ordinal).Replace('E', 'e');
}
