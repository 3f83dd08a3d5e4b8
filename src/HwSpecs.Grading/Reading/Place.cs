namespace HwSpecs.Grading.Reading;

/// <summary>Where something stands in a submission, in the words of its format.</summary>
public abstract record Place
{
    private Place()
    {
    }

    /// <param name="Number">Counted from 1.</param>
    public sealed record Line(int Number) : Place
    {
        public override string ToString() => FormattableString.Invariant($"line {Number}");
    }
}
