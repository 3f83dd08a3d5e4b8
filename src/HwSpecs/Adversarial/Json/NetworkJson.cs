using System.Text.Json;
using HwSpecs.Activations;
using HwSpecs.Networks;
using HwSpecs.Quantities;

namespace HwSpecs.Adversarial.Json;

/// <summary>A network with one hidden layer as JSON: <c>{"activation":"relu","W":[[..]],"c":[..],"w":[..],"b":..}</c>, for any number of inputs.</summary>
/// <remarks>
/// jumprelu needs <c>theta</c>; plu may have <c>a</c> and <c>k</c>. A decimal number stands for the float64 number nearest to it,
/// and float64 numbers are written with digits that give them back.
/// </remarks>
/// <param name="Parameters">W, c, w and b.</param>
public sealed record NetworkJson(Parameters<double> Parameters, IPiecewiseLinearActivation Activation)
{
    /// <summary>What can be searched within a minute or so.</summary>
    public const int MostUnits = 20_000;

    /// <exception cref="JsonContentException">The text does not hold a network.</exception>
    public static NetworkJson Read(ReadOnlyMemory<byte> utf8)
    {
        using var document = StrictJson.Parse(utf8);
        return Read(new JsonPlace(document.RootElement, ""));
    }

    internal static NetworkJson Read(JsonPlace place)
    {
        string[] always = ["activation", "W", "c", "w", "b"];
        var members = place.Members(always, "theta", "a", "k");
        var kind = members["activation"].OneOf(("relu", "relu"), ("plu", "plu"), ("jumprelu", "jumprelu"));
        members = kind switch
        {
            "jumprelu" => place.Members([.. always, "theta"]),
            "plu" => place.Members(always, "a", "k"),
            _ => place.Members(always),
        };
        var rows = Rows(members["W"]);
        return new(
            new(Matrix<double>.Of(rows), OnePerUnit(members["c"], rows.Length), OnePerUnit(members["w"], rows.Length), members["b"].Number()),
            kind switch
            {
                "jumprelu" => new JumpReLU(Within(members["theta"], theta => theta >= 0, "a number of at least 0")),
                "plu" => Plu(members),
                _ => new ReLU(),
            });
    }

    internal void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        switch (Activation)
        {
            case JumpReLU jump:
                json.WriteString("activation", "jumprelu");
                json.WriteNumber("theta", jump.Threshold);
                break;
            case PiecewiseLinearUnit plu:
                json.WriteString("activation", "plu");
                json.WriteNumber("a", plu.Slope);
                json.WriteNumber("k", plu.Knee);
                break;
            case ReLU:
                json.WriteString("activation", "relu");
                break;
            default:
                throw new NotSupportedException($"Networks of ReLU, PLU and JumpReLU units can be written, but these are {Activation.Name} units.");
        }

        json.WriteStartArray("W");
        for (var j = 0; j < Parameters.Units; j++)
            JsonNumbers.Write(json, Parameters.HiddenWeights.Row(j));
        json.WriteEndArray();
        json.WritePropertyName("c");
        JsonNumbers.Write(json, Parameters.HiddenBiases);
        json.WritePropertyName("w");
        JsonNumbers.Write(json, Parameters.OutputWeights);
        json.WriteNumber("b", Parameters.OutputBias);
        json.WriteEndObject();
    }

    private static double[][] Rows(JsonPlace place)
    {
        const string expected = "a list of rows, one for each hidden unit";
        var count = place.Count(expected);
        if (count is 0 or > MostUnits)
            throw new JsonContentException($"{place.Path} has {JsonPlace.Count(count, "row")}, one for each hidden unit; expected 1 to {MostUnits}");
        double[][] rows = [.. place.Items(expected).Select(row => row.Numbers())];
        if (rows[0].Length == 0)
            throw new JsonContentException($"{place.Path}[0] is empty; expected a number for each input");
        var ragged = Array.FindIndex(rows, row => row.Length != rows[0].Length);
        return ragged < 0
            ? rows
            : throw new JsonContentException($"{place.Path}[{ragged}] has {JsonPlace.Count(rows[ragged].Length, "number")}; expected {rows[0].Length}, as {place.Path}[0] has");
    }

    private static double[] OnePerUnit(JsonPlace place, int units)
    {
        var count = place.Count("a list of numbers");
        return count == units
            ? place.Numbers()
            : throw new JsonContentException($"{place.Path} has {JsonPlace.Count(count, "number")}; expected {units}, one for each row of W");
    }

    private static PiecewiseLinearUnit Plu(Dictionary<string, JsonPlace> members)
    {
        var standard = new PiecewiseLinearUnit();
        return new(
            members.TryGetValue("a", out var a) ? Within(a, slope => slope is >= 0 and < 1, "a number of at least 0 and below 1") : standard.Slope,
            members.TryGetValue("k", out var k) ? Within(k, knee => knee > 0, "a number above 0") : standard.Knee);
    }

    private static double Within(JsonPlace place, Predicate<double> holds, string expected) =>
        place.Number() is var number && holds(number) ? number : throw place.Unexpected(expected);
}
