using System.Globalization;
using System.Text;
using System.Text.Json;
using HwSpecs.Quantities;

namespace HwSpecs.Grading.Specs.Reading;

/// <summary>Well-formed files that say odd things: values of other shapes and sizes, at the edges of float64, said twice, elsewhere, or a thousand times.</summary>
internal static class OddReports
{
    private static readonly string[] Numbers =
    [
        "nan", "inf", "-inf", "1e308", "-1e308", "1.7976931348623157e308", "1e-320", "5e-324", "-0", "-0.", "0", "0.0000", "1", "-1", "1e154", "-1e154", "1e999", "1e-999", "0.9999999999999999999999", "3/8", "1/0", "37.75%", "-1e16",
        "9007199254740993", new('9', 309), "0." + new string('3', 400), "1e22", "1.", ".5", "+0.3775", "1e-300", "0,3775", "٣", "2e1e1", "--1",
    ];

    private static readonly string[] Regions =
    [
        "everywhere", "nowhere", "x > 1", "x < -1 or x > 1", "|x| < 1", "|x| >= 0", "x = 0", "0 < x < 0", "1 < x < -1", "(-inf, inf)", "[-5, 5]", "elsewhere", "x > 1e308", "x > nan", "x ≤ 5e-324", "{0}", "[1, 1]", "(1, 1)", "∅", "none", "all x", "x in R", "R",
        string.Join(" or ", Enumerable.Range(0, 300).Select(k => $"{k} < x < {k}.5")), "not x > 1", "-1e308 < x < 1e308", "x > 3/0",
    ];

    private static readonly string[] Sentences =
    [
        "The learning rate is 1e-9.", "learning rate: 99", "lr = 100", "eta = 1e-99", "threshold = 1e-99", "theta: 100", "theta = 0.25", "The loss falls throughout.", "Verified: the values of 3.1 are the same as those of 2.1.",
        "JumpReLU's adversarial example is larger than ReLU's.", "It is smaller.", "We repeat Problem 2.", "2.1", "## 3.3", "Problem 9", "Sample 0", "Sample 4294967296", "Sample -1", "Epoch 1e9", "Epoch 0/0", "x = (1e308, -1e308)", "x = (0, 0, 0)", "Initial", "Trained", "(((((((((((((((((((((((((",
    ];

    private sealed record Said(string[] Where, string Label, string Value);

    private static IReadOnlyList<Said> Key { get; } = [.. KeyReport.Key.SelectMany(Parts), new(["4.2"], "distance", "0.26000064611434937"), new(["4.2"], "sample", "[1, 0]"), new(["4.2"], "adversarial", "[1.1849158, 0.18277444]")];

    /// <summary>The same file for the same seed.</summary>
    public static (string Name, byte[] Bytes) Of(int seed)
    {
        var random = new Random(seed);
        var said = Key.ToList();
        for (var changes = random.Next(1, 2 + random.Next(60)); changes > 0 && said.Count > 0; changes--)
            Change(said, random);
        return random.Next(5) switch
        {
            0 => ("report.json", Encoding.UTF8.GetBytes(Json(said, random))),
            1 => ("report.docx", Documents.Word(Word(said, random))),
            2 => ("report.ipynb", Encoding.UTF8.GetBytes(Notebook(said, random))),
            3 => ("report.md", Encoding.UTF8.GetBytes(Tables(said, random))),
            _ => ("report.txt", Encoding.UTF8.GetBytes(Text(said, random))),
        };
    }

    private static void Change(List<Said> said, Random random)
    {
        var at = random.Next(said.Count);
        var one = said[at];
        switch (random.Next(10))
        {
            case 0:
                said.RemoveAt(at);
                break;
            case 1:
                said.Insert(random.Next(said.Count), one);
                break;
            case 2:
                said.Insert(at, one with { Value = Value(random, 0) });
                break;
            case 3:
                var other = random.Next(said.Count);
                (said[at], said[other]) = (one with { Value = said[other].Value }, said[other] with { Value = one.Value });
                break;
            case 4:
                (said[at], said[random.Next(said.Count)]) = (said[random.Next(said.Count)], one);
                break;
            case 5:
                said[at] = one with { Where = said[random.Next(said.Count)].Where };
                break;
            case 6 when random.Next(4) == 0:
                var number = Pick(Numbers, random);
                for (var k = 0; k < said.Count; k++)
                    said[k] = said[k] with { Value = Same(said[k].Value, number) };
                break;
            case 7:
                said[at] = one with { Value = Same(one.Value, Pick(Numbers, random)) };
                break;
            case 8:
                said[at] = one with { Label = said[random.Next(said.Count)].Label };
                break;
            default:
                said[at] = one with { Value = Value(random, 0) };
                break;
        }
    }

    private static string Value(Random random, int depth) => random.Next(depth > 3 ? 3 : 12) switch
    {
        0 or 1 => Pick(Numbers, random),
        2 => Pick(Regions, random),
        3 => $"[{Pick(Numbers, random)}]",
        4 => $"[{Many(random, random.Next(5), ", ")}]",
        5 => $"[[{Many(random, random.Next(4), " ")}], [{Many(random, random.Next(4), " ")}]]",
        6 => $"[{Value(random, depth + 1)}, {Value(random, depth + 1)}]",
        7 => new string('[', random.Next(100)) + Pick(Numbers, random) + new string(']', random.Next(100)),
        8 when random.Next(10) == 0 => $"[{string.Join(", ", Enumerable.Repeat(Pick(Numbers, random), random.Next(30_000)))}]",
        9 => $"tensor([{Many(random, 3, ", ")}], grad_fn=<A>)",
        10 => "[]",
        _ => $"({Many(random, 9, ", ")})",
    };

    private static string Many(Random random, int count, string between) => string.Join(between, Enumerable.Range(0, count).Select(_ => Pick(Numbers, random)));

    /// <summary>The value with each of its numbers replaced by one.</summary>
    private static string Same(string value, string number) =>
        System.Text.RegularExpressions.Regex.Replace(value.Length > 1000 ? value[..1000] : value, @"-?[0-9]+\.?[0-9]*(e[-+]?[0-9]+)?", _ => number);

    private static string Text(List<Said> said, Random random)
    {
        var text = new StringBuilder();
        string[] before = [];
        foreach (var one in said)
        {
            if (!one.Where.SequenceEqual(before))
                text.Append(CultureInfo.InvariantCulture, $"\n## {one.Where[0]}\n").AppendJoin('\n', one.Where.Skip(1)).Append('\n');
            before = one.Where;
            text.Append(CultureInfo.InvariantCulture, $"  {one.Label}{(random.Next(2) == 0 ? ":" : " =")} {one.Value}\n");
            if (random.Next(40) == 0)
                text.Append(Pick(Sentences, random)).Append('\n');
        }

        return text.ToString();
    }

    private static string Tables(List<Said> said, Random random)
    {
        var text = new StringBuilder();
        foreach (var problem in said.GroupBy(one => one.Where[0]))
        {
            var labels = problem.Select(one => one.Label).Distinct().ToList();
            text.Append(CultureInfo.InvariantCulture, $"\n## {problem.Key}\n\n| {(random.Next(5) == 0 ? "" : "Sample")} | {string.Join(" | ", labels)} |\n|---|{string.Concat(labels.Select(_ => "---|"))}\n");
            foreach (var row in problem.GroupBy(one => string.Join(' ', one.Where.Skip(1))))
                text.Append(CultureInfo.InvariantCulture, $"| {row.Key} | {string.Join(" | ", labels.SkipLast(random.Next(20) == 0 ? 1 : 0).Select(label => row.FirstOrDefault(one => one.Label == label)?.Value))} |\n");
            text.Append('\n').Append(Pick(Sentences, random)).Append('\n');
        }

        return text.ToString();
    }

    private static string Word(List<Said> said, Random random)
    {
        var body = new StringBuilder();
        foreach (var line in Tables(said, random).Split('\n'))
        {
            var text = line.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace("\0", "", StringComparison.Ordinal);
            body.Append(text.StartsWith('|')
                ? $"<w:tbl><w:tr>{string.Concat(text.Trim('|').Split('|').Select(cell => $"<w:tc><w:p><w:r><w:t>{cell}</w:t></w:r></w:p></w:tc>"))}</w:tr></w:tbl>"
                : $"<w:p><w:r><w:t>{text.Trim('#')}</w:t></w:r></w:p>");
        }

        return random.Next(2) == 0 ? body.Replace("</w:tbl><w:tbl>", "").ToString() : body.ToString();
    }

    private static string Notebook(List<Said> said, Random random) => JsonSerializer.Serialize(new
    {
        nbformat = 4,
        cells = Text(said, random).Split("\n\n").Select((part, k) => new
        {
            cell_type = "code",
            execution_count = random.Next(5) == 0 ? (int?)null : k - random.Next(2),
            source = Pick(Sentences, random),
            outputs = new object[] { new { output_type = "stream", name = "stdout", text = part.Split('\n').Select(line => line + "\n") }, new { output_type = random.Next(9) == 0 ? "error" : "execute_result", execution_count = k, data = new Dictionary<string, string> { ["text/plain"] = Value(random, 0) } } },
        }),
    });

    private static string Json(List<Said> said, Random random)
    {
        var json = new StringBuilder("{");
        foreach (var one in said)
        {
            var value = random.Next(3) == 0 ? JsonSerializer.Serialize(one.Value) : AsJson(one.Value);
            var nested = one.Where.Skip(1).Append(one.Label).Reverse().Aggregate(value, (inner, name) => $"{{{JsonSerializer.Serialize(name)}: {inner}}}");
            json.Append(CultureInfo.InvariantCulture, $"{(json.Length > 1 ? ",\n" : "")}{JsonSerializer.Serialize(one.Where[0])}: {nested}");
        }

        return random.Next(9) == 0 ? $"{json}, \"deep\": {string.Concat(Enumerable.Repeat("{\"a\": [", random.Next(300)))}" : json.Append('}').ToString();
    }

    private static string AsJson(string value)
    {
        try
        {
            using var parsed = JsonDocument.Parse(value);
            return value;
        }
        catch (JsonException)
        {
            return value is "nan" ? "NaN" : value is "inf" ? "Infinity" : JsonSerializer.Serialize(value);
        }
    }

    private static IEnumerable<Said> Parts(Quantity quantity)
    {
        string[] where = [.. quantity.Address.Segments.SkipLast(1)];
        if (quantity.Value is QuantityValue.Regions)
            return new[] { "inactive", "slow", "active", "fast" }.Select((region, k) => new Said(["Problem 1", .. where.Skip(1)], region, Regions[(k * 3) + 1]));
        return [new Said(where, quantity.Address.Name, Written(quantity.Value))];
    }

    private static string Written(QuantityValue value) => value switch
    {
        QuantityValue.Vector vector => $"[{string.Join(", ", vector.Numbers.Select(Written))}]",
        QuantityValue.Matrix matrix => $"[{string.Join(", ", matrix.Rows.Select(row => $"[{string.Join(", ", row.Select(Written))}]"))}]",
        QuantityValue.Scalar scalar => Written(scalar.Number),
        _ => "",
    };

    private static string Written(double number) => number.ToString("F6", CultureInfo.InvariantCulture);

    private static string Pick(string[] all, Random random) => all[random.Next(all.Length)];
}
