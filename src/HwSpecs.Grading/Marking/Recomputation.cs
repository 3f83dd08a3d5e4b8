using System.Globalization;
using HwSpecs.Grading.Reading;

namespace HwSpecs.Grading.Marking;

/// <summary>A child recomputed from one choice of reported parents.</summary>
/// <param name="Parents">The reported values used.</param>
/// <param name="Numbers">What follows from them.</param>
/// <param name="Propagated">How far the rounding of the parents' printed digits may have moved each number.</param>
/// <param name="FewestDecimals">Of the parents' printed numbers.</param>
internal sealed record Recomputation(IReadOnlyList<(Asked Asked, ReportedQuantity Found)> Parents, double[] Numbers, double[] Propagated, int FewestDecimals)
{
    /// <summary>From every choice of reported parents, the nearest first; an argument that is not reported, or not usable, is the key's.</summary>
    /// <param name="parent">The reported value under an address that nothing contradicts; null for none.</param>
    /// <param name="unusable">Why a reported parent cannot be computed with.</param>
    public static IEnumerable<Recomputation> All(Formula formula, Func<Source, (Asked Asked, ReportedQuantity Found)?> parent, Action<string> unusable)
    {
        var options = formula.Arguments.Select(argument => Options(argument).ToList()).ToList();
        var choice = new int[options.Count];
        do
        {
            if (Compute(formula, [.. choice.Select((k, i) => options[i][k])]) is { } recomputation)
                yield return recomputation;
        }
        while (Next(choice));

        IEnumerable<(Source? Source, Asked? Asked, ReportedQuantity? Found, double[] Numbers)> Options(Argument argument)
        {
            foreach (var source in argument.Sources)
            {
                if (parent(source) is not (var asked, var found))
                    continue;
                if (Usability.Flaw(argument, source, found) is { } flaw)
                    unusable(flaw);
                else
                    yield return (source, asked, found, Usability.Read(source, found));
            }

            yield return (null, null, null, argument.Key);
        }

        bool Next(int[] digits)
        {
            for (var i = digits.Length - 1; i >= 0; i--)
            {
                if (++digits[i] < options[i].Count)
                    return true;
                digits[i] = 0;
            }

            return false;
        }
    }

    /// <returns>Null where no parent is reported, or nothing finite follows.</returns>
    private static Recomputation? Compute(Formula formula, (Source? Source, Asked? Asked, ReportedQuantity? Found, double[] Numbers)[] parts)
    {
        var parents = new List<(Asked, ReportedQuantity)>(parts.Length);
        foreach (var part in parts)
        {
            if (part.Found is not null)
                parents.Add((part.Asked!, part.Found));
        }

        if (parents.Count == 0)
            return null;
        var arguments = Array.ConvertAll(parts, part => part.Numbers);
        var numbers = formula.Compute(arguments);
        if (!Array.TrueForAll(numbers, double.IsFinite))
            return null;

        var propagated = new double[numbers.Length];
        var fewest = int.MaxValue;
        for (var i = 0; i < parts.Length; i++)
        {
            for (var k = 0; parts[i].Found is { } found && k < found.Numbers.Count; k++)
            {
                var halfUnit = found.Numbers[k].HalfUnit;
                if (halfUnit == 0)
                    continue;
                fewest = Math.Min(fewest, found.Numbers[k].Decimals);
                Propagate(formula, arguments, (i, k, halfUnit), numbers, propagated);
            }
        }

        return new(parents, numbers, propagated, fewest);
    }

    /// <summary>|d child / d parent| · half a unit, taken at both ends of what was rounded so that no derivative is needed.</summary>
    private static void Propagate(Formula formula, double[][] arguments, (int Argument, int Index, double HalfUnit) part, double[] numbers, double[] propagated)
    {
        var original = arguments[part.Argument];
        var reach = new double[numbers.Length];
        foreach (var end in (ReadOnlySpan<double>)[-part.HalfUnit, part.HalfUnit])
        {
            arguments[part.Argument] = [.. original];
            arguments[part.Argument][part.Index] += end;
            var moved = formula.Compute(arguments);
            for (var k = 0; k < moved.Length; k++)
            {
                // An end beyond the domain, such as a probability of 1.00004, has no value.
                if (double.IsFinite(moved[k]))
                    reach[k] = Math.Max(reach[k], Math.Abs(moved[k] - numbers[k]));
            }
        }

        arguments[part.Argument] = original;
        for (var k = 0; k < reach.Length; k++)
            propagated[k] += reach[k];
    }
}

/// <summary>Whether a reported value can be computed with.</summary>
internal static class Usability
{
    public static double[] Read(Source source, ReportedQuantity found) =>
        [.. found.Numbers.Select(number => source.Read is null ? number.Value : source.Read(number.Value))];

    /// <returns>Why not, in part of a sentence without the key; null where it can.</returns>
    public static string? Flaw(Argument argument, Source source, ReportedQuantity found)
    {
        if (found.Numbers.Count != argument.Key.Length)
            return string.Create(CultureInfo.InvariantCulture, $"{found.Address} has {Comparison.InWords(found.Value)}");
        foreach (var number in found.Numbers)
        {
            if (Domain(source.Domain, number.Value) is { } domain)
                return $"{found.Address} is {Typography.Shown(number.Text, 40)}, which is {domain}";
        }

        return Array.Exists(argument.Key, key => key != 0) && Array.TrueForAll(Read(source, found), number => number == 0)
            ? $"{found.Address} leaves nothing but 0 to compute with"
            : null;
    }

    private static string? Domain(Domain domain, double value) => domain switch
    {
        _ when !double.IsFinite(value) => "not finite",
        Marking.Domain.Probability when !(value > 0 && value < 1) => "not between 0 and 1",
        Marking.Domain.NonNegative when value < 0 => "less than 0",
        Marking.Domain.ProbabilityError when !(value > -1 && value < 1) => "no difference of a probability and a class",
        _ => null,
    };
}
