using System.Globalization;
using HwSpecs.Grading.Classes;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace HwSpecs.Cli;

/// <summary>How far a class is, with rate and remaining time: on a terminal, and nowhere else.</summary>
internal static class ClassProgress
{
    public static ClassMarks Show(TextWriter error, int count, Func<Action, ClassMarks> run)
    {
        if (Terminal.ErrorWidth(error) is null)
            return run(() => { });
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(error) });
        return console.Progress()
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RateColumn(), new RemainingTimeColumn())
            .Start(progress =>
            {
                var task = progress.AddTask("marking", maxValue: Math.Max(1, count));
                var marks = run(() => task.Increment(1));
                task.Value = task.MaxValue;
                return marks;
            });
    }

    private sealed class RateColumn : ProgressColumn
    {
        public override IRenderable Render(RenderOptions options, ProgressTask task, TimeSpan deltaTime) =>
            new Text(task.Speed is { } speed ? string.Create(CultureInfo.InvariantCulture, $"{speed:0}/s") : "");
    }
}
