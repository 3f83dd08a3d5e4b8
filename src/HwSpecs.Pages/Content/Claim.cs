using HwSpecs.Pages.Look;

namespace HwSpecs.Pages.Content;

/// <summary>Something that the report says in words, and what the numbers say to it.</summary>
/// <param name="Addresses">Where the numbers stand.</param>
public sealed record Claim(string Statement, Standing Standing, string Reason, IReadOnlyList<string> Addresses);

/// <summary>Whether numbers bear a claim out.</summary>
public enum Standing
{
    BorneOut,
    InPart,
    Refuted,
    NotReproduced,
}

/// <summary>How a standing is shown.</summary>
public static class Standings
{
    public static Tone Tone(this Standing standing) => standing switch
    {
        Standing.BorneOut => Look.Tone.Good,
        Standing.InPart => Look.Tone.Partial,
        Standing.Refuted => Look.Tone.Bad,
        _ => Look.Tone.Open,
    };

    public static string InWords(this Standing standing) => standing switch
    {
        Standing.BorneOut => "borne out",
        Standing.InPart => "in part",
        Standing.Refuted => "refuted",
        _ => "not reproduced",
    };
}
