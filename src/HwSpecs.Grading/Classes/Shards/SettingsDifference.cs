using System.Text.Json;
using HwSpecs.Grading.Reporting;

namespace HwSpecs.Grading.Classes.Shards;

/// <summary>The first thing in which the settings of two parts differ, in words.</summary>
internal static class SettingsDifference
{
    /// <returns>Null where they are the same.</returns>
    /// <exception cref="ClassInputException">Settings are damaged.</exception>
    public static string? Of(string folder, string otherFolder)
    {
        using var one = Settings(folder);
        using var other = Settings(otherFolder);
        return one.RootElement.EnumerateObject().Select(property => property.Name)
            .Union(other.RootElement.EnumerateObject().Select(property => property.Name))
            .Select(name => Of(name, Property(one, name), Property(other, name)))
            .FirstOrDefault(difference => difference is not null);
    }

    private static string? Of(string name, JsonElement? one, JsonElement? other)
    {
        if (one is not { } a || other is not { } b)
            return $"only one of them has \"{name}\" in its settings";
        if (JsonElement.DeepEquals(a, b))
            return null;
        if (a.ValueKind != JsonValueKind.Array || b.ValueKind != JsonValueKind.Array)
            return $"{name} is {InWords(a)} and {InWords(b)}";
        var k = Enumerable.Range(0, Math.Max(a.GetArrayLength(), b.GetArrayLength()))
            .First(k => k >= a.GetArrayLength() || k >= b.GetArrayLength() || !JsonElement.DeepEquals(a[k], b[k]));
        return FormattableString.Invariant($"entry {k + 1} of {name} is {InWords(a, k)} and {InWords(b, k)}");
    }

    private static string InWords(JsonElement list, int k) => k < list.GetArrayLength() ? InWords(list[k]) : "missing";

    private static string InWords(JsonElement value) => value.ValueKind == JsonValueKind.String ? $"'{ShownText.Of(value.GetString()!.Trim())}'" : value.GetRawText();

    private static JsonElement? Property(JsonDocument settings, string name) =>
        settings.RootElement.TryGetProperty(name, out var value) ? value : null;

    private static JsonDocument Settings(string folder)
    {
        var path = Path.Combine(folder, SettingsFile.FileName);
        try
        {
            var json = JsonDocument.Parse(File.ReadAllBytes(path));
            return json.RootElement.ValueKind == JsonValueKind.Object ? json : throw new JsonException("It is no object.");
        }
        catch (Exception failure) when (failure is JsonException or IOException or UnauthorizedAccessException)
        {
            throw new ClassInputException($"{path} cannot be used: {failure.Message} Delete the folder and mark this part again.");
        }
    }
}
