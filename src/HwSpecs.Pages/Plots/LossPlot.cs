namespace HwSpecs.Pages.Plots;

/// <summary>Problem 3.2's plot: the average loss of every epoch, the printed ones marked, and the loss before training as a line.</summary>
public static class LossPlot
{
    private const int LossDecimals = 4;

    /// <param name="averageLosses">Epoch 1 first.</param>
    public static Drawing Of(IReadOnlyList<double> averageLosses, double initialLoss, int epochsPerLine)
    {
        var greatest = Math.Ceiling(Math.Max(initialLoss, averageLosses.Max()) * 10) / 10;
        var scale = new Scale(46, 12, 424, 230, 0, averageLosses.Count, 0, greatest);
        var printed = Enumerable.Range(1, averageLosses.Count).Where(epoch => epoch % epochsPerLine == 0).ToArray();
        return new(
            "loss",
            "Average loss of every epoch",
            $"The average loss falls from {Scale.Number(averageLosses[0])} in epoch 1 to {Scale.Number(averageLosses[^1])} in epoch {averageLosses.Count}; before training it is {Scale.Number(initialLoss)}.",
            480,
            292,
            scale,
            [
                new("grid", [.. scale.Grid(10, 0.1), scale.Outline(), new Mark.Label(new(scale.Right, scale.Bottom + 28), "epoch", LabelAnchor.End, Ink.Muted, 11)]),
                new("untrained",
                [
                    new Mark.Lines([[scale.At(0, initialLoss), scale.At(averageLosses.Count, initialLoss)]], Ink.Function, 1.4, [6, 4]),
                    new Mark.Label(scale.At(averageLosses.Count, initialLoss) with { X = scale.Right - 6, Y = scale.Y(initialLoss) - 6 }, $"before training: {Scale.Number(initialLoss, LossDecimals)}", LabelAnchor.End, Ink.Function, 11),
                ]),
                new("loss", [Mark.Lines.Solid(Ink.Gradient, 2, [.. averageLosses.Select((loss, k) => scale.At(k + 1, loss))])]),
                new("printed",
                [
                    .. printed.Select(epoch => new Mark.Symbol(scale.At(epoch, averageLosses[epoch - 1]), SymbolShape.Disc, 3.6, Ink.Paper, Ink.Gradient)),
                    .. printed.Select(epoch => new Mark.Label(
                        scale.At(epoch, averageLosses[epoch - 1]) is var at && epoch == averageLosses.Count ? at with { X = at.X - 2, Y = at.Y + 17 } : at with { X = at.X + 3, Y = at.Y - 9 },
                        Scale.Number(averageLosses[epoch - 1], LossDecimals),
                        epoch == averageLosses.Count ? LabelAnchor.End : LabelAnchor.Start, Ink.Text, 10)),
                ]),
                new("key",
                [
                    Mark.Lines.Solid(Ink.Gradient, 2, new Point(52, 280), new Point(76, 280)),
                    new Mark.Symbol(new(64, 280), SymbolShape.Disc, 3.6, Ink.Paper, Ink.Gradient),
                    new Mark.Label(new(82, 284), "average loss; circles: the printed epochs", LabelAnchor.Start, Ink.Text, 11),
                ]),
            ]);
    }
}
