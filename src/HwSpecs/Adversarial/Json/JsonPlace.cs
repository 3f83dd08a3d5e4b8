using System.Text.Json;

namespace HwSpecs.Adversarial.Json;

/// <summary>A value of a JSON text and where it stands: whatever it is asked for and is not, it says so in one sentence.</summary>
/// <param name="Path">Such as <c>network.W[0][1]</c>; empty for the outermost value.</param>
internal readonly record struct JsonPlace(JsonElement Element, string Path)
{
    private const int LongestShown = 40;

    private string Name => Path.Length == 0 ? "the outermost value" : Path;

    public static string Below(string path, string name) => path.Length == 0 ? JsonEncodedText.Encode(name).ToString() : $"{path}.{JsonEncodedText.Encode(name)}";

    /// <summary>Such as <c>1 number</c>, <c>2 numbers</c>.</summary>
    public static string Count(int count, string noun) => count == 1 ? $"1 {noun}" : $"{count} {noun}s";

    public JsonContentException Unexpected(string expected) => new($"{Name} is {Shown()}; expected {expected}");

    /// <summary>The members of an object, all that are required and none but the known.</summary>
    public Dictionary<string, JsonPlace> Members(string[] required, params string[] optional)
    {
        if (Element.ValueKind != JsonValueKind.Object)
            throw Unexpected($"an object with {string.Join(", ", required)}");
        var members = new Dictionary<string, JsonPlace>();
        foreach (var property in Element.EnumerateObject())
        {
            var path = Below(Path, property.Name);
            if (!required.Contains(property.Name) && !optional.Contains(property.Name))
                throw new JsonContentException($"{Short(path)} is not known here; expected only {string.Join(", ", required.Concat(optional))}");
            members.Add(property.Name, new(property.Value, path));
        }

        return required.FirstOrDefault(name => !members.ContainsKey(name)) is { } missing
            ? throw new JsonContentException($"{Below(Path, missing)} is missing")
            : members;
    }

    public IReadOnlyList<JsonPlace> Items(string expected)
    {
        if (Element.ValueKind != JsonValueKind.Array)
            throw Unexpected(expected);
        var path = Path;
        return [.. Element.EnumerateArray().Select((item, i) => new JsonPlace(item, $"{path}[{i}]"))];
    }

    /// <summary>The number of items, without reading them.</summary>
    public int Count(string expected) => Element.ValueKind == JsonValueKind.Array ? Element.GetArrayLength() : throw Unexpected(expected);

    public double Number()
    {
        if (Element.ValueKind != JsonValueKind.Number)
            throw Unexpected("a number");
        return Element.TryGetDouble(out var number) && double.IsFinite(number) ? number : throw Unexpected("a number that float64 can hold");
    }

    public double[] Numbers() => [.. Items("a list of numbers").Select(item => item.Number())];

    public int Whole(int least) =>
        Element.ValueKind == JsonValueKind.Number && Element.TryGetInt32(out var number) && number >= least
            ? number
            : throw Unexpected($"a whole number of at least {least}");

    public int[] Wholes(int least) => [.. Items("a list of whole numbers").Select(item => item.Whole(least))];

    public bool Truth() => Element.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => throw Unexpected("true or false"),
    };

    public string Text(string expected) => Element.ValueKind == JsonValueKind.String ? Element.GetString()! : throw Unexpected(expected);

    /// <summary>The value that one of these words stands for.</summary>
    public T OneOf<T>(params (string Word, T Value)[] choices)
    {
        var expected = string.Join(" or ", choices.Select(choice => $"\"{choice.Word}\""));
        var text = Text(expected);
        foreach (var (word, value) in choices)
        {
            if (word == text)
                return value;
        }

        throw Unexpected(expected);
    }

    private string Shown() => Element.ValueKind switch
    {
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "a list",
        JsonValueKind.String => $"the text {Short(Element.GetRawText())}",
        JsonValueKind.Number => $"the number {Short(Element.GetRawText())}",
        _ => Element.GetRawText(),
    };

    private static string Short(string text) => text.Length <= LongestShown ? text : $"{text[..LongestShown]}...";
}
