using HwSpecs.Specs.Pages;
using HwSpecs.Specs.Snapshots.Engine;
using static HwSpecs.Specs.Cli.Command;

namespace HwSpecs.Specs.Cli;

/// <summary><c>hwspecs report</c> as its user sees it.</summary>
public sealed class ReportCommandSpecs
{
    [Test]
    public void The_folder_is_made_and_holds_the_page_and_every_plot()
    {
        using var folder = new TemporaryFolder();
        var target = Path.Combine(folder.Path, "new", "report");
        var (exit, output, _) = Run("report", "--out", target);

        (exit, output).Should().Be((0, $"{Path.Combine(target, "index.html")}, and every plot beside it as SVG and PNG\n"));
        Directory.EnumerateFiles(target).Should().HaveCount(1 + (2 * Drawn.Names.Count()));
        File.ReadAllText(Path.Combine(target, "loss.svg")).Should().Be(Drawn.Svg("loss"));
    }

    [Test]
    public void A_file_is_no_folder_to_write_to()
    {
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, "taken");
        File.WriteAllText(file, "mine");

        Run("report", "--out", file).Should().Be((2, "", $"hwspecs: {file} is a file: --out names a folder to write to.\n"));
        File.ReadAllText(file).Should().Be("mine");
    }

    /// <summary>Root may write anywhere, so the obstacle is a folder where the page should go.</summary>
    [Test]
    public void What_cannot_be_written_is_one_line()
    {
        using var folder = new TemporaryFolder();
        var page = Path.Combine(folder.Path, "index.html");
        Directory.CreateDirectory(page);
        var (exit, output, error) = Run("report", "--out", folder.Path);

        (exit, output).Should().Be((2, ""));
        error.Should().StartWith($"hwspecs: {page} cannot be written: ").And.EndWith(" Give --out a folder that can be written to.\n");
        error.Count(letter => letter == '\n').Should().Be(1);
    }

    [Test]
    public void Without_a_folder_the_command_says_what_is_missing() =>
        Run("report").Should().Be((2, "", "hwspecs: Option '--out' is required. See: hwspecs report --help\n"));
}
