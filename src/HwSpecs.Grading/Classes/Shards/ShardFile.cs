using System.Security.Cryptography;
using System.Text.Json;

namespace HwSpecs.Grading.Classes.Shards;

/// <summary><c>shard.json</c>: what a part was marked by, beyond its settings: parts of one class agree in it.</summary>
/// <param name="Program">The version of HwSpecs.</param>
/// <param name="Roster">A hash of its bytes.</param>
public sealed record ShardFile(string Program, string Roster)
{
    public const string FileName = "shard.json";

    /// <summary>What a run of this program with this roster writes.</summary>
    /// <exception cref="ClassInputException">The roster cannot be read.</exception>
    public static ShardFile Of(string roster)
    {
        try
        {
            return new ShardFile(SubmissionMarker.Program, Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(roster))));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new ClassInputException($"{roster} cannot be read: {failure.Message}");
        }
    }

    public void Write(string folder)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, NewLine = "\n" }))
        {
            json.WriteStartObject();
            json.WriteString("program", Program);
            json.WriteString("roster", Roster);
            json.WriteEndObject();
        }

        stream.WriteByte((byte)'\n');
        AtomicFile.Write(Path.Combine(folder, FileName), stream.ToArray());
    }

    /// <returns>Null where the part has just been begun.</returns>
    /// <exception cref="ClassInputException">It is damaged.</exception>
    public static ShardFile? Read(string folder)
    {
        var path = Path.Combine(folder, FileName);
        try
        {
            using var json = JsonDocument.Parse(File.ReadAllBytes(path));
            return new ShardFile(json.RootElement.GetProperty("program").GetString()!, json.RootElement.GetProperty("roster").GetString()!);
        }
        catch (FileNotFoundException)
        {
            return null;
        }
        catch (Exception failure) when (failure is JsonException or KeyNotFoundException or InvalidOperationException or IOException or UnauthorizedAccessException)
        {
            throw new ClassInputException($"{path} cannot be used: {failure.Message} Delete the folder and mark this part again.");
        }
    }
}
