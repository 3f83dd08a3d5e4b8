using System.Globalization;
using System.Text;
using System.Text.Json;
using HwSpecs.Grading.Marking;
using HwSpecs.Quantities;
using HwSpecs.Report;

namespace HwSpecs.Benchmarks;

/// <summary>A class of submissions of which no two are alike: digits, brackets, headings, remarks, mistakes and gaps are drawn, the same for the same seed.</summary>
internal sealed class SeededClass
{
    private static readonly string[] Surnames = ["Alder", "Birch", "Cedar", "Elm", "Fir", "Hazel", "Juniper", "Larch", "Maple", "Oak", "Pine", "Rowan", "Spruce", "Willow", "Yew"];
    private static readonly string[] FirstNames = ["Amber", "Basil", "Clay", "Dawn", "Eve", "Flint", "Heath", "Iris", "Jade", "Lily", "Olive", "Pearl", "Robin", "Ruby", "Wren"];

    private static readonly string[] Remarks =
    [
        "The values were printed by the script and copied into this report.",
        "All numbers are rounded to the digits that are shown.",
        "The hidden layer is the rectifier and the output is the logistic function.",
        "A unit that is switched off passes no gradient on to its weights.",
        "The order of the samples is that of the assignment, one update after each.",
        "Sums were checked by hand for the first case and agree.",
    ];

    private static readonly (string Open, string Between, string Close)[] Brackets = [("[", " ", "]"), ("[", ", ", "]"), ("array([", ", ", "])"), ("tensor([", ", ", "])")];

    private readonly IReadOnlyList<Quantity> key = [.. Expectation.All(Definition.Homework).OfType<Expectation.OfKey>().Select(expectation => expectation.Key)];

    /// <summary>Writes a file for each student into a folder that is new, and their roster next to it.</summary>
    /// <returns>The folder of submissions, and the roster.</returns>
    public static (string Submissions, string Roster) Write(string folder, int students, bool notebooks = false)
    {
        var (seeded, submissions, roster) = (new SeededClass(), Directory.CreateDirectory(Path.Combine(folder, "submissions")).FullName, new StringBuilder("ID,Name\n"));
        for (var k = 1; k <= students; k++)
        {
            var random = new Random(k);
            var (first, last) = (FirstNames[random.Next(FirstNames.Length)], Surnames[random.Next(Surnames.Length)]);
            var id = string.Create(CultureInfo.InvariantCulture, $"{k:00000}");
            roster.Append(CultureInfo.InvariantCulture, $"{id},{first} {last}\n");
            var text = seeded.Text(random);
            File.WriteAllBytes(Path.Combine(submissions, $"{last.ToLowerInvariant()}_{id}_report.{(notebooks ? "ipynb" : "txt")}"), notebooks ? Notebook(text) : Encoding.UTF8.GetBytes(text));
        }

        var path = Path.Combine(folder, "roster.csv");
        File.WriteAllText(path, roster.ToString());
        return (submissions, path);
    }

    /// <summary>The text as what one cell of code printed.</summary>
    public static byte[] Notebook(string text) => JsonSerializer.SerializeToUtf8Bytes(new
    {
        nbformat = 4,
        nbformat_minor = 5,
        metadata = new { },
        cells = new[]
        {
            new
            {
                cell_type = "code",
                execution_count = 1,
                metadata = new { },
                source = "main()",
                outputs = new[] { new { output_type = "stream", name = "stdout", text = text.Split('\n').Select(line => line + "\n") } },
            },
        },
    });

    private string Text(Random random)
    {
        var style = new Style(random);
        var (text, problem, parent) = (new StringBuilder("Homework 1: activation functions and backpropagation\n\n"), "", "");
        foreach (var quantity in key)
        {
            var segments = quantity.Address.Segments;
            var section = segments[0];
            if (section != problem)
            {
                text.Append(CultureInfo.InvariantCulture, $"\n{style.Heading}{(section.Length == 1 ? "Problem " : "")}{problem = section}\n\n{style.Remark()}\n");
                parent = "";
            }

            // A part that was never done, and one value that was forgotten.
            if (style.IsLeftOut(section) || random.Next(60) == 0)
                continue;
            if (section == "1")
            {
                text.Append(CultureInfo.InvariantCulture, $"\n{segments[1]}\n{Regions(style, quantity.Value)}");
                continue;
            }

            if (segments.Count > 2 && section != "3.2" && segments[1] != parent)
                text.Append(CultureInfo.InvariantCulture, $"\n{char.ToUpperInvariant(segments[1][0])}{(parent = segments[1])[1..]}\n");
            text.Append(CultureInfo.InvariantCulture, $"    {(section == "3.2" ? $"{segments[1]}, " : "")}{segments[^1]}{style.Separator}{Printed(style, quantity.Value)}\n");
        }

        return text.Append(CultureInfo.InvariantCulture, $"\n{style.Remark()}\n").ToString();
    }

    private static string Regions(Style style, QuantityValue value) => value is QuantityValue.Regions regions
        ? string.Concat(regions.Intervals.GroupBy(part => part.Region).Select(region => $"- {region.Key}: {string.Join(" or ", region.Select(part => $"({style.Number(part.Interval.From)}, {style.Number(part.Interval.To)})"))}\n"))
        : "";

    private static string Printed(Style style, QuantityValue value) => value switch
    {
        QuantityValue.Scalar scalar => style.Number(scalar.Number),
        QuantityValue.Vector vector => style.Vector(vector.Numbers),
        QuantityValue.Matrix matrix => style.Open + string.Join($"{style.Between.TrimEnd()}\n     ", matrix.Rows.Select(row => $"[{string.Join(style.Between, row.Select(style.Number))}]")) + style.Close,
        _ => "",
    };

    /// <summary>How one student writes.</summary>
    private sealed class Style(Random random)
    {
        private readonly (string Open, string Between, string Close) brackets = Brackets[random.Next(Brackets.Length)];
        private readonly string format = random.Next(4) switch { 0 => "0.0000", 1 => "0.000000", 2 => "0.00000000", _ => "R" };
        private readonly bool isFloat = random.Next(2) == 0;
        private readonly string leftOut = random.Next(8) switch { 0 => "1", 1 => "2.2", 2 => "3.3", _ => "" };

        /// <summary>One number in so many is wrong; of every third student none is.</summary>
        private readonly int oneWrongIn = random.Next(3) switch { 0 => 0, 1 => 100, _ => 20 };

        public string Open => brackets.Open;

        public string Between => brackets.Between;

        public string Close => brackets.Close;

        public string Heading { get; } = random.Next(3) switch { 0 => "", 1 => "# ", _ => "## " };

        public string Separator { get; } = random.Next(2) == 0 ? ": " : " = ";

        public bool IsLeftOut(string section) => section == leftOut;

        public string Remark() => $"{Remarks[random.Next(Remarks.Length)]} {Remarks[random.Next(Remarks.Length)]}";

        public string Vector(IReadOnlyList<double> numbers) => Open + string.Join(Between, numbers.Select(Number)) + Close;

        public string Number(double number)
        {
            var stated = oneWrongIn > 0 && random.Next(oneWrongIn) == 0 ? number + Math.Round(random.NextDouble() - 0.5, 3) : number;
            return isFloat && format == "R" ? ((float)stated).ToString("R", CultureInfo.InvariantCulture) : stated.ToString(format, CultureInfo.InvariantCulture);
        }
    }
}
