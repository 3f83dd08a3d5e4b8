using System.Globalization;
using CsvHelper;
using HwSpecs.Grading.Marking;
using HwSpecs.Grading.Reporting;

namespace HwSpecs.Grading.Classes;

/// <summary><c>overrides.csv</c>: what a person decided, by student; it is read and never written here.</summary>
public static class OverridesFile
{
    public const string FileName = "overrides.csv";

    private static readonly string[] Columns = ["student", "where", "points", "reason"];

    /// <param name="nothing">A submission that says nothing: what could be earned.</param>
    /// <returns>None where the folder has no such file.</returns>
    /// <exception cref="ClassInputException">A line cannot be applied: it names the line and what was expected.</exception>
    public static ILookup<string, Override> Read(string folder, Roster roster, MarkedSubmission nothing)
    {
        var path = Path.Combine(folder, FileName);
        if (!File.Exists(path))
            return Array.Empty<string>().ToLookup(_ => "", _ => new Override("", 0, ""));
        try
        {
            using var csv = CsvReader.Create(File.ReadAllBytes(path), new CsvReaderOptions { TrackLineNumbers = true, TrimWhitespace = true });
            csv.ReadHeader();
            if (!csv.Headers.ToArray().Select(name => name.Trim().ToLowerInvariant()).SequenceEqual(Columns))
                throw new ClassInputException($"{path}, line 1: expected the columns {string.Join(",", Columns)}, found {string.Join(",", csv.Headers.ToArray())}.");
            var known = roster.Students.Select(student => student.Id).ToHashSet(StringComparer.Ordinal);
            var possible = Possible(nothing);
            var lines = new List<(string Student, Override Entry)>();
            while (csv.Read())
                lines.Add(Line(csv, path, known, possible, lines));
            return lines.ToLookup(line => line.Student, line => line.Entry, StringComparer.Ordinal);
        }
        catch (Exception failure) when (failure is not (ClassInputException or OutOfMemoryException))
        {
            throw new ClassInputException($"{path} is not CSV with the columns {string.Join(",", Columns)}: {failure.Message}");
        }
    }

    private static (string Student, Override Entry) Line(CsvReader csv, string path, HashSet<string> known, Dictionary<string, decimal> possible, List<(string Student, Override Entry)> before)
    {
        var at = string.Create(CultureInfo.InvariantCulture, $"{path}, line {csv.LineNumber}");
        if (csv.FieldCount != Columns.Length)
            throw new ClassInputException(string.Create(CultureInfo.InvariantCulture, $"{at}: expected {Columns.Length} fields, found {csv.FieldCount}; a reason with a comma stands in quotes."));
        var (student, where, text, reason) = (csv.GetString(0), csv.GetString(1), csv.GetString(2), csv.GetString(3));
        if (!known.Contains(student))
            throw new ClassInputException($"{at}: no student {student} stands in the roster.");
        if (!possible.TryGetValue(where, out var most))
            throw new ClassInputException($"{at}: '{where}' is neither an address such as 2.1/sample 1/y_hat nor a group of the rubric.");
        if (!decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var points) || points > most)
            throw new ClassInputException(string.Create(CultureInfo.InvariantCulture, $"{at}: '{text}' is no number of points from 0 to {most:0.##}, which {where} is worth."));
        if (reason.Length == 0)
            throw new ClassInputException($"{at}: no reason; say why, for the student reads it.");
        if (before.Exists(line => line.Student == student && line.Entry.Where == where))
            throw new ClassInputException($"{at}: {where} of {student} stands in an earlier line too; each once.");
        return (student, new Override(where, points, reason));
    }

    /// <summary>What each group and each quantity is worth, rounded up so that a share as it is shown is allowed.</summary>
    private static Dictionary<string, decimal> Possible(MarkedSubmission nothing)
    {
        var possible = new Dictionary<string, decimal>(StringComparer.Ordinal);
        foreach (var group in nothing.Groups)
        {
            foreach (var mark in group.Marks)
                possible[mark.Verdict.Address.ToString()] = Math.Ceiling(Override.Share(mark.Possible, group, Override.PossibleOf(group)) * 100) / 100;
            possible[group.Group.Prefix] = group.Group.Points;
        }

        return possible;
    }
}
