namespace HwSpecs.Grading.Classes.Shards;

/// <summary>What merging parts came to.</summary>
public abstract record MergeOutcome
{
    private MergeOutcome()
    {
    }

    public sealed record Merged(ClassMarks Marks, ClassSettings Settings) : MergeOutcome;

    /// <summary>Nothing was written.</summary>
    /// <param name="Parts">In their order: what is not there.</param>
    public sealed record Missing(IReadOnlyList<MissingPart> Parts) : MergeOutcome;
}

/// <param name="Students">How many of its students are not marked yet.</param>
/// <param name="Of">How many it has.</param>
public sealed record MissingPart(Shard Shard, int Students, int Of);
