namespace HwSpecs.Grading.Classes;

/// <summary>By which numbers a class is marked.</summary>
public abstract record KeyChoice
{
    private KeyChoice()
    {
    }

    /// <summary>The same for all.</summary>
    public sealed record Homework : KeyChoice;

    /// <summary>Each student by their own variant.</summary>
    /// <param name="Prefix">What the course puts before each student id, as it stood in the seed of the handouts; mostly empty.</param>
    public sealed record Variants(string Prefix) : KeyChoice;
}
