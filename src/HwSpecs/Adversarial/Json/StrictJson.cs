using System.Text.Json;

namespace HwSpecs.Adversarial.Json;

/// <summary>Parses JSON without comments, trailing commas, doubled names or deep nesting, and says where it is at fault.</summary>
internal static class StrictJson
{
    /// <summary>Nothing that is read here nests half as deep.</summary>
    private const int MaxDepth = 16;

    /// <exception cref="JsonContentException">The text is not JSON, nests too deep, or has a name twice in one object.</exception>
    public static JsonDocument Parse(ReadOnlyMemory<byte> utf8)
    {
        var text = utf8.Span.StartsWith("\uFEFF"u8) ? utf8[3..] : utf8;
        try
        {
            return JsonDocument.Parse(text, new() { AllowDuplicateProperties = false, MaxDepth = MaxDepth });
        }
        catch (JsonException flaw)
        {
            throw new JsonContentException(Doubled(text) is { } name
                ? $"{name} stands twice; expected every name once in an object"
                : $"line {flaw.LineNumber + 1}, byte {flaw.BytePositionInLine + 1} is not JSON{Hint(text.Span, flaw)}; expected JSON of at most {MaxDepth} levels");
        }
    }

    /// <returns>Null if the text is at fault otherwise.</returns>
    private static string? Doubled(ReadOnlyMemory<byte> text)
    {
        try
        {
            using var document = JsonDocument.Parse(text, new() { MaxDepth = MaxDepth });
            return Doubled(document.RootElement, "");
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string? Doubled(JsonElement element, string path)
    {
        if (element.ValueKind == JsonValueKind.Array)
            return element.EnumerateArray().Select((item, i) => Doubled(item, $"{path}[{i}]")).FirstOrDefault(name => name is not null);
        if (element.ValueKind != JsonValueKind.Object)
            return null;
        var names = new HashSet<string>();
        foreach (var property in element.EnumerateObject())
        {
            var name = JsonPlace.Below(path, property.Name);
            if (!names.Add(property.Name))
                return name;
            if (Doubled(property.Value, name) is { } doubled)
                return doubled;
        }

        return null;
    }

    private static string Hint(ReadOnlySpan<byte> text, JsonException flaw)
    {
        for (var line = flaw.LineNumber ?? 0; line > 0 && text.IndexOf((byte)'\n') is >= 0 and var end; line--)
            text = text[(end + 1)..];
        var rest = text[(int)Math.Min(flaw.BytePositionInLine ?? 0, text.Length)..].TrimStart((byte)'-');
        return rest.StartsWith("N"u8) || rest.StartsWith("I"u8) ? " (it has no NaN and no Infinity)" : "";
    }
}
