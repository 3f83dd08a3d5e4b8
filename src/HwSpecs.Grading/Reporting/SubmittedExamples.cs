using HwSpecs.Activations;
using HwSpecs.Grading.Marking;
using HwSpecs.Pages.Plots;
using HwSpecs.Quantities;
using HwSpecs.Training;

namespace HwSpecs.Grading.Reporting;

/// <summary>The adversarial examples that a submission states, each drawn into the plane of the network that it is for.</summary>
internal static class SubmittedExamples
{
    public static IReadOnlyList<Drawing> Of(MarkedSubmission marked)
    {
        var definition = marked.Definition;
        var drawings = new List<Drawing>();
        if (Point("initial") is { } initial)
            drawings.Add(PlanePlot.OfSubmitted(Plane.WithoutSearches(definition, "initial", "start network", definition.InitialNetwork<float>().Parameters, new ReLU()), (initial, "yours")));
        if (Point("trained") is { } trained)
        {
            var network = GradientDescent<float, ReLU>.PerSample(definition.InitialNetwork<float>(), definition.Dataset<float>(), (float)definition.LearningRate, definition.Epochs).Network;
            drawings.Add(PlanePlot.OfSubmitted(Plane.WithoutSearches(definition, "trained", "trained network", network.Parameters, new ReLU()), (trained, "yours")));
        }

        return drawings;

        // A point far outside would leave nothing else to see.
        Point? Point(string network) =>
            marked.Reading.Quantities.FirstOrDefault(quantity => quantity.Address == new Address($"3.3/{network}/adversarial"))?.Value is QuantityValue.Vector { Numbers: [var x, var y] }
            && Math.Abs(x) <= 3 && Math.Abs(y) <= 3
                ? new Point(x, y)
                : null;
    }
}
