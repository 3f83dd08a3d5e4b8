using System.Globalization;
using HwSpecs.Specs.Snapshots;
using HwSpecs.Specs.Witnesses;

namespace HwSpecs.Specs.Pages;

/// <summary>The plots of Problem 1, read back from their SVG and held against arithmetic that has drawn nothing.</summary>
public sealed class ActivationPlotSpecs
{
    private static readonly string[] Functions = ["relu", "sigmoid", "piecewise-linear", "swish", "elu", "gelu"];

    [TestCaseSource(nameof(Functions))]
    public void The_drawing_is_approved(string function) =>
        Snapshot.Verify(Drawn.Svg($"gradient-{function}"), "svg", Coordinates.Drawn, typeof(MultiPrecision));

    /// <summary>At each of the 201 points the drawn curve passes through 60-digit arithmetic's gradient; at a jump one of its ends does.</summary>
    [TestCaseSource(nameof(Functions))]
    public void The_gradient_is_drawn_where_60_digit_arithmetic_has_it(string function)
    {
        var plot = Drawn.Read($"gradient-{function}");
        var curves = plot.Shapes("gradient", "polyline").Concat(plot.Shapes("gradient", "path")).ToArray();

        foreach (var (x, gradient) in MultiPrecision.Gradients(function))
            curves.Min(curve => DistanceAt(curve, x, gradient, plot.ToleranceX)).Should().BeLessThan(2 * plot.ToleranceY, "x = {0}", x);
    }

    /// <summary>Every boundary that 60-digit arithmetic knows within the plot and no other but the two jumps is labelled with its value.</summary>
    [TestCase("relu", new[] { 0.0 })]
    [TestCase("sigmoid", new double[] { })]
    [TestCase("piecewise-linear", new[] { -1.0, 1.0 })]
    [TestCase("swish", new double[] { })]
    [TestCase("elu", new double[] { })]
    [TestCase("gelu", new double[] { })]
    public void Boundaries_are_labelled_with_their_values(string function, double[] jumps)
    {
        var expected = (function is "relu" or "piecewise-linear" ? jumps : MultiPrecision.Boundaries(function)).Where(x => Math.Abs(x) < 5);

        Drawn.Read($"gradient-{function}").Texts("boundaries").Select(text => double.Parse(text, CultureInfo.InvariantCulture))
            .Should().Equal(expected.Select(x => Math.Round(x, 4)));
    }

    [TestCase("swish", -1.2785)]
    [TestCase("gelu", -0.7518)]
    public void A_region_that_is_one_point_is_marked_on_the_curve(string function, double x)
    {
        var plot = Drawn.Read($"gradient-{function}");
        var diamond = plot.Shapes("points", "polygon").Should().ContainSingle().Which;

        diamond.Average(corner => corner.X).Should().BeApproximately(x, 0.0001 + plot.ToleranceX);
        diamond.Average(corner => corner.Y).Should().BeApproximately(0, plot.ToleranceY);
    }

    [TestCase("relu")]
    [TestCase("sigmoid")]
    [TestCase("piecewise-linear")]
    [TestCase("elu")]
    public void Other_functions_have_no_such_point(string function) =>
        Drawn.Read($"gradient-{function}").Shapes("points", "polygon").Should().BeEmpty();

    /// <summary>Swish by hand: active, slow, slow, active, fast; the lanes' bars stand in the lane of their region, top lane fast.</summary>
    [Test]
    public void Bands_cover_the_plot_without_gaps_and_bars_stand_below_them()
    {
        var plot = Drawn.Read("gradient-swish");
        var bands = plot.Layer("bands", "polygon").Select(band => (string)band.Attribute("class")!).ToArray();
        var edges = plot.Shapes("bands", "polygon");

        bands.Should().Equal("fill-active", "fill-slow", "fill-slow", "fill-active", "fill-fast");
        edges[0].Min(corner => corner.X).Should().BeApproximately(-5, plot.ToleranceX);
        edges[^1].Max(corner => corner.X).Should().BeApproximately(5, plot.ToleranceX);
        edges.Zip(edges.Skip(1)).Should().OnlyContain(pair => Math.Abs(pair.First.Max(corner => corner.X) - pair.Second.Min(corner => corner.X)) < plot.ToleranceX);
    }

    /// <summary>How far a curve passes from a point, by linear interpolation; infinite where it has no such x.</summary>
    private static double DistanceAt((double X, double Y)[] curve, double x, double y, double tolerance)
    {
        for (var k = 1; k < curve.Length; k++)
        {
            var (from, to) = (curve[k - 1], curve[k]);
            if (x >= from.X - tolerance && x <= to.X + tolerance)
                return Math.Abs(from.Y + ((to.Y - from.Y) * Math.Clamp((x - from.X) / (to.X - from.X), 0, 1)) - y);
        }

        return double.PositiveInfinity;
    }
}
