using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace HwSpecs.Grading.Classes;

/// <summary>Whose submission a name says that it is.</summary>
public abstract record Identity
{
    private Identity()
    {
    }

    public sealed record Known(Student Student) : Identity;

    public sealed record Unknown : Identity;

    /// <param name="Candidates">In the roster's order.</param>
    public sealed record Ambiguous(IReadOnlyList<Student> Candidates) : Identity;
}

/// <summary>Finds the student in a file's or folder's name: by an id or login as it is written, then without leading zeros, then by name.</summary>
public sealed partial class Identification
{
    private readonly Roster roster;
    private readonly ILookup<string, Student> byId;
    private readonly ILookup<string, Student> byNumber;
    private readonly ILookup<string, Student> byName;

    public Identification(Roster roster)
    {
        this.roster = roster;
        var ids = roster.Students.SelectMany(student => Ids(student).Select(id => (Id: id, Student: student))).ToList();
        byId = ids.ToLookup(pair => pair.Id, pair => pair.Student, StringComparer.OrdinalIgnoreCase);
        byNumber = ids.Where(pair => IsNumber(pair.Id)).ToLookup(pair => pair.Id.TrimStart('0'), pair => pair.Student, StringComparer.Ordinal);
        byName = roster.Students.SelectMany(student => Names(student.Name).Select(name => (Name: name, Student: student)))
            .ToLookup(pair => pair.Name, pair => pair.Student, StringComparer.Ordinal);
    }

    /// <param name="name">Such as <c>doejane_1234_56789_report.pdf</c>; of a path the last part counts.</param>
    public Identity Of(string name)
    {
        var last = name[(name.LastIndexOf('/') + 1)..];
        // The second number of a Canvas download is the submission's, which may well be another student's id.
        if ((CanvasName().Match(last) is { Success: true } canvas ? canvas : MoodleName().Match(last)) is { Success: true } match)
        {
            var byIdOfSystem = Found([.. byId[match.Groups["id"].Value], .. byId[$"Participant {match.Groups["id"].Value}"]]);
            return byIdOfSystem is Identity.Known ? byIdOfSystem : Found(ByName(match.Groups["name"].Value));
        }

        var coarse = Blanks().Split(last).SelectMany(part => new[] { part, Path.GetFileNameWithoutExtension(part) }).ToList();
        var fine = Words().Matches(last).Select(word => word.Value).ToList();
        foreach (var students in new[] { coarse.Concat(fine).SelectMany(part => byId[part]), fine.Where(IsNumber).SelectMany(part => byNumber[part.TrimStart('0')]), ByName(last) })
        {
            if (Found(students) is not Identity.Unknown and var identity)
                return identity;
        }

        return new Identity.Unknown();
    }

    private Identity Found(IEnumerable<Student> students)
    {
        var distinct = students.Distinct().ToList();
        return distinct.Count switch
        {
            0 => new Identity.Unknown(),
            1 => new Identity.Known(distinct[0]),
            _ => new Identity.Ambiguous([.. roster.Students.Where(distinct.Contains)]),
        };
    }

    /// <summary>Of each run of up to four words, joined.</summary>
    private IEnumerable<Student> ByName(string text)
    {
        var words = Words().Matches(Folded(text)).Select(word => word.Value).Take(30).ToList();
        return Enumerable.Range(0, words.Count).SelectMany(start => Enumerable.Range(1, Math.Min(4, words.Count - start)).SelectMany(count => byName[string.Concat(words.Skip(start).Take(count))]));
    }

    private static IEnumerable<string> Ids(Student student)
    {
        var local = student.Email.Split('@')[0];
        return new[] { student.Id, student.SisUserId, student.Login, student.Email, local }.Where(id => id.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>Jane Mary Doe is found as janemarydoe, doejanemary and, because many systems write it so, janedoe and doejane.</summary>
    private static IEnumerable<string> Names(string name)
    {
        var parts = name.Split(',', 2);
        var words = Words().Matches(Folded(parts.Length == 2 ? $"{parts[1]} {parts[0]}" : name)).Select(word => word.Value).ToList();
        if (words.Count < 2)
            return words.Where(word => word.Length > 2);
        return new[] { string.Concat(words), words[^1] + string.Concat(words.SkipLast(1)), words[0] + words[^1], words[^1] + words[0] }.Distinct();
    }

    /// <summary>Without accents and in small letters: names of files often lose both.</summary>
    private static string Folded(string text)
    {
        if (Ascii.IsValid(text))
            return text.ToLowerInvariant();
        var folded = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes().SelectMany(rune => rune.ToString().Normalize(NormalizationForm.FormD).EnumerateRunes()))
        {
            if (Rune.GetUnicodeCategory(rune) != UnicodeCategory.NonSpacingMark)
                folded.Append(Rune.ToLowerInvariant(rune).ToString());
        }

        return folded.ToString();
    }

    private static bool IsNumber(string text) => text.Length > 0 && text.All(char.IsAsciiDigit);

    [GeneratedRegex(@"^(?<name>[^_]+)_(?:LATE_)?(?<id>[0-9]+)_[0-9]+_", RegexOptions.CultureInvariant)]
    private static partial Regex CanvasName();

    [GeneratedRegex(@"^(?<name>[^_]+)_(?<id>[0-9]+)_assignsubmission_", RegexOptions.CultureInvariant)]
    private static partial Regex MoodleName();

    [GeneratedRegex(@"[\s_()\[\],;]+", RegexOptions.CultureInvariant)]
    private static partial Regex Blanks();

    [GeneratedRegex(@"[\p{L}\p{Nd}]+", RegexOptions.CultureInvariant)]
    private static partial Regex Words();
}
