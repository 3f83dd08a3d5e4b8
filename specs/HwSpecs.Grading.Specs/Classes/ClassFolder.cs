using System.Text;
using HwSpecs.Cli;

namespace HwSpecs.Grading.Specs.Classes;

/// <summary>A class in a temporary folder: a roster, submissions, and what the commands make of them.</summary>
internal sealed class ClassFolder : IDisposable
{
    public ClassFolder(string roster, params (string Name, string Text)[] submissions)
    {
        Root = Directory.CreateTempSubdirectory("hwspecs-").FullName;
        Directory.CreateDirectory(Submissions);
        File.WriteAllText(Roster, roster);
        foreach (var (name, text) in submissions)
            Add(name, text);
    }

    public string Root { get; }

    public string Submissions => Path.Combine(Root, "submissions");

    public string Roster => Path.Combine(Root, "roster.csv");

    public string Marks => Path.Combine(Root, "marks");

    /// <summary>Students 001 to n with reports that differ.</summary>
    public static ClassFolder Of(int students)
    {
        var ids = Enumerable.Range(1, students).Select(k => k.ToString("000", System.Globalization.CultureInfo.InvariantCulture)).ToList();
        return new ClassFolder(
            "ID,Name\n" + string.Concat(ids.Select(id => $"{id},Student {id}\n")),
            [.. ids.Select((id, k) => ($"{id}.txt", CompleteReport.With("## 2.1 > Sample 1", "0.3775", k % 3 == 0 ? "0.3775" : $"0.{k % 9 + 1}")))]);
    }

    public void Add(string name, string text) => Add(name, Encoding.UTF8.GetBytes(text));

    public void Add(string name, byte[] bytes)
    {
        var path = Path.Combine(Submissions, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, bytes);
    }

    public (int Exit, string Output, string Error) Grade(params string[] options) => Run(["grade", Submissions, "--roster", Roster, "--out", Marks, .. options]);

    public (int Exit, string Output, string Error) Regrade(params string[] options) => Run(["regrade", Marks, .. options]);

    public (int Exit, string Output, string Error) Merge() => Run(["merge", Marks]);

    public string Written(string name) => File.ReadAllText(Path.Combine(Marks, name));

    /// <summary>Every file of the marks with its bytes, as text, in one order.</summary>
    public IReadOnlyList<(string Name, string Bytes)> Everything() =>
    [
        .. Directory.EnumerateFiles(Marks, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = 0 })
            .Select(path => (Path.GetRelativePath(Marks, path), Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(path)))))
            .OrderBy(file => file.Item1, StringComparer.Ordinal),
    ];

    public void Dispose() => Directory.Delete(Root, recursive: true);

    public (int Exit, string Output, string Error) Run(params string[] args)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        return (CommandLine.Run(args, output, error), output.ToString(), error.ToString());
    }
}
