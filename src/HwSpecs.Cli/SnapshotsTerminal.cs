using System.Globalization;
using HwSpecs.Snapshots.Reporting;

namespace HwSpecs.Cli;

/// <summary>What the snapshot commands need to know of where they run.</summary>
internal static class SnapshotsTerminal
{
    // Names of the variables by which build servers say that they are one. A container alone is no build server.
    private static readonly string[] BuildServers = ["CI", "TF_BUILD", "TEAMCITY_VERSION", "JENKINS_URL"];

    public static bool IsInteractive => !Console.IsInputRedirected && !Console.IsOutputRedirected;

    /// <summary>How many lines of one snapshot fit above the question about it.</summary>
    public static int Lines => Math.Max(10, Console.WindowHeight - 6);

    private static bool IsBuildServer => BuildServers.Any(name => Environment.GetEnvironmentVariable(name) is { Length: > 0 } value && value != "false");

    /// <summary>The terminal's width; COLUMNS where output is piped and the caller states it; else lines stay whole.</summary>
    public static Page Page()
    {
        if (!Console.IsOutputRedirected)
            return new Page(Math.Max(40, Console.WindowWidth));
        return int.TryParse(Environment.GetEnvironmentVariable("COLUMNS"), NumberStyles.None, CultureInfo.InvariantCulture, out var columns) && columns >= 40
            ? new Page(columns)
            : HwSpecs.Snapshots.Reporting.Page.Piped;
    }

    /// <exception cref="InputException">This is a build server.</exception>
    public static void ForbidOnBuildServer(string what)
    {
        if (IsBuildServer)
            throw new InputException($"a person {what} snapshots, not a build server (one of the variables {string.Join(", ", BuildServers)} is set)");
    }
}
