using HwSpecs.Quantities;

namespace HwSpecs.Report;

/// <summary>Every result of the report under its address, in the report's order.</summary>
public static class Results
{
    /// <param name="allEpochs">Every epoch's average loss instead of those that the report prints.</param>
    public static IReadOnlyList<Quantity> All(Definition definition, bool allEpochs = false) =>
    [
        .. Problem1.Results(definition),
        .. Problem2.Results(definition),
        .. Problem3.Results(definition, allEpochs),
        .. Problem4.Results(definition),
    ];
}
