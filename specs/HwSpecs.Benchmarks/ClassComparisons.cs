using HwSpecs.Grading.Classes;
using HwSpecs.Grading.Marking;

namespace HwSpecs.Benchmarks;

/// <summary>A class from disk to JSON, a submission at a time, against reading the same files and writing as many of the size of the reports.</summary>
/// <remarks>No two submissions are alike. Both run on all cores and make room for their files first.</remarks>
internal static class ClassComparisons
{
    private const int Students = 300;

    public static IEnumerable<Comparison> All => [Row("texts", notebooks: false), Row("notebooks", notebooks: true)];

    private static Comparison Row(string kind, bool notebooks)
    {
        var written = new Lazy<(string Folder, ClassSettings Settings, int ReportBytes)>(() => Write(notebooks));
        return new($"Class of {Students} {kind}", "read and write files", () => Copy(written.Value), () => Mark(written.Value.Settings), Students);
    }

    private static (string Folder, ClassSettings Settings, int ReportBytes) Write(bool notebooks)
    {
        var folder = Directory.CreateTempSubdirectory("hwspecs-class").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(folder, recursive: true);
        var (submissions, roster) = SeededClass.Write(folder, Students, notebooks);
        var settings = new ClassSettings(
            submissions, roster, Path.Combine(folder, "marks"), ClassSettings.StandardFormats, SeveralSubmissions.ForHuman, ClassSettings.StandardTitle,
            Environment.ProcessorCount, ClassSettings.StandardLimit, new KeyChoice.Homework(), Rubric.Default);
        Mark(settings);
        return (folder, settings, (int)Directory.EnumerateFiles(Path.Combine(settings.Marks, StudentFiles.FolderName)).Average(file => new FileInfo(file).Length));
    }

    private static void Mark(ClassSettings settings)
    {
        if (Directory.Exists(settings.Marks))
            Directory.Delete(settings.Marks, recursive: true);
        using var run = ClassRun.Open(settings);
        run.Write(() => { });
    }

    private static void Copy((string Folder, ClassSettings Settings, int ReportBytes) written)
    {
        var folder = Path.Combine(written.Folder, "copies");
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
        Directory.CreateDirectory(folder);
        var report = new byte[written.ReportBytes];
        Parallel.ForEach(Directory.EnumerateFiles(written.Settings.Submissions), file =>
        {
            File.ReadAllBytes(file);
            File.WriteAllBytes(Path.Combine(folder, Path.GetFileName(file)), report);
        });
    }
}
