using System.Globalization;

namespace HwSpecs.Variants;

/// <summary>Numbers, points and matrices as handouts and keys write them, and as the grader reads them.</summary>
public static class Notation
{
    public static string Number(double number) => (number == 0 ? 0 : number).ToString(CultureInfo.InvariantCulture);

    public static string Vector(IEnumerable<double> numbers) => $"[{string.Join(", ", numbers.Select(Number))}]";

    public static string Matrix(IEnumerable<IReadOnlyList<double>> rows) => $"[{string.Join(", ", rows.Select(Vector))}]";

    /// <summary>Any text as a Markdown code span, in which nothing of it is markup.</summary>
    public static string Code(string text)
    {
        var longestRun = 0;
        for (var (k, run) = (0, 0); k < text.Length; k++)
        {
            run = text[k] == '`' ? run + 1 : 0;
            longestRun = Math.Max(longestRun, run);
        }

        var fence = new string('`', longestRun + 1);
        return longestRun == 0 ? $"{fence}{text}{fence}" : $"{fence} {text} {fence}";
    }
}
