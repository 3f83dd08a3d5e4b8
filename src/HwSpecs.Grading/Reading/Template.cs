using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using HwSpecs.Quantities;

namespace HwSpecs.Grading.Reading;

/// <summary>An empty submission that names all that is asked; filled in, it is read without any doubt.</summary>
public static class Template
{
    /// <summary>The public name of the schema of JSON submissions.</summary>
    public const string SchemaId = "urn:hwspecs:submission:1";

    private static readonly string[] RegionNames = ["inactive", "slow", "active", "fast"];

    private static readonly string[] ValueTypes = ["null", "number", "string"];

    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Objects in objects, one for each part of an address; every value is null until it is filled in.</summary>
    public static string Json(IEnumerable<Address> asked) => Written(json =>
    {
        json.WriteStartObject();
        json.WriteString("$schema", SchemaId);
        WriteNested(json, [.. asked.SelectMany(Parts)], 0, () => json.WriteNullValue(), _ => { });
        json.WriteEndObject();
    });

    /// <summary>A JSON Schema (draft 2020-12) of what <see cref="Json"/> writes and a student fills in.</summary>
    public static string Schema(IEnumerable<Address> asked) => Written(json =>
    {
        json.WriteStartObject();
        json.WriteString("$schema", "https://json-schema.org/draft/2020-12/schema");
        json.WriteString("$id", SchemaId);
        json.WriteString("title", "A submission of the homework: null is not stated; numbers keep their printed digits; text is read as in a report.");
        json.WriteString("type", "object");
        json.WriteStartObject("$defs");
        json.WriteStartObject("value");
        json.WriteStartArray("anyOf");
        foreach (var type in ValueTypes)
        {
            json.WriteStartObject();
            json.WriteString("type", type);
            json.WriteEndObject();
        }

        json.WriteStartObject();
        json.WriteString("type", "array");
        json.WriteStartObject("items");
        json.WriteString("$ref", "#/$defs/value");
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteStartObject("properties");
        json.WriteStartObject("$schema");
        json.WriteString("type", "string");
        json.WriteEndObject();
        WriteNested(
            json,
            [.. asked.SelectMany(Parts)],
            0,
            () =>
            {
                json.WriteStartObject();
                json.WriteString("$ref", "#/$defs/value");
                json.WriteEndObject();
            },
            opens =>
            {
                if (opens)
                {
                    json.WriteString("type", "object");
                    json.WriteStartObject("properties");
                }
                else
                {
                    json.WriteEndObject();
                }
            });
        json.WriteEndObject();
        json.WriteEndObject();
    });

    /// <summary>Headings and labels, one a line, with room for the value behind each colon.</summary>
    public static string Text(IEnumerable<Address> asked, IReadOnlyList<IReadOnlyList<double>> inputs)
    {
        var text = new StringBuilder();
        IReadOnlyList<string> before = [];
        foreach (var segments in asked.SelectMany(Parts))
        {
            var common = 0;
            while (common < before.Count && common < segments.Count && before[common] == segments[common])
                common++;
            for (var level = common; level < segments.Count - 1; level++)
                text.Append(level == 0 ? $"\n## Problem {segments[0]}\n" : level == 1 && segments[0] == "1" ? $"\n### {segments[1]}\n" : $"\n{Context(segments[level], inputs)}\n");
            text.Append(CultureInfo.InvariantCulture, $"  {segments[^1]}:\n");
            before = segments;
        }

        return text.ToString().TrimStart('\n');
    }

    /// <summary>The parts of an address as a submission names them: regions one by one.</summary>
    private static IReadOnlyList<IReadOnlyList<string>> Parts(Address address) =>
        address.Name == "regions" ? [.. RegionNames.Select(region => (IReadOnlyList<string>)[.. address.Segments.SkipLast(1), region])] : [address.Segments];

    private static string Context(string segment, IReadOnlyList<IReadOnlyList<double>> inputs) =>
        segment.StartsWith("sample ", StringComparison.Ordinal) && int.TryParse(segment.AsSpan(7), CultureInfo.InvariantCulture, out var number) && number <= inputs.Count
            ? $"Sample {number}: x = [{string.Join(", ", inputs[number - 1].Select(x => x.ToString(CultureInfo.InvariantCulture)))}]"
            : char.ToUpperInvariant(segment[0]) + segment[1..];

    private static void WriteNested(Utf8JsonWriter json, IReadOnlyList<IReadOnlyList<string>> paths, int level, Action leaf, Action<bool> around)
    {
        foreach (var group in paths.GroupBy(path => path[level]))
        {
            json.WritePropertyName(group.Key);
            if (group.Count() == 1 && group.First().Count == level + 1)
            {
                leaf();
                continue;
            }

            json.WriteStartObject();
            around(true);
            WriteNested(json, [.. group], level + 1, leaf, around);
            around(false);
            json.WriteEndObject();
        }
    }

    private static string Written(Action<Utf8JsonWriter> write)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options))
            write(json);
        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length) + "\n";
    }
}
