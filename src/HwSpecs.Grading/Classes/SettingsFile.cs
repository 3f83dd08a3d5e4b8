using System.Text;
using System.Text.Json;
using HwSpecs.Grading.Classes.Shards;
using HwSpecs.Grading.Marking;
using HwSpecs.Report;

namespace HwSpecs.Grading.Classes;

/// <summary><c>class.json</c>: how a class was marked, so that it can be marked again, with the rubric's text, for its file may change; paths are relative to the folder of the marks.</summary>
public static class SettingsFile
{
    public const string FileName = "class.json";

    public static void Write(ClassSettings settings)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, NewLine = "\n" }))
        {
            json.WriteStartObject();
            json.WriteString("submissions", Relative(settings.Marks, settings.Submissions));
            json.WriteString("roster", Relative(settings.Marks, settings.Roster));
            json.WriteStartArray("formats");
            foreach (var format in settings.Formats)
                json.WriteStringValue(format);
            json.WriteEndArray();
            json.WriteString("several", settings.Several == SeveralSubmissions.LatestName ? "latest-name" : "human");
            json.WriteString("title", settings.Title);
            json.WriteNumber("seconds", settings.Limit.TotalSeconds);
            if (settings.Key is KeyChoice.Variants(var prefix))
                json.WriteString("variantPrefix", prefix);
            json.WriteStartArray("rubric");
            foreach (var line in RubricText.Lines(settings.Rubric))
                json.WriteStringValue(line);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        AtomicFile.Write(Path.Combine(settings.Folder, FileName), stream.ToArray());
    }

    /// <exception cref="ClassInputException">The folder was not written by a run over a class.</exception>
    public static ClassSettings Read(string marks, int jobs) =>
        File.Exists(Path.Combine(marks, ShardFile.FileName))
            ? throw new ClassInputException($"{marks} is a part of a class; see hwspecs merge --help, and name the folder that the parts were merged into.")
            : Read(marks, marks, jobs);

    /// <param name="folder">That of the marks, or of a part in it.</param>
    /// <param name="marks">What the paths are relative to.</param>
    internal static ClassSettings Read(string folder, string marks, int jobs)
    {
        var path = Path.Combine(folder, FileName);
        try
        {
            using var json = JsonDocument.Parse(File.ReadAllBytes(path));
            var root = json.RootElement;
            return new ClassSettings(
                Path.GetFullPath(Path.Combine(marks, root.GetProperty("submissions").GetString()!)),
                Path.GetFullPath(Path.Combine(marks, root.GetProperty("roster").GetString()!)),
                marks,
                [.. root.GetProperty("formats").EnumerateArray().Select(format => format.GetString()!)],
                root.GetProperty("several").GetString() == "latest-name" ? SeveralSubmissions.LatestName : SeveralSubmissions.ForHuman,
                root.GetProperty("title").GetString()!,
                jobs,
                TimeSpan.FromSeconds(root.GetProperty("seconds").GetDouble()),
                root.TryGetProperty("variantPrefix", out var prefix) ? new KeyChoice.Variants(prefix.GetString()!) : new KeyChoice.Homework(),
                root.TryGetProperty("rubric", out var rubric) ? RubricOf(path, rubric) : Rubric.Default);
        }
        catch (Exception failure) when (failure is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new ClassInputException($"{path} does not exist; expected a folder that hwspecs grade --roster has written.");
        }
        catch (Exception failure) when (failure is JsonException or KeyNotFoundException or InvalidOperationException or IOException or UnauthorizedAccessException or ArgumentNullException or OverflowException)
        {
            throw new ClassInputException($"{path} cannot be used: {failure.Message}");
        }
    }

    private static Rubric RubricOf(string path, JsonElement lines)
    {
        var text = string.Concat(lines.EnumerateArray().Select(line => line.GetString() + "\n"));
        return RubricFile.Read(Encoding.UTF8.GetBytes(text), [.. Expectation.All(Definition.Homework).Select(expectation => expectation.Address)]) switch
        {
            RubricFile.Accepted accepted => accepted.Rubric,
            RubricFile.Refused refused => throw new ClassInputException(FormattableString.Invariant($"{path} cannot be used: in its rubric, line {refused.Line}, column {refused.Column}: {refused.Reason}.")),
            _ => throw new InvalidOperationException("This case of reading a rubric is not known."),
        };
    }

    private static string Relative(string marks, string path) => Path.GetRelativePath(Path.GetFullPath(marks), Path.GetFullPath(path)).Replace(Path.DirectorySeparatorChar, '/');
}
