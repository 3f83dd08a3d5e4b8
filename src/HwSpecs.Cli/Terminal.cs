namespace HwSpecs.Cli;

/// <summary>Whether a person sees the output as it is written.</summary>
internal static class Terminal
{
    private const int Narrowest = 60;

    /// <returns>The columns of the terminal; null where the output is a file, a pipe or a text, or colour is not wanted.</returns>
    public static int? Width(TextWriter output) =>
        output is StreamWriter && !Console.IsOutputRedirected && Environment.GetEnvironmentVariable("NO_COLOR") is null or "" ? Columns(Console.WindowWidth) : null;

    /// <returns>The same of standard error, where progress is shown.</returns>
    public static int? ErrorWidth(TextWriter error) =>
        error is StreamWriter && !Console.IsErrorRedirected ? Columns(Console.WindowWidth) : null;

    private static int Columns(int stated) => stated >= Narrowest ? stated : Narrowest;
}
