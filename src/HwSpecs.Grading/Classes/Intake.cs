namespace HwSpecs.Grading.Classes;

/// <summary>What to do with two submissions of one student that differ.</summary>
public enum SeveralSubmissions
{
    /// <summary>None is marked before a person says which.</summary>
    ForHuman,

    /// <summary>The last by name counts, numbers in names compared as numbers.</summary>
    LatestName,
}

/// <summary>A student with more than one submission.</summary>
/// <param name="Names">In the order of their names.</param>
/// <param name="Taken">The one that is marked; empty where a person decides.</param>
public sealed record SeveralOfOne(Student Student, IReadOnlyList<string> Names, string Taken);

/// <summary>Who handed in what.</summary>
/// <param name="ToMark">One for each student with one submission that counts, in the roster's order.</param>
/// <param name="Unknown">Names in which no student is found.</param>
/// <param name="Ambiguous">Names in which several are found, with their ids.</param>
/// <param name="Without">Students who handed nothing in.</param>
public sealed record Intake(
    IReadOnlyList<(Student Student, HandedIn Submission)> ToMark,
    IReadOnlyList<SeveralOfOne> Several,
    IReadOnlyList<string> Unknown,
    IReadOnlyList<(string Name, IReadOnlyList<string> Candidates)> Ambiguous,
    IReadOnlyList<Student> Without)
{
    /// <summary>Names of links among the submissions, which are not followed.</summary>
    public IReadOnlyList<string> Links { get; init; } = [];

    public static Intake Of(Roster roster, IEnumerable<HandedInFile> files, SeveralSubmissions policy)
    {
        var identification = new Identification(roster);
        var (known, unknown, ambiguous) = (new Dictionary<Student, List<HandedIn>>(ReferenceEqualityComparer.Instance), new List<string>(), new List<(string, IReadOnlyList<string>)>());
        foreach (var submission in HandedIn.Group(files, name => identification.Of(name) is not Identity.Unknown))
        {
            switch (identification.Of(submission.Name))
            {
                case Identity.Known(var student) when known.TryGetValue(student, out var others):
                    others.Add(submission);
                    break;
                case Identity.Known(var student):
                    known.Add(student, [submission]);
                    break;
                case Identity.Ambiguous(var candidates):
                    ambiguous.Add((submission.Name, [.. candidates.Select(candidate => candidate.Id)]));
                    break;
                default:
                    unknown.Add(submission.Name);
                    break;
            }
        }

        var (toMark, several) = (new List<(Student, HandedIn)>(), new List<SeveralOfOne>());
        foreach (var student in roster.Students.Where(known.ContainsKey))
        {
            var submissions = known[student];
            submissions.Sort((one, other) => NaturalOrder.Compare(one.Name, other.Name));
            var taken = submissions.Count == 1 || AreCopies(submissions) ? submissions[0] : policy == SeveralSubmissions.LatestName ? submissions[^1] : null;
            if (submissions.Count > 1)
                several.Add(new SeveralOfOne(student, [.. submissions.Select(submission => submission.Name)], taken?.Name ?? ""));
            if (taken is not null)
                toMark.Add((student, taken));
        }

        return new Intake(toMark, several, unknown, ambiguous, [.. roster.Students.Where(student => !known.ContainsKey(student))]);
    }

    private static bool AreCopies(List<HandedIn> submissions)
    {
        try
        {
            return submissions.TrueForAll(submission => submission.Files.Count == submissions[0].Files.Count)
                && submissions.Select(submission => HandedIn.Hash(submission.Files.Select(file => ("", file.Read())))).Distinct().Count() == 1;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            return false;
        }
    }
}
