namespace HwSpecs.Pages.Look;

/// <summary>How something stands, as a reader sees it at a glance; verdicts and findings choose the tone, the tone the colour and the sign.</summary>
public enum Tone
{
    /// <summary>It holds, it is correct.</summary>
    Good,

    /// <summary>In part, or under another convention.</summary>
    Partial,

    /// <summary>It is wrong, it is refuted.</summary>
    Bad,

    /// <summary>A person has to decide, or nothing is known that gives it.</summary>
    Open,

    /// <summary>It is not there.</summary>
    Absent,
}
