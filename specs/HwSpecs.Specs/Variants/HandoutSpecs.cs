using System.Globalization;
using HwSpecs.Quantities;
using HwSpecs.Report;
using HwSpecs.Specs.House;
using HwSpecs.Variants;

namespace HwSpecs.Specs.Variants;

/// <summary>What a student gets: all that is given, and no answer.</summary>
public sealed class HandoutSpecs
{
    private static readonly string[] Computations = [".Results(", "Results.All", "Forward", "Backpropagation", "GradientDescent", "GradientWalk", "LearningRegions", "Logistic."];

    [TestCase("src/HwSpecs/Variants/Handout.cs")]
    [TestCase("src/HwSpecs/Variants/ReportLayout.cs")]
    [TestCase("src/HwSpecs/Variants/Notation.cs")]
    public void A_handout_is_written_without_computing_any_answer(string path) =>
        SourceTree.Files("src/HwSpecs/Variants", "*.cs").Single(file => file.Path == path).Code.Should().NotContainAny(Computations);

    [TestCase("s1234567")]
    [TestCase("0042")]
    [TestCase("s4")]
    [TestCase("n\u00B0 5 \u00E9")]
    public void No_digits_of_the_key_stand_in_a_handout(string id)
    {
        var variant = Variant.Of(id);
        var handout = string.Join('\n', Handout.Lines(variant));
        var numbers = Results.All(variant.Definition).Where(result => result.Address.Name != "gradient").SelectMany(Numbers).Select(Math.Abs).ToList();
        string[] printed = [.. numbers.SelectMany(number => new[] { Printed(number, "F4"), Printed(number, "F6"), Printed(number, "R") }).Where(text => text.Length > 5).Distinct()];

        printed.Should().HaveCountGreaterThan(150);
        printed.Should().OnlyContain(digits => !handout.Contains(digits));
    }

    [Test]
    public void Everything_that_varies_is_given()
    {
        var handout = string.Join('\n', Handout.Lines(Variant.Of("s1234567")));

        handout.Should().ContainAll(
            "For student `s1234567`, hwspecs variant 1.",
            "    W = [[2, 2], [1.5, 2]]   one row for each hidden unit\n    c = [-1.5, -0.25]\n    w = [2.5, -2]\n    b = 0.5\n",
            "| 1 | [0, 0] | 1 |\n| 2 | [0, 1] | 0 |\n| 3 | [1, 0] | 0 |\n| 4 | [1, 1] | 1 |\n",
            "- slow: 0 < |g| < 0.015\n- active: 0.015 <= |g| <= 0.95\n- fast: |g| > 0.95\n",
            "for 100 epochs at learning rate 0.15: one sample at a time, in the order above",
            "4.2 Put JumpReLU with theta = 0.1 in place of ReLU into the start network and train that from the start, as in 3.2.");
        string.Join('\n', Handout.Lines(Variant.Of("0042"))).Should()
            .Contain("4.2 Put JumpReLU with theta = 0.15 in place of ReLU into the network that 3.2 trained, and leave its parameters as they are: do not train again.");
    }

    [TestCase("s1", "`s1`")]
    [TestCase("<b>|*s1*", "`<b>|*s1*`")]
    [TestCase("a``b`", "``` a``b` ```")]
    public void No_id_is_markup(string id, string shown) => Notation.Code(id).Should().Be(shown);

    private static IEnumerable<double> Numbers(Quantity quantity) => quantity.Value switch
    {
        QuantityValue.Scalar scalar => [scalar.Number],
        QuantityValue.Vector vector => vector.Numbers,
        QuantityValue.Matrix matrix => matrix.Rows.SelectMany(row => row),
        QuantityValue.Regions regions => regions.Intervals.SelectMany(part => new[] { part.Interval.From, part.Interval.To }),
        _ => [],
    };

    private static string Printed(double number, string format) => number.ToString(format, CultureInfo.InvariantCulture);
}
