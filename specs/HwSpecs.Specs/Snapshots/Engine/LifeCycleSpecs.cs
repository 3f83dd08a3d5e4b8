using System.Diagnostics;
using HwSpecs.Cli;
using HwSpecs.Snapshots.Files;

namespace HwSpecs.Specs.Snapshots.Engine;

/// <summary>The life of a snapshot from first run to removal, by the real engine and the real command, as people see it.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class LifeCycleSpecs : IDisposable
{
    private const string Accept = "Approve: dotnet run --project src/HwSpecs.Cli -- snapshots accept Problem2/Gradients.Of_sample,3";

    private readonly TemporaryFolder project = new();

    public void Dispose() => project.Dispose();

    [Test]
    public void New_fails_then_accepted_then_within_tolerance_then_beyond_then_rejected_then_orphaned_then_gone()
    {
        Failure("0.25").Should().Be($"""
            New snapshot snapshots/Problem2/Gradients.Of_sample,3.received.txt:
            # spec: Space.Fixture.Spec
            # arithmetic: float64
            # tolerance: absolute 0.125
            # witness: Paper

            2.2/sample 3/loss = 0.5
            2.2/sample 3/grad_W = matrix
                 0.25                    1
                -0.5                     2
            {Accept}
            """);
        Command("list").Should().Be((1, """
            new         Problem2/Gradients.Of_sample,3: 9 lines
            1 pending: 1 new.

            """, ""));

        Command("accept", "Problem2/Gradients.Of_sample,3").Should().Be((0, "accepted  Problem2/Gradients.Of_sample,3\n1 accepted.\n", ""));
        project.Files.Should().Equal("Problem2/Gradients.Of_sample,3.verified.txt", "manifest");
        Failure("0.25").Should().BeEmpty();
        Command("list").Should().Be((0, "Nothing is pending.\n", ""));

        var approved = project.Read("Problem2/Gradients.Of_sample,3.verified.txt");
        Failure("0.375").Should().BeEmpty("0.375 is off by 0.125, one tolerance");
        project.Files.Should().Equal("Problem2/Gradients.Of_sample,3.verified.txt", "manifest");
        project.Read("Problem2/Gradients.Of_sample,3.verified.txt").Should().Be(approved);

        Failure("0.75", "1.0625").Should().Be($"""
            Changed snapshot snapshots/Problem2/Gradients.Of_sample,3.verified.txt:
            2 of 5 numbers differ, 1 beyond tolerance, worst 4 x tolerance at 2.2/sample 3/grad_W[0,0]
              2.2/sample 3/grad_W[0,0]: approved 0.25, received 0.75, off by 0.5 = 4 x tolerance
            {Accept}
            """);
        Command("list").Should().Be((1, """
            changed     Problem2/Gradients.Of_sample,3: 2 of 5 numbers differ, 1 beyond tolerance, worst 4 x tolerance at 2.2/sample 3/grad_W[0,0]
            1 pending: 1 changed.

            """, ""));
        CommandAt80Columns("review").Should().Be((1, """
            changed Problem2/Gradients.Of_sample,3
                2 of 5 numbers differ, 1 beyond tolerance,
                    worst 4 x tolerance at 2.2/sample 3/grad_W[0,0]
            1 pending: 1 changed.

            """, ""));
        CommandAt80Columns("diff", "Of_sample").Should().Be((1, """
            changed Problem2/Gradients.Of_sample,3
            arithmetic float64; tolerance absolute 0.125; witness Paper
            2 of 5 numbers differ, 1 beyond tolerance,
                worst 4 x tolerance at 2.2/sample 3/grad_W[0,0]
            2.2/sample 3/grad_W[0,0]: approved 0.25, received 0.75,
                off by 0.5 = 4 x tolerance

            1 pending: 1 changed.

            """, ""));

        Command("reject").Should().Be((0, "rejected  Problem2/Gradients.Of_sample,3\n1 rejected.\n", ""));
        project.Files.Should().Equal("Problem2/Gradients.Of_sample,3.verified.txt", "manifest");

        Command("orphans").Should().Be((2, "", $"hwspecs: no run of the specs is recorded in {project.Snapshots.Path}, so no orphan can be told: run dotnet test first\n"));
        new SpecRun([("Space.Fixture.Renamed", null)]).Write(project.Snapshots);
        Command("orphans").Should().Be((1, """
            orphaned    Problem2/Gradients.Of_sample,3: its spec Space.Fixture.Spec no longer exists
            1 pending: 1 orphaned.

            """, ""));
        Command("reject").Should().Be((0, """
            kept      Problem2/Gradients.Of_sample,3: an approved orphan waits for its spec, or for its removal to be accepted
            Nothing rejected.

            """, ""));
        Command("accept").Should().Be((0, "removed   Problem2/Gradients.Of_sample,3\n1 removed.\n", ""));
        project.Snapshots.Verified().Should().BeEmpty();
    }

    [Test]
    public void Wrong_use_is_one_line_and_exit_code_2()
    {
        project.Receive("P/a", Written.Values("a = 1"));

        Command("accept", "gradient").Should().Be((2, "", "hwspecs: none of the 1 pending snapshots is called 'gradient': see hwspecs snapshots list\n"));
        Run(Path.GetTempPath(), [], "list").Should().Be((2, "", $"hwspecs: there is no folder snapshots in {Path.GetTempPath().TrimEnd(Path.DirectorySeparatorChar)} or above it: go to the project's folder, or run dotnet test there first\n"));
    }

    [Test]
    public void Accepting_makes_a_manifest_again_that_lags_behind()
    {
        project.Approve("P/a", Written.Values("a = 1"));

        Command("accept").Should().Be((0, "The manifest did not say what the snapshots say; it was made again.\nNothing was pending.\n", ""));
        Manifest.IsCurrent(project.Snapshots).Should().BeTrue();
    }

    [TestCase("snapshots lost", "Unrecognized command or argument 'lost'. See: hwspecs snapshots --help")]
    [TestCase("snapshots list --colour", "Unrecognized command or argument '--colour'. See: hwspecs snapshots list --help")]
    [TestCase("snapshots diff a b", "Unrecognized command or argument 'b'. See: hwspecs snapshots diff --help")]
    public void Unknown_words_are_one_line_and_exit_code_2(string arguments, string expected)
    {
        var (output, error) = (new StringWriter { NewLine = "\n" }, new StringWriter { NewLine = "\n" });

        CommandLine.Run(arguments.Split(' '), output, error).Should().Be(2);

        (output.ToString(), error.ToString()).Should().Be(("", $"hwspecs: {expected}\n"));
    }

    [TestCase("accept", "accepts")]
    [TestCase("diff --tool", "looks at")]
    public void A_build_server_decides_nothing_and_opens_no_tool(string command, string what)
    {
        project.Receive("P/a", Written.Values("a = 1"));

        Run(project.Path, [("CI", "true")], command.Split(' ')).Should().Be(
            (2, "", $"hwspecs: a person {what} snapshots, not a build server (one of the variables CI, TF_BUILD, TEAMCITY_VERSION, JENKINS_URL is set)\n"));
        project.Files.Should().Equal("P/a.received.txt");
    }

    private (int ExitCode, string Output, string Error) Command(params string[] arguments) => Run(project.Path, [], arguments);

    private (int ExitCode, string Output, string Error) CommandAt80Columns(params string[] arguments) => Run(project.Path, [("COLUMNS", "80")], arguments);

    private static (int ExitCode, string Output, string Error) Run(string folder, (string Name, string Value)[] variables, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "HwSpecs.Cli.dll"), "snapshots", .. arguments])
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var name in new[] { "CI", "TF_BUILD", "TEAMCITY_VERSION", "JENKINS_URL", "COLUMNS" })
            start.Environment.Remove(name);
        foreach (var (name, value) in variables)
            start.Environment[name] = value;
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output, error.Result);
    }

    /// <returns>What the engine makes a spec fail with; empty where it passes.</returns>
    private string Failure(string first, string second = "1")
    {
        var received = Written.Values($"2.2/sample 3/loss = 0.5\n2.2/sample 3/grad_W = matrix\n     {first,-23} {second}\n    -0.5                     2", "absolute 0.125");
        return EngineSpecs.Failures(() => SnapshotEngine.Verify(project.Snapshots, TemporaryFolder.Name("Problem2/Gradients.Of_sample,3"), received));
    }
}
