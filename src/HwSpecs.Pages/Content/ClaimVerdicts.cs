using HwSpecs.Claims;
using HwSpecs.Pages.Look;

namespace HwSpecs.Pages.Content;

/// <summary>How the verdict on a claim is shown.</summary>
public static class ClaimVerdicts
{
    public static Tone Tone(this ClaimVerdict verdict) => verdict switch
    {
        ClaimVerdict.BorneOut => Look.Tone.Good,
        ClaimVerdict.Refuted => Look.Tone.Bad,
        _ => Look.Tone.Open,
    };

    public static string InWords(this ClaimVerdict verdict) => verdict switch
    {
        ClaimVerdict.BorneOut => "borne out",
        ClaimVerdict.Refuted => "refuted",
        _ => "undecidable from what the report gives",
    };
}
