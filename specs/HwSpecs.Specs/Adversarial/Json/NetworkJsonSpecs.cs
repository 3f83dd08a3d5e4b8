using System.Text;
using HwSpecs.Activations;
using HwSpecs.Adversarial.Json;

namespace HwSpecs.Specs.Adversarial.Json;

/// <summary>Networks as JSON: read exactly, and refused in one sentence that says where, what was found and what was expected.</summary>
public sealed class NetworkJsonSpecs
{
    private const string Rest = "\"c\":[0,-1],\"w\":[1,-2],\"b\":-0.5}";

    [Test]
    public void A_network_is_read_as_it_stands()
    {
        var network = Read("""{"activation":"relu","W":[[1,2],[3,4]],"c":[0,-1],"w":[1,-2],"b":-0.5}""");

        network.Activation.Should().Be(new ReLU());
        network.Parameters.HiddenWeights.AsSpan().ToArray().Should().Equal(1, 2, 3, 4);
        network.Parameters.HiddenBiases.Should().Equal(0, -1);
        network.Parameters.OutputWeights.Should().Equal(1, -2);
        network.Parameters.OutputBias.Should().Be(-0.5);
    }

    [Test]
    public void The_activation_brings_its_own_parameters()
    {
        Read("""{"activation":"jumprelu","theta":0.25,"W":[[1]],"c":[0],"w":[1],"b":0}""").Activation.Should().Be(new JumpReLU(0.25));
        Read("""{"activation":"plu","a":0.5,"k":2,"W":[[1]],"c":[0],"w":[1],"b":0}""").Activation.Should().Be(new PiecewiseLinearUnit(0.5, 2));
        Read("""{"activation":"plu","W":[[1]],"c":[0],"w":[1],"b":0}""").Activation.Should().Be(new PiecewiseLinearUnit(0.1, 1));
    }

    /// <summary>2^-1074, the greatest finite number, and two neighbours that 16 digits do not tell apart.</summary>
    [Test]
    public void Numbers_are_the_float64_numbers_nearest_to_their_digits() =>
        Read("""{"activation":"relu","W":[[4.9406564584124654e-324,1.7976931348623157e308]],"c":[0.30000000000000004],"w":[0.3],"b":-0.0}""")
            .Parameters.Select(BitConverter.DoubleToInt64Bits).Should().BeEquivalentTo(new
            {
                OutputBias = long.MinValue,
                HiddenBiases = new[] { BitConverter.DoubleToInt64Bits(Math.BitIncrement(0.3)) },
                OutputWeights = new[] { BitConverter.DoubleToInt64Bits(0.3) },
            }).And.Subject.Should().BeOfType<HwSpecs.Networks.Parameters<long>>().Which.HiddenWeights.AsSpan().ToArray()
            .Should().Equal(1, BitConverter.DoubleToInt64Bits(double.MaxValue));

    [Test]
    public void A_byte_order_mark_does_no_harm() =>
        NetworkJson.Read(Encoding.UTF8.Preamble.ToArray().Concat(Encoding.UTF8.GetBytes("""{"activation":"relu","W":[[1]],"c":[0],"w":[1],"b":0}""")).ToArray())
            .Parameters.Units.Should().Be(1);

    [TestCase("nothing", "line 1, byte 2 is not JSON; expected JSON of at most 16 levels")]
    [TestCase("", "line 1, byte 1 is not JSON; expected JSON of at most 16 levels")]
    [TestCase("{\"activation\":\n  \"relu\",,}", "line 2, byte 10 is not JSON; expected JSON of at most 16 levels")]
    [TestCase("{\"activation\":\"relu\",\"W\":[[NaN,1]],", "line 1, byte 28 is not JSON (it has no NaN and no Infinity); expected JSON of at most 16 levels")]
    [TestCase("{\"b\":\n-Infinity}", "line 2, byte 2 is not JSON (it has no NaN and no Infinity); expected JSON of at most 16 levels")]
    [TestCase("[[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]]", "line 1, byte 17 is not JSON; expected JSON of at most 16 levels")]
    [TestCase("{\"b\":1} {\"b\":2}", "line 1, byte 9 is not JSON; expected JSON of at most 16 levels")]
    public void What_is_not_JSON_is_refused_with_its_place(string text, string message) => Refusal(text).Should().Be(message);

    [TestCase("[]", "the outermost value is a list; expected an object with activation, W, c, w, b")]
    [TestCase("3", "the outermost value is the number 3; expected an object with activation, W, c, w, b")]
    [TestCase("null", "the outermost value is null; expected an object with activation, W, c, w, b")]
    [TestCase("{}", "activation is missing")]
    [TestCase("{\"activation\":\"relu\",\"W\":[[1,1],[1,1]],\"c\":[0,-1],\"w\":[1,-2]}", "b is missing")]
    [TestCase("{\"activation\":\"tanh\",\"W\":[[1,1],[1,1]]," + Rest, "activation is the text \"tanh\"; expected \"relu\" or \"plu\" or \"jumprelu\"")]
    [TestCase("{\"activation\":1,\"W\":[[1,1],[1,1]]," + Rest, "activation is the number 1; expected \"relu\" or \"plu\" or \"jumprelu\"")]
    [TestCase("{\"activation\":\"jumprelu\",\"W\":[[1,1],[1,1]]," + Rest, "theta is missing")]
    [TestCase("{\"activation\":\"jumprelu\",\"theta\":-1,\"W\":[[1,1],[1,1]]," + Rest, "theta is the number -1; expected a number of at least 0")]
    [TestCase("{\"activation\":\"relu\",\"theta\":1,\"W\":[[1,1],[1,1]]," + Rest, "theta is not known here; expected only activation, W, c, w, b")]
    [TestCase("{\"activation\":\"plu\",\"a\":1,\"W\":[[1,1],[1,1]]," + Rest, "a is the number 1; expected a number of at least 0 and below 1")]
    [TestCase("{\"activation\":\"plu\",\"k\":0,\"W\":[[1,1],[1,1]]," + Rest, "k is the number 0; expected a number above 0")]
    [TestCase("{\"activation\":\"relu\",\"bias\":1,\"W\":[[1,1],[1,1]]," + Rest, "bias is not known here; expected only activation, W, c, w, b, theta, a, k")]
    [TestCase("{\"activation\":\"relu\",\"W\":[[1,1],[1,1]],\"W\":[[2,2],[2,2]]," + Rest, "W stands twice; expected every name once in an object")]
    [TestCase("{\"activation\":\"relu\",\"W\":[[1,1],{\"x\":1,\"x\":2}]," + Rest, "W[1].x stands twice; expected every name once in an object")]
    public void Members_that_are_missing_unknown_doubled_or_wrong_are_named(string text, string message) => Refusal(text).Should().Be(message);

    [TestCase("1", "W is the number 1; expected a list of rows, one for each hidden unit")]
    [TestCase("[]", "W has 0 rows, one for each hidden unit; expected 1 to 20000")]
    [TestCase("[[],[]]", "W[0] is empty; expected a number for each input")]
    [TestCase("[[1,1],[1]]", "W[1] has 1 number; expected 2, as W[0] has")]
    [TestCase("[[1,1],1]", "W[1] is the number 1; expected a list of numbers")]
    [TestCase("[[1,\"NaN\"],[1,1]]", "W[0][1] is the text \"NaN\"; expected a number")]
    [TestCase("[[1,1e999],[1,1]]", "W[0][1] is the number 1e999; expected a number that float64 can hold")]
    [TestCase("[[1,null],[1,1]]", "W[0][1] is null; expected a number")]
    [TestCase("[[1,1],[1,1],[1,1]]", "c has 2 numbers; expected 3, one for each row of W")]
    public void Matrices_that_are_none_are_refused(string weights, string message) =>
        Refusal($$"""{"activation":"relu","W":{{weights}},{{Rest}}""").Should().Be(message);

    [Test]
    public void Vectors_of_another_length_than_W_has_rows_are_refused() =>
        Refusal("""{"activation":"relu","W":[[1,1]],"c":[0],"w":[1,2],"b":0}""").Should().Be("w has 2 numbers; expected 1, one for each row of W");

    [Test]
    public void A_hundred_thousand_units_are_refused_at_once() =>
        Refusal($$"""{"activation":"relu","W":[{{string.Join(',', Enumerable.Repeat("[]", 100_000))}}],{{Rest}}""")
            .Should().Be("W has 100000 rows, one for each hidden unit; expected 1 to 20000");

    [Test]
    public void What_is_long_is_shown_in_part() =>
        Refusal($$"""{"activation":"{{new string('x', 1000)}}","W":[[1,1],[1,1]],{{Rest}}""")
            .Should().Be($"activation is the text \"{new string('x', 39)}...; expected \"relu\" or \"plu\" or \"jumprelu\"");

    private static NetworkJson Read(string text) => NetworkJson.Read(Encoding.UTF8.GetBytes(text));

    private static string Refusal(string text)
    {
        var read = () => Read(text);
        return read.Should().Throw<JsonContentException>().Which.Message;
    }
}
