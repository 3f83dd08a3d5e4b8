using System.Security.Cryptography;
using System.Text;
using HwSpecs.Grading.Reporting;

namespace HwSpecs.Grading.Classes;

/// <summary>Writes one student's reports, each under a name that no id can turn into a path.</summary>
public sealed class StudentFiles
{
    public const string FolderName = "students";

    private const int LongestName = 100;

    private readonly string folder;
    private readonly IReadOnlyList<ReportFormat<StaffReport>> staff;
    private readonly IReadOnlyList<ReportFormat<StudentReport>> student;
    private readonly Dictionary<string, string> names = new(StringComparer.Ordinal);

    /// <param name="formats">Names of formats of <see cref="ReportFormats.Staff"/> and <see cref="ReportFormats.Feedback"/>.</param>
    public StudentFiles(string marks, Roster roster, IReadOnlyCollection<string> formats)
    {
        folder = Path.Combine(marks, FolderName);
        staff = [.. ReportFormats.Staff.Where(format => formats.Contains(format.Name))];
        student = [.. ReportFormats.Feedback.Where(format => formats.Contains(format.Name))];
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var id in roster.Students.Select(entry => entry.Id))
        {
            var name = SafeName(id);
            // A file system may not tell a from A.
            names[id] = taken.Add(name) ? name : $"{name}-{ShortHash(id)}";
        }
    }

    public IEnumerable<string> Paths(string studentId) =>
        staff.Select(format => format.FileSuffix).Concat(student.Select(format => format.FileSuffix)).Select(suffix => Path.Combine(folder, names[studentId] + suffix));

    public void CreateFolder() => Directory.CreateDirectory(folder);

    public void Write(string studentId, string submission, MarkedFile marked, IReadOnlyList<Override> overrides)
    {
        if (staff.Count > 0)
        {
            var report = marked.ForStaff(submission, overrides);
            foreach (var format in staff)
                AtomicFile.Write(Path.Combine(folder, names[studentId] + format.FileSuffix), format.Bytes(report));
        }

        if (student.Count > 0)
        {
            var report = marked.ForStudent(submission, overrides);
            foreach (var format in student)
                AtomicFile.Write(Path.Combine(folder, names[studentId] + format.FileSuffix), format.Bytes(report));
        }
    }

    internal static string SafeName(string id)
    {
        var safe = string.Concat(id.Select(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.' ? c : '_'));
        return safe == id && id.Length <= LongestName && !id.StartsWith('.') && !id.EndsWith('.') && !IsDevice(id)
            ? id
            : $"_{(safe.Length > LongestName ? safe[..LongestName] : safe).Trim('.')}-{ShortHash(id)}";
    }

    /// <summary>Windows opens a device for these, whatever stands behind the first dot.</summary>
    private static bool IsDevice(string id) =>
        id.Split('.')[0].ToUpperInvariant() is "CON" or "PRN" or "AUX" or "NUL" or ['C', 'O', 'M', >= '0' and <= '9'] or ['L', 'P', 'T', >= '0' and <= '9'];

    private static string ShortHash(string id) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(id)))[..8];
}
