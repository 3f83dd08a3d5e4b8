using System.Globalization;
using HwSpecs.Specs.Snapshots;
using HwSpecs.Specs.Witnesses;

namespace HwSpecs.Specs.Pages;

/// <summary>The plot of Problem 3.2, read back and held against training without rounding and the printed digits.</summary>
public sealed class LossPlotSpecs
{
    [Test]
    public void The_drawing_is_approved() => Snapshot.Verify(Drawn.Svg("loss"), "svg", Coordinates.Drawn, typeof(MultiPrecision));

    /// <summary>Training without rounding differs from float32's by far less than the sheet shows.</summary>
    [Test]
    public void Every_epochs_loss_is_drawn_where_training_without_rounding_has_it()
    {
        var plot = Drawn.Read("loss");
        var curve = plot.Shapes("loss", "polyline").Should().ContainSingle().Which;

        curve.Should().HaveCount(100);
        curve.Zip(MultiPrecision.AverageLosses).Select((pair, k) => (pair, k)).Should().OnlyContain(at =>
            Math.Abs(at.pair.First.X - (at.k + 1)) < plot.ToleranceX && Math.Abs(at.pair.First.Y - at.pair.Second) < 2 * plot.ToleranceY);
    }

    [Test]
    public void The_ten_printed_losses_are_marked_and_labelled_as_printed()
    {
        var plot = Drawn.Read("loss");
        var printed = Enumerable.Range(1, 10).Select(k => PrintedDigits.ByAddress[$"3.2/epoch {10 * k}/average loss"][0]).ToArray();

        plot.Texts("printed").Should().Equal(printed);
        plot.Centres("printed").Zip(printed).Select((pair, k) => (pair, k)).Should().HaveCount(10).And.OnlyContain(at =>
            Math.Abs(at.pair.First.X - (10 * (at.k + 1))) < plot.ToleranceX
            && Math.Abs(at.pair.First.Y - PrintedDigits.Parse(at.pair.Second)) < plot.ToleranceY + PrintedDigits.HalfUnit(at.pair.Second));
    }

    /// <summary>ln(1 + e^-0.5) = 0.4741 for every sample, so for their mean.</summary>
    [Test]
    public void The_loss_before_training_is_a_line_across()
    {
        var plot = Drawn.Read("loss");
        var line = plot.Shapes("untrained", "polyline").Should().ContainSingle().Which;

        line.Should().HaveCount(2).And.OnlyContain(point => Math.Abs(point.Y - MultiPrecision.Start(1).Loss) < plot.ToleranceY);
        (line[0].X, line[1].X).Should().Be((0, 100));
        plot.Texts("untrained").Should().Equal(string.Create(CultureInfo.InvariantCulture, $"before training: {MultiPrecision.Start(1).Loss:0.0000}"));
    }
}
