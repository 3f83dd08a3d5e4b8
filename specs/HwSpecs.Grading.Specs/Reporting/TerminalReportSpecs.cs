using HwSpecs.Grading.Reporting;

namespace HwSpecs.Grading.Specs.Reporting;

/// <summary>What <c>grade</c> and <c>check</c> show in a terminal and write into a pipe.</summary>
public sealed class TerminalReportSpecs
{
    private static readonly string[] Lines = Plain(Reports.Staff(CompleteReport.Text));

    [Test]
    public void Piped_it_is_plain_text_of_80_columns()
    {
        Lines.Should().OnlyContain(line => line.Length <= 80 && line == line.TrimEnd() && !line.Contains('\u001B') && !line.Contains('…'));
        Lines.Where(line => line.AsSpan().ContainsAnyExceptInRange(' ', '~')).Should().BeEmpty();
    }

    [Test]
    public void It_goes_problem_by_problem_with_points_and_reasons()
    {
        Lines[..2].Should().Equal("Submission complete-report.txt", "");
        Lines.Should().ContainInConsecutiveOrder(
            "2.1 Outputs and losses: 15 of 15",
            "correct  sample 1/y_hat    1.88  line 44: 0.3775");
        Lines[^2..].Should().Equal("Points 81.25 of 100, before a person decides what is left", "Total  60 correct, 6 missing, 3 needs-human of 69");
    }

    [Test]
    public void Staff_see_key_tolerance_and_rule_of_what_is_wrong()
    {
        var text = string.Join(' ', Plain(Reports.Staff(CompleteReport.With("## 3.2", "0.1973", "0.1937"))).Select(line => line.Trim()));

        text.Should().Contain("expected 0.197322, found 0.1937; key 0.19732").And.Contain("tolerance 5E-05; the printed digits against the key");
    }

    [Test]
    public void Nothing_of_a_long_reason_is_cut()
    {
        var name = new string('a', 79) + "😀" + new string('b', 100);

        string.Concat(Plain(Reports.Staff(CompleteReport.Text, name)).TakeWhile(line => line.Length > 0).Select(line => line.Trim())).Replace(" ", "", StringComparison.Ordinal)
            .Should().Be("Submission" + name);
    }

    [Test]
    public void A_terminal_gets_colour_and_borders_within_its_width()
    {
        using var terminal = new StringWriter { NewLine = "\n" };
        TerminalReport.Write(Reports.Staff(CompleteReport.Text), terminal, 100);
        var text = terminal.ToString();

        text.Should().Contain("\u001B[32mcorrect").And.Contain("│ verdict");
        System.Text.RegularExpressions.Regex.Replace(text, "\u001B\\[[0-9;]*m", "").Split('\n').Should().OnlyContain(line => line.Length <= 100);
    }

    [Test]
    public void Markup_of_a_submission_is_text() =>
        string.Join('\n', Plain(Reports.Staff("## 2.1\nSample 1\n  y_hat: [red]0.3[/] 7\n", "[bold]name[/].txt"))).Should().Contain("[bold]name[/].txt").And.Contain("[red]0.3[/]");

    private static string[] Plain(HwSpecs.Grading.Reporting.Report report) => Reports.Text(TerminalReport.Bytes(report)).TrimEnd('\n').Split('\n');
}
