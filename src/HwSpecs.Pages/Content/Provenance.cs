using HwSpecs.Quantities;

namespace HwSpecs.Pages.Content;

/// <summary>Which spec holds a result, and which witness that shares no code with it gives the same value.</summary>
/// <param name="Spec">Fixture and method below <c>HwSpecs.Specs</c>.</param>
/// <param name="Witness">The type below <c>HwSpecs.Specs.Witnesses</c>.</param>
public sealed record Provenance(string Spec, string Witness)
{
    public string WitnessInWords => Witness switch
    {
        "MultiPrecision" => "60-digit arithmetic from the definitions",
        "DualNumbers" => "dual numbers through the forward pass",
        "PyTorch" => "PyTorch 1.13's kernels and autograd",
        "NearestInFractions" => "an enumeration of all regions in fractions",
        _ => Witness,
    };

    public static Provenance Of(Address address) => (address.Problem, address.Name) switch
    {
        ("1", "gradient") => new("Problem1.GradientPlotSpecs.Plot_is_approved", "MultiPrecision"),
        ("1", _) => new("Problem1.LearningRegionsSpecs.Regions_are_approved", "MultiPrecision"),
        ("2.1", _) => new("Problem2.ForwardPassSpecs.Predictions_and_losses_are_approved", "MultiPrecision"),
        ("2.2", _) => new("Problem2.PerSampleGradientSpecs.Gradients_are_approved", "DualNumbers"),
        ("3.1", _) => new("Problem3.ForwardPassSpecs.Forward_passes_are_approved", "PyTorch"),
        ("3.2", _) => new("Problem3.TrainingSpecs.The_trajectory_of_all_epochs_is_approved", "PyTorch"),
        ("3.3", _) when IsExact(address) => new("Problem3.OptimalExampleSpecs.Optimal_examples_are_approved", "NearestInFractions"),
        ("3.3", _) => new("Problem3.AdversarialExampleSpecs.Nearest_examples_are_approved", "PyTorch"),
        ("4.2", _) when IsExact(address) => new("Problem4.OptimalJumpReluExampleSpecs.Optimal_examples_are_approved", "NearestInFractions"),
        ("4.2", _) => new("Problem4.JumpReluExampleSpecs.Nearest_examples_are_approved", "PyTorch"),
        _ => throw new ArgumentOutOfRangeException(nameof(address), address, "No spec is known for this address."),
    };

    private static bool IsExact(Address address) => address.Segments.Contains("exact");
}
