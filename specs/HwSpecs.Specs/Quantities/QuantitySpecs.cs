using HwSpecs.Activations;
using HwSpecs.Quantities;

namespace HwSpecs.Specs.Quantities;

/// <summary>Addresses, and quantities as JSON lines.</summary>
public sealed class QuantitySpecs
{
    [Test]
    public void An_address_knows_its_problem_and_its_name()
    {
        var address = new Address("2.2") / "sample 3" / "grad_W";

        (address.ToString(), address.Problem, address.Name).Should().Be(("2.2/sample 3/grad_W", "2.2", "grad_W"));
        address.Should().NotBe(new Address("2.2/sample 3/grad_w"));
    }

    [TestCase("")]
    [TestCase("2.2//grad_W")]
    [TestCase("2.2/")]
    public void An_address_without_a_part_is_refused(string text) =>
        FluentActions.Invoking(() => new Address(text)).Should().Throw<ArgumentException>()
            .WithMessage($"An address is a path such as 2.2/sample 3/grad_W, but this is '{text}'. (Parameter 'text')");

    private static readonly (QuantityValue Value, string Json)[] Values =
    [
        (new QuantityValue.Scalar(0.1), "0.1"),
        (new QuantityValue.Scalar(double.NaN), "\"NaN\""),
        (new QuantityValue.Scalar(double.NegativeInfinity), "\"-Infinity\""),
        (new QuantityValue.Vector([1, -2.5]), "[1,-2.5]"),
        (new QuantityValue.Matrix([[1, 2], [3, 4]]), "[[1,2],[3,4]]"),
        (new QuantityValue.Regions([new(LearningRegion.Fast, new Interval(-1, 1, false, true))]), """[{"region":"fast","from":-1,"to":1,"fromClosed":false,"toClosed":true}]"""),
        (new QuantityValue.Text("say \"no\" <b>"), """
            "say \"no\" <b>"
            """),
    ];

    [Test]
    public void Every_shape_is_one_line_of_JSON([Range(0, 6)] int index) =>
        QuantityJson.ToLine(new Quantity(new Address("9/x"), Arithmetic.Float64, Values[index].Value))
            .Should().Be($$"""{"address":"9/x","arithmetic":"float64","value":{{Values[index].Json}}}""");

    /// <summary>The float32 nearest to 0.36 is 0.36000001430511475 exactly enough for float64.</summary>
    [Test]
    public void A_float32_is_widened_so_that_every_digit_counts() =>
        QuantityJson.ToLine(Quantity.Scalar(new Address("9/x"), 0.36f))
            .Should().Be("""{"address":"9/x","arithmetic":"float32","value":0.36000001430511475}""");
}
