using System.Globalization;
using HwSpecs.Grading.Reading;
using HwSpecs.Quantities;

namespace HwSpecs.Grading.Marking;

/// <summary>Holds a printed distance against the printed points: a check that needs no key.</summary>
internal static class AdversarialCheck
{
    /// <returns>One sentence; empty where the quantity is no distance.</returns>
    public static string Of(ReportedQuantity distance, ILookup<Address, ReportedQuantity> reported)
    {
        if (distance is not { Address.Name: "distance", Numbers: [var printed] })
            return "";
        var parent = new Address(distance.Address.ToString()[..^"/distance".Length]);
        if (reported[parent / "sample"].FirstOrDefault() is not { } sample
            || reported[parent / "adversarial"].FirstOrDefault() is not { } adversarial
            || sample.Numbers.Count != adversarial.Numbers.Count)
        {
            return "its points are not both stated, so nothing can be checked";
        }

        var differences = adversarial.Numbers.Zip(sample.Numbers, (to, from) => to.Value - from.Value).ToList();
        var measured = Math.Sqrt(differences.Sum(difference => difference * difference));
        var coordinates = differences.SelectMany((difference, i) =>
        {
            var slope = measured == 0 ? 1 : Math.Abs(difference) / measured;
            return new[] { (adversarial.Numbers[i], slope), (sample.Numbers[i], slope) };
        });
        var equal = Math.Abs(printed.Value - measured) <= Tolerance.OfDistance(printed, measured, coordinates);
        return equal
            ? "it does equal the distance of the stated points"
            : string.Create(CultureInfo.InvariantCulture, $"it differs from the distance of the stated points, {measured:G9}");
    }
}
