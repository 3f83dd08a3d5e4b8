using System.Globalization;
using System.Text.Json;

namespace HwSpecs.Grading.Reading;

/// <summary>Reads values from JSON: names inside names lead to a quantity as headings and labels do in a text.</summary>
internal sealed class JsonSubmission
{
    private readonly FileLines lines;

    private JsonSubmission(ReadingLimits limits) => lines = new FileLines(limits);

    public static FileText Read(ReadOnlyMemory<byte> bytes, ReadingLimits limits)
    {
        try
        {
            using var json = JsonDocument.Parse(JsonBytes.Prepared(bytes, limits), new JsonDocumentOptions { MaxDepth = limits.Depth });
            var submission = new JsonSubmission(limits);
            foreach (var property in json.RootElement.EnumerateObject())
            {
                if (!property.Name.StartsWith('$'))
                    submission.Add("/" + property.Name, property.Name, property.Value, isProblem: true);
            }

            return submission.lines.IsBlank ? throw new RefusedException("is JSON without a value; 'hwspecs template' writes what is expected.") : submission.lines.End();
        }
        catch (JsonException failure)
        {
            throw new RefusedException($"is JSON that is not valid from line {failure.LineNumber + 1} on; was it cut off?");
        }
        catch (InvalidOperationException)
        {
            // Half of a surrogate pair, or bytes that are not UTF-8, in a text or a name.
            throw new RefusedException("is JSON with text that is not Unicode; save it as UTF-8.");
        }
    }

    private void Add(string pointer, string name, JsonElement value, bool isProblem = false)
    {
        var place = new Place.JsonPath(Typography.Shown(pointer, 100));
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                // A problem or a function is a heading; a sample, an epoch or a network is said once for what follows.
                lines.Add(place, isProblem && Headings.SectionNamedBy(name, "") is null ? $"Problem {name}" : name);
                foreach (var property in value.EnumerateObject())
                    Add($"{pointer}/{property.Name}", property.Name, property.Value);
                break;
            case JsonValueKind.Array when value.EnumerateArray().Any(item => item.ValueKind == JsonValueKind.Object):
                var number = 0;
                foreach (var item in value.EnumerateArray())
                    Add(string.Create(CultureInfo.InvariantCulture, $"{pointer}/{number}"), string.Create(CultureInfo.InvariantCulture, $"{name.TrimEnd('s')} {++number}"), item);
                break;
            case JsonValueKind.Null or JsonValueKind.Undefined:
                break;
            case JsonValueKind.String:
                Add(place, name, value.GetString()!);
                break;
            default:
                Add(place, name, value.GetRawText());
                break;
        }
    }

    private void Add(Place place, string name, string value)
    {
        var line = string.Join(' ', value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (line.Length > 0)
            lines.Add(place, line, $"{name}: {line}");
    }
}
