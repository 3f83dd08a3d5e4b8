using System.CommandLine;
using HwSpecs.Grading.Classes;
using HwSpecs.Grading.Classes.Shards;
using HwSpecs.Grading.Marking;

namespace HwSpecs.Cli;

/// <summary>The options of <c>hwspecs grade</c> that only a class has.</summary>
internal sealed class ClassOptions
{
    private const int MostJobs = 256;

    private readonly Option<string> roster = new("--roster")
    {
        Description = "A class: a CSV file with a line for each student and a column ID, Student ID or Identifier. A Canvas gradebook or a Moodle worksheet is one.",
        HelpName = "file",
    };

    private readonly Option<string> several = new("--several")
    {
        Description = "Of a student with submissions that differ: human: none is marked before a person says which; latest-name: the last by name.",
        DefaultValueFactory = _ => "human",
    };

    private readonly Option<string> title = new("--title")
    {
        Description = "What the gradebook calls the homework; for Canvas with its id: 'Homework 1 (4711)'.",
        DefaultValueFactory = _ => ClassSettings.StandardTitle,
        HelpName = "title",
    };

    private readonly Option<bool> variants = new("--variants")
    {
        Description = "Mark each student by the key of their own variant (see: hwspecs variant), in place of the homework's.",
    };

    private readonly Option<string> prefix = new("--variant-prefix")
    {
        Description = "With --variants: what the course put before each student id in hwspecs variant --seed. It stands in class.json in the --out folder.",
        HelpName = "text",
    };

    private readonly Option<int> jobs = JobsOption();

    private readonly Option<double> seconds = new("--seconds")
    {
        Description = "How long one submission may take.",
        DefaultValueFactory = _ => ClassSettings.StandardLimit.TotalSeconds,
        HelpName = "s",
    };

    private readonly Option<string> shard = new("--shard")
    {
        Description = "Mark one part of the class, such as 3/8: every eighth student, from the third. All parts, on whatever machines: hwspecs merge puts them together.",
        HelpName = "i/n",
    };

    public ClassOptions()
    {
        shard.Validators.Add(result =>
        {
            if (result.Tokens is not [var token] || Shard.Parse(token.Value) is null)
                result.AddError(FormattableString.Invariant($"--shard takes i/n with i from 1 to n, such as 3/8, and n at most {Shard.Most}"));
        });
        several.AcceptOnlyFromAmong("human", "latest-name");
        seconds.Validators.Add(result =>
        {
            if (result.Errors.Any() || result.GetValueOrDefault<double>() is not (> 0 and <= 86_400))
                result.AddError("--seconds takes a number above 0 and at most 86400");
        });
    }

    public static Option<int> JobsOption()
    {
        var option = new Option<int>("--jobs")
        {
            Description = "How many submissions are marked at a time; by default as many as there are processors.",
            DefaultValueFactory = _ => Environment.ProcessorCount,
            HelpName = "n",
        };
        option.Validators.Add(result =>
        {
            if (result.Errors.Any() || result.GetValueOrDefault<int>() is < 1 or > MostJobs)
                result.AddError($"--jobs takes a number from 1 to {MostJobs}");
        });
        return option;
    }

    public void AddTo(Command command)
    {
        foreach (var option in new Option[] { roster, several, title, jobs, seconds, variants, prefix, shard })
            command.Options.Add(option);
    }

    /// <exception cref="InputException">There is none, but an option that needs one.</exception>
    public string? Roster(ParseResult parsed)
    {
        if (parsed.GetValue(roster) is { } path)
            return path;
        return new Option[] { several, title, jobs, seconds, variants, prefix, shard }.FirstOrDefault(option => parsed.GetResult(option) is { Implicit: false }) is { } alone
            ? throw new InputException($"{alone.Name} is for a class; give its students by --roster")
            : null;
    }

    public ClassSettings Settings(ParseResult parsed, string submissions, string rosterPath, string? marks, IReadOnlyList<string> formats, Rubric rubric) => new(
        submissions,
        rosterPath,
        marks ?? throw new InputException("a class has many results; name a folder for them by --out"),
        formats.Count > 0 ? formats : ClassSettings.StandardFormats,
        parsed.GetValue(several) == "latest-name" ? SeveralSubmissions.LatestName : SeveralSubmissions.ForHuman,
        parsed.GetValue(title)!,
        parsed.GetValue(jobs),
        TimeSpan.FromSeconds(parsed.GetValue(seconds)),
        Key(parsed),
        rubric)
    {
        Shard = parsed.GetValue(shard) is { } part ? Shard.Parse(part) : null,
    };

    private KeyChoice Key(ParseResult parsed)
    {
        if (parsed.GetValue(variants))
            return new KeyChoice.Variants(parsed.GetValue(prefix) ?? "");
        return parsed.GetValue(prefix) is null ? new KeyChoice.Homework() : throw new InputException("--variant-prefix is for a class whose students have variants; give --variants too");
    }
}
