using System.Globalization;
using System.Text.RegularExpressions;
using HwSpecs.Grading.Reading;
using HwSpecs.Quantities;

namespace HwSpecs.Grading.Marking;

/// <summary>Finds what a submission claims in words, and holds it against the submission's own numbers.</summary>
public static partial class Claims
{
    private const int LongestLine = 2000;

    /// <returns>One for each kind of claim and section, in the order of the text; a sentence with a negation is undecidable.</returns>
    public static IReadOnlyList<ClaimFinding> In(SubmissionReading reading, Tolerances tolerances)
    {
        var numbers = reading.Quantities.Where(quantity => quantity.Numbers.Count == 1).GroupBy(quantity => quantity.Address).ToDictionary(group => group.Key, group => group.First().Numbers[0]);
        var findings = new List<ClaimFinding>();
        foreach (var section in reading.Texts)
        {
            foreach (var line in section.Lines)
            {
                if (line.Text.Length > LongestLine || Kind(section.Id, line.Text) is not (var claim, var judge))
                    continue;
                var address = new Address($"{(section.Id.Length > 0 ? section.Id : "whole")}/claim/{claim}");
                if (findings.Exists(finding => finding.Address == address))
                    continue;
                var (standing, reason) = Negation().IsMatch(line.Text) ? (ClaimStanding.Undecidable, "the sentence has a negation") : judge(numbers, tolerances);
                findings.Add(new(address, standing, reason, line.Place, line.Raw.Trim()));
            }
        }

        return findings;
    }

    private static (string Claim, Func<IReadOnlyDictionary<Address, PrintedNumber>, Tolerances, (ClaimStanding Standing, string Reason)> Judge)? Kind(string section, string line) => section switch
    {
        "3.1" when Verified().IsMatch(line) => ("verified", IsVerified),
        "3.2" when Falling().IsMatch(line) => ("consistently falling", (numbers, _) => Falls(numbers)),
        "4" or "4.1" or "4.2" when Larger().IsMatch(line) => ("larger than ReLU's", (numbers, _) => IsLarger(numbers, larger: true)),
        "4" or "4.1" or "4.2" when Smaller().IsMatch(line) => ("smaller than ReLU's", (numbers, _) => IsLarger(numbers, larger: false)),
        _ => null,
    };

    /// <summary>Each prediction and loss of 3.1 is the one of 2.1.</summary>
    private static (ClaimStanding, string) IsVerified(IReadOnlyDictionary<Address, PrintedNumber> numbers, Tolerances tolerances)
    {
        var compared = 0;
        foreach (var (address, verified) in numbers.Where(pair => pair.Key.Problem == "3.1"))
        {
            var earlier = new Address("2.1" + address.ToString()[3..]);
            if (!numbers.TryGetValue(earlier, out var byHand))
                continue;
            if (!(Math.Abs(verified.Value - byHand.Value) <= tolerances.Between(verified, byHand)))
                return (ClaimStanding.Refuted, $"{address} is {verified.Text} and {earlier} is {byHand.Text}");
            compared++;
        }

        return compared == 0
            ? (ClaimStanding.Undecidable, "2.1 and 3.1 state no value in common")
            : (ClaimStanding.BorneOut, string.Create(CultureInfo.InvariantCulture, $"all {compared} values that 2.1 and 3.1 both state agree"));
    }

    private static (ClaimStanding, string) Falls(IReadOnlyDictionary<Address, PrintedNumber> numbers)
    {
        var losses = numbers.Where(pair => pair.Key.Problem == "3.2" && pair.Key.Name == "average loss")
            .Select(pair => (Epoch: int.Parse(pair.Key.Segments[1].AsSpan("epoch ".Length), CultureInfo.InvariantCulture), Loss: pair.Value)).OrderBy(pair => pair.Epoch).ToList();
        if (losses.Count < 2)
            return (ClaimStanding.Undecidable, "3.2 states fewer than two losses");
        foreach (var (earlier, later) in losses.Zip(losses.Skip(1)))
        {
            if (!(later.Loss.Value < earlier.Loss.Value))
                return (ClaimStanding.Refuted, string.Create(CultureInfo.InvariantCulture, $"epoch {later.Epoch} has {later.Loss.Text} after {earlier.Loss.Text} of epoch {earlier.Epoch}"));
        }

        var start = numbers.Where(pair => pair.Key.Problem == "2.1" && pair.Key.Name == "loss").Select(pair => pair.Value.Value).ToList();
        var above = start.Count > 0 && losses[0].Loss.Value > start.Average()
            ? string.Create(CultureInfo.InvariantCulture, $", though epoch {losses[0].Epoch} ({losses[0].Loss.Text}) is above the mean of the losses before training ({start.Average():0.####})")
            : "";
        return (ClaimStanding.BorneOut, string.Create(CultureInfo.InvariantCulture, $"each of the {losses.Count} stated losses is below the one before{above}"));
    }

    private static (ClaimStanding, string) IsLarger(IReadOnlyDictionary<Address, PrintedNumber> numbers, bool larger)
    {
        if (!numbers.TryGetValue(new Address("4.2/distance"), out var jump) || !numbers.TryGetValue(new Address("3.3/trained/distance"), out var relu))
            return (ClaimStanding.Undecidable, "the distances of 4.2 and of 3.3's trained network are not both stated");
        var holds = larger ? jump.Value > relu.Value : jump.Value < relu.Value;
        var comparison = jump.Value > relu.Value ? "more than" : jump.Value < relu.Value ? "less than" : "the same as";
        return (holds ? ClaimStanding.BorneOut : ClaimStanding.Refuted, $"4.2/distance is {jump.Text}, {comparison} {relu.Text} of 3.3/trained/distance");
    }

    [GeneratedRegex(@"\b(?:verified|verifies|confirmed|match(?:es)?|agree(?:s)?)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Verified();

    [GeneratedRegex(@"\b(?:consistently|steadily|monotonically|always|continuously)\b.*\b(?:reduc|decreas|fall|drop|lower|declin)|\b(?:reduc|decreas|fall|drop|lower|declin)\w*\b.*\b(?:consistently|steadily|monotonically|continuously)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Falling();

    [GeneratedRegex(@"\b(?:larger|greater|bigger|less sensitive|more robust)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Larger();

    [GeneratedRegex(@"\b(?:smaller|more sensitive|less robust)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Smaller();

    [GeneratedRegex(@"\b(?:not|no|never|neither|cannot)\b|n't\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Negation();
}
