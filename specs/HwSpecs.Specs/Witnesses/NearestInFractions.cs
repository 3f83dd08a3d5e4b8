using System.Text.Json.Nodes;

namespace HwSpecs.Specs.Witnesses;

/// <summary>The nearest points of the other class for the homework's networks, trained and searched in Python's fractions (nearest.json, made by nearest.py).</summary>
internal static class NearestInFractions
{
    private static readonly JsonNode Data = WitnessData.Read("nearest.json");

    /// <summary>From each of the four samples.</summary>
    /// <param name="network">The part of an address before <c>exact</c>.</param>
    public static NearestFound[] Of(string network) =>
    [
        .. Data[network]!["samples"]!.AsArray().Select(found => new NearestFound(
            found!["squared"]!.Text(), found["distance"]!.Number(), found["adversarial"]!.Rows(), found["attained"]!.GetValue<bool>())),
    ];
}

/// <param name="Squared">The squared distance as a fraction p/q.</param>
internal sealed record NearestFound(string Squared, double Distance, double[][] Points, bool IsAttained);
