using HwSpecs.Activations;
using HwSpecs.Adversarial;
using HwSpecs.Adversarial.Exact;
using HwSpecs.Networks;
using HwSpecs.Report;

namespace HwSpecs.Pages.Plots;

/// <summary>What the plane of inputs shows of one network: the walks out of each sample's class, and the nearest points of the other class.</summary>
/// <param name="Name">As in addresses and file names.</param>
/// <param name="Parameters">The network's own, widened.</param>
public sealed record Plane(
    string Name,
    string Title,
    Parameters<double> Parameters,
    IPiecewiseLinearActivation Activation,
    IReadOnlyList<PlaneSample> Samples,
    int? ReportedSample)
{
    /// <summary>Walks in the network's arithmetic; searches for the nearest points of the real-number function that its parameters define.</summary>
    public static Plane Of<TActivation>(Definition definition, string name, string title, Network<float, TActivation> network, IPiecewiseLinearActivation widened)
        where TActivation : struct, IPiecewiseLinearActivation
    {
        var dataset = definition.Dataset<float>();
        var walk = new GradientWalk<float>((float)definition.WalkStep, definition.MaxWalkSteps);
        var parameters = network.Parameters.Select(parameter => (double)parameter);
        return new(
            name,
            title,
            parameters,
            widened,
            [
                .. Enumerable.Range(0, dataset.Count).Select(n => new PlaneSample(
                    Of(definition.Samples[n]),
                    definition.Targets[n] > 0.5,
                    Path(walk, network, dataset.Inputs.Row(n)),
                    ExactSearch.Certify(parameters, widened, [.. definition.Samples[n]]).Outcome)),
            ],
            walk.Nearest(network, dataset, WalkDirection.LowerPrediction)?.Sample);
    }

    /// <summary>Each place that the walk stands on, by walks that end after every number of steps.</summary>
    private static WalkPath Path<TActivation>(GradientWalk<float> walk, Network<float, TActivation> network, ReadOnlySpan<float> sample)
        where TActivation : struct, IPiecewiseLinearActivation
    {
        var (steps, end, flipped) = walk.From(network, sample, WalkDirection.LeaveClass) switch
        {
            WalkOutcome.Flipped found => (found.Steps, found.Adversarial, true),
            WalkOutcome.StuckAtZeroGradient stuck => (stuck.Steps, stuck.Point, false),
            WalkOutcome.NoFlip none => (none.Steps, none.Point, false),
            _ => throw new InvalidOperationException("A walk ends in one of three ways."),
        };
        List<Point> points = [new(sample[0], sample[1])];
        for (var k = 1; k < steps; k++)
        {
            if ((walk with { MaxSteps = k }).From(network, sample, WalkDirection.LeaveClass) is WalkOutcome.NoFlip { Point: var point })
                points.Add(Of(point));
        }

        if (steps > 0)
            points.Add(Of(end));
        return new(points, flipped);
    }

    internal static Point Of(IReadOnlyList<double> coordinates) => new(coordinates[0], coordinates[1]);
}

/// <param name="Exact">In L2.</param>
public sealed record PlaneSample(Point At, bool IsClassOne, WalkPath Walk, ExactOutcome Exact)
{
    /// <summary>Several where equally near, none where the class changes nowhere.</summary>
    public IReadOnlyList<Point> Nearest => Exact switch
    {
        ExactOutcome.Found found => [.. found.Nearest.Select(points => Plane.Of(points.From))],
        ExactOutcome.OnBoundary boundary => [Plane.Of(boundary.Sample.From)],
        _ => [],
    };

    /// <summary>To the nearest of them: infinite where there is none.</summary>
    public double Distance => Exact switch
    {
        ExactOutcome.Found found => found.Distance,
        ExactOutcome.OnBoundary => 0,
        _ => double.PositiveInfinity,
    };
}

/// <param name="Points">From the sample to where the walk ended; the sample alone where it had no direction to go.</param>
/// <param name="Flipped">The end is of the other class.</param>
public sealed record WalkPath(IReadOnlyList<Point> Points, bool Flipped)
{
    public int Steps => Points.Count - 1;
}
