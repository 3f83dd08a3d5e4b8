using System.Globalization;

namespace HwSpecs.Benchmarks;

/// <summary>The least that whoever reads numbers in text has to do: cut it into words and parse them.</summary>
internal static class ParsedNumbers
{
    public static double Sum(string text, params char[] separators)
    {
        var sum = 0.0;
        foreach (var line in text.Split('\n'))
        {
            foreach (var word in line.Split(separators, StringSplitOptions.RemoveEmptyEntries))
                sum += double.TryParse(word, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : 0;
        }

        return sum;
    }
}
