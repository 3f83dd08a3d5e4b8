using System.Diagnostics;
using HwSpecs.Grading.Classes.Shards;
using HwSpecs.Grading.Marking;
using HwSpecs.Grading.Reading.Apart;

namespace HwSpecs.Grading.Classes;

/// <summary>How a class is marked.</summary>
/// <param name="Submissions">A folder or a zip.</param>
/// <param name="Roster">A CSV file.</param>
/// <param name="Marks">The folder that the marks are written into.</param>
/// <param name="Formats">Of single submissions and of the class.</param>
/// <param name="Title">What gradebooks call the homework.</param>
/// <param name="Jobs">How many submissions are marked at a time.</param>
/// <param name="Limit">How long one submission may take.</param>
public sealed record ClassSettings(
    string Submissions,
    string Roster,
    string Marks,
    IReadOnlyList<string> Formats,
    SeveralSubmissions Several,
    string Title,
    int Jobs,
    TimeSpan Limit,
    KeyChoice Key,
    Rubric Rubric)
{
    public static IReadOnlyList<string> StandardFormats { get; } = ["json", "csv"];

    public static TimeSpan StandardLimit { get; } = TimeSpan.FromSeconds(20);

    public const string StandardTitle = "HwSpecs";

    /// <summary>Of single submissions: the others are of the class.</summary>
    public IReadOnlyList<string> FormatsOfOne => [.. Formats.Where(format => ClassTables.All.All(table => table.Name != format))];

    /// <summary>The part that is marked; null for the whole class.</summary>
    public Shard? Shard { get; init; }

    /// <summary>How a process is started that reads PDFs (<see cref="PdfReaders"/>); null to read them in this one.</summary>
    public Func<ProcessStartInfo>? PdfReader { get; init; }

    /// <summary>Where this run writes: the folder of the marks, or that of its part in it.</summary>
    public string Folder => Shard is null ? Marks : Path.Combine(Marks, Shard.Folder);

    public IReadOnlyList<ClassTable> Tables => [.. ClassTables.All.Where(table => Formats.Contains(table.Name))];
}
