using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using HwSpecs.Cli;
using HwSpecs.Grading.Marking;
using HwSpecs.Grading.Reading;
using HwSpecs.Quantities;
using HwSpecs.Report;

namespace HwSpecs.Grading.Specs.Reading;

/// <summary><c>hwspecs template</c>: what it writes is read back, empty and filled in.</summary>
public sealed class TemplateSpecs
{
    private static readonly IReadOnlyList<Quantity> Homework = Results.All(Definition.Homework);

    [Test]
    public void The_empty_text_states_nothing_and_leaves_no_doubt()
    {
        var reading = Fixture.ReadText(Template("text"));

        (reading.Quantities.Count, reading.Unreadable.Count, reading.NotUnderstood.Count, reading.Notes.Count).Should().Be((0, 0, 0, 0));
    }

    [Test]
    public void The_empty_JSON_states_nothing_and_leaves_no_doubt()
    {
        var reading = Fixture.Read("report.json", Encoding.UTF8.GetBytes(Template("json")));

        (reading.Quantities.Count, reading.Unreadable.Count, reading.NotUnderstood.Count, reading.Notes.Count).Should().Be((0, 0, 0, 0));
    }

    [Test]
    public void Filled_in_with_the_key_every_value_of_the_text_is_correct()
    {
        var lines = new List<string>();
        var address = new List<string>();
        foreach (var line in Template("text").Split('\n'))
        {
            if (line.StartsWith("## Problem ", StringComparison.Ordinal))
                address = [line[11..]];
            else if (line.StartsWith("### ", StringComparison.Ordinal))
                address = ["1", line[4..]];
            else if (line.Length > 0 && line[0] != ' ')
                address = [address[0], line.Split(':')[0].ToLowerInvariant()];
            lines.Add(line.StartsWith("  ", StringComparison.Ordinal) ? $"{line} {Key([.. address, line.Trim(' ', ':')])}" : line);
        }

        CorrectIn(Fixture.ReadText(string.Join('\n', lines))).Should().Equal(CorrectIn(CompleteReport.Mark(CompleteReport.Text).Reading));
    }

    [Test]
    public void Filled_in_with_the_key_every_value_of_the_JSON_is_correct()
    {
        var root = JsonNode.Parse(Template("json"))!.AsObject();
        Fill(root, []);

        var reading = Fixture.Read("report.json", Encoding.UTF8.GetBytes(root.ToJsonString()));
        CorrectIn(reading).Should().Equal(CorrectIn(CompleteReport.Mark(CompleteReport.Text).Reading));
        reading.Lines().Should().Contain("2.1/sample 1/y_hat = 0.3775406687981454 in /2.1/sample 1/y_hat");
    }

    [Test]
    public void A_number_of_JSON_keeps_its_printed_digits_and_a_key_stated_twice_stays_twice()
    {
        var reading = Fixture.Read("report.json", """{"2.1": {"sample 1": {"y_hat": 0.37750, "y_hat": "0,38", "foo": 7.5}}}"""u8.ToArray());

        reading.Lines().Should().Equal("2.1/sample 1/y_hat = 0.37750 in /2.1/sample 1/y_hat", "2.1/sample 1/y_hat = 0,38 in /2.1/sample 1/y_hat");
        reading.NotUnderstood.Select(rest => (rest.Place.ToString(), rest.RawText)).Should().Equal(("/2.1/sample 1/foo", "7.5"));
    }

    [Test]
    public void Samples_of_JSON_may_be_a_list() =>
        Fixture.Read("report.json", """{"2.1": {"samples": [{"x": [0, 0], "yhat": 0.3775}, {"x": [0, 1], "yhat": 0.6225}]}}"""u8.ToArray()).Values()
            .Should().Equal("2.1/sample 1/y_hat = 0.3775", "2.1/sample 2/y_hat = 0.6225");

    [Test]
    public void The_schema_names_every_value_of_the_template()
    {
        using var schema = JsonDocument.Parse(Template("schema"));
        using var template = JsonDocument.Parse(Template("json"));

        schema.RootElement.GetProperty("$id").GetString().Should().Be(template.RootElement.GetProperty("$schema").GetString());
        Paths(schema.RootElement).Should().Equal(Names(template.RootElement));
    }

    [Test]
    public void An_unknown_format_is_refused_in_one_line()
    {
        using var error = new StringWriter { NewLine = "\n" };

        CommandLine.Run(["template", "--format", "xml"], TextWriter.Null, error).Should().Be(2);
        error.ToString().Should().StartWith("hwspecs: ").And.Contain("'xml'").And.EndWith("See: hwspecs template --help\n");
    }

    private static IEnumerable<string> Paths(JsonElement schema) => schema.TryGetProperty("properties", out var properties)
        ? properties.EnumerateObject().SelectMany(property => Paths(property.Value).Select(path => $"/{property.Name}{path}"))
        : [""];

    private static IEnumerable<string> Names(JsonElement value) => value.ValueKind == JsonValueKind.Object
        ? value.EnumerateObject().SelectMany(property => Names(property.Value).Select(path => $"/{property.Name}{path}"))
        : [""];

    private static void Fill(JsonObject parent, IReadOnlyList<string> path)
    {
        foreach (var name in parent.Select(property => property.Key).Where(name => name[0] != '$').ToList())
        {
            if (parent[name] is JsonObject inner)
                Fill(inner, [.. path, name]);
            else if (Key([.. path, name]) is { Length: > 0 } key)
                parent[name] = double.TryParse(key, CultureInfo.InvariantCulture, out _) ? JsonNode.Parse(key) : JsonValue.Create(key);
        }
    }

    /// <summary>Regions are left out: what is right of them the marker's own specs say.</summary>
    private static string Key(IReadOnlyList<string> path) =>
        path[0] == "1" || path[0].StartsWith('4') ? "" : Homework.Single(result => result.Address == new Address(string.Join('/', path))).Value switch
        {
            QuantityValue.Scalar scalar => scalar.Number.ToString("R", CultureInfo.InvariantCulture),
            QuantityValue.Vector vector => Written(vector.Numbers),
            QuantityValue.Matrix matrix => $"[{string.Join(", ", matrix.Rows.Select(Written))}]",
            _ => "",
        };

    private static string Written(IReadOnlyList<double> numbers) => $"[{string.Join(", ", numbers.Select(number => number.ToString("R", CultureInfo.InvariantCulture)))}]";

    private static IEnumerable<string> CorrectIn(SubmissionReading reading) =>
        Fixture.Mark(reading).Verdicts.Where(verdict => verdict is Verdict.Correct).Select(verdict => verdict.Address.ToString());

    private static string Template(string format)
    {
        using var output = new StringWriter { NewLine = "\n" };
        CommandLine.Run(["template", "--format", format], output, TextWriter.Null).Should().Be(0);
        return output.ToString();
    }
}
