namespace HwSpecs.Pages.Plots;

/// <summary>What a colour means. The page's style sheet gives each ink its colour by light and by dark; files by themselves use the light ones.</summary>
public enum Ink
{
    Paper,
    Text,
    Muted,
    Grid,
    Axis,
    Inactive,
    Slow,
    Active,
    Fast,
    Outline,
    Gradient,
    Function,
    Isolated,
    ClassZero,
    ClassOne,
    Hatch,
    Boundary,
    Border,
    Walk,
    Nearest,
    Reported,
}

/// <summary>The inks' names in style sheets and their colours on white paper.</summary>
/// <remarks>
/// The learning regions are a ramp of lightness, in the order of how fast a unit learns, so that they survive greyscale and every
/// kind of colour vision; all other inks that meet differ in lightness, and what they mark also in shape, width or dashes.
/// </remarks>
public static class Inks
{
    public static string Name(this Ink ink) => ink switch
    {
        Ink.ClassZero => "class-zero",
        Ink.ClassOne => "class-one",
        _ => ink.ToString().ToLowerInvariant(),
    };

    /// <summary>#rrggbb.</summary>
    public static string OnPaper(this Ink ink) => ink switch
    {
        Ink.Paper => "#ffffff",
        Ink.Text => "#1b1c20",
        Ink.Muted => "#565a63",
        Ink.Grid => "#d5d9e0",
        Ink.Axis => "#6b7079",
        Ink.Inactive => "#ffffff",
        Ink.Slow => "#e3ebf5",
        Ink.Active => "#bed3ea",
        Ink.Fast => "#8fb5dc",
        Ink.Outline => "#274d74",
        Ink.Gradient => "#0b2a4a",
        Ink.Function => "#8a3606",
        Ink.Isolated => "#8f130d",
        Ink.ClassZero => "#f3f5f8",
        Ink.ClassOne => "#f7deb6",
        Ink.Hatch => "#a8722a",
        Ink.Boundary => "#16171a",
        Ink.Border => "#565a63",
        Ink.Walk => "#0a6b52",
        Ink.Nearest => "#5e0a3a",
        Ink.Reported => "#3a74d0",
        _ => throw new ArgumentOutOfRangeException(nameof(ink)),
    };
}
