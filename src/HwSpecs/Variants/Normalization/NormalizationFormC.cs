using System.Text;

namespace HwSpecs.Variants.Normalization;

/// <summary>Unicode's normalization form C, the same on every machine: .NET's own leaves text as it is where there is no ICU, and follows ICU's version where there is.</summary>
/// <remarks>Unicode Standard Annex 15; the Hangul arithmetic is that of the Unicode Standard, section 3.12.</remarks>
internal static class NormalizationFormC
{
    private const int SyllableBase = 0xAC00, LeadBase = 0x1100, VowelBase = 0x1161, TailBase = 0x11A7;
    private const int Leads = 19, Vowels = 21, Tails = 28, Syllables = Leads * Vowels * Tails;

    private static readonly Lazy<CanonicalData> Data = new(CanonicalData.Load);

    public static string Of(string text)
    {
        if (Ascii.IsValid(text))
            return text;
        var points = new List<int>();
        foreach (var rune in text.EnumerateRunes())
            Decompose(rune.Value, points);
        Order(points);
        var result = new StringBuilder(text.Length);
        foreach (var point in Compose(points))
            result.Append(new Rune(point).ToString());
        return result.ToString();
    }

    private static void Decompose(int point, List<int> into)
    {
        var syllable = point - SyllableBase;
        if (syllable is >= 0 and < Syllables)
        {
            into.Add(LeadBase + (syllable / (Vowels * Tails)));
            into.Add(VowelBase + (syllable / Tails % Vowels));
            if (syllable % Tails > 0)
                into.Add(TailBase + (syllable % Tails));
        }
        else if (Data.Value.Decompositions.TryGetValue(point, out var parts))
        {
            foreach (var part in parts)
                Decompose(part, into);
        }
        else
        {
            into.Add(point);
        }
    }

    /// <summary>Marks between two starters by their class, those of one class as they stand.</summary>
    private static void Order(List<int> points)
    {
        for (var k = 1; k < points.Count; k++)
        {
            var (point, at) = (points[k], k);
            for (; Class(point) != 0 && at > 0 && Class(points[at - 1]) > Class(point); at--)
                points[at] = points[at - 1];
            points[at] = point;
        }
    }

    private static List<int> Compose(List<int> points)
    {
        var result = new List<int>();
        var (starter, lastClass) = (-1, 0);
        foreach (var point in points)
        {
            var ownClass = Class(point);
            // Blocked by a mark of the same or a higher class in between, or by a starter in between.
            var adjacent = starter == result.Count - 1;
            if (starter >= 0 && (adjacent || lastClass < ownClass) && Composite(result[starter], point) is { } composite)
            {
                result[starter] = composite;
                continue;
            }

            if (ownClass == 0)
                starter = result.Count;
            lastClass = ownClass;
            result.Add(point);
        }

        return result;
    }

    private static int? Composite(int first, int second)
    {
        if (first - LeadBase is >= 0 and < Leads && second - VowelBase is >= 0 and < Vowels)
            return SyllableBase + ((((first - LeadBase) * Vowels) + (second - VowelBase)) * Tails);
        if (first - SyllableBase is >= 0 and < Syllables && (first - SyllableBase) % Tails == 0 && second - TailBase is > 0 and < Tails)
            return first + (second - TailBase);
        return Data.Value.Composites.TryGetValue((first, second), out var composite) ? composite : null;
    }

    private static int Class(int point) => Data.Value.Classes.GetValueOrDefault(point);
}
