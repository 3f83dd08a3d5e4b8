using HwSpecs.Grading.Reading;

namespace HwSpecs.Grading.Specs;

/// <summary>A number with the digits in which it was printed.</summary>
public sealed class PrintedNumberSpecs
{
    // Text, value, half a unit of the last printed digit, significant digits.
    [TestCase("0.3775", 0.3775, 0.00005, 4)]
    [TestCase("-0.4", -0.4, 0.05, 1)]
    [TestCase("+0.5", 0.5, 0.05, 1)]
    [TestCase(".5", 0.5, 0.05, 1)]
    [TestCase("0.2160", 0.216, 0.00005, 4)]
    [TestCase("0.36000022292137146", 0.36000022292137146, 5e-18, 17)]
    [TestCase("3.775e-1", 0.3775, 0.00005, 4)]
    [TestCase("3775e-4", 0.3775, 0.00005, 4)]
    [TestCase("37.75%", 0.3775, 0.00005, 4)]
    [TestCase("37.75 %", 0.3775, 0.00005, 4)]
    [TestCase("1.2x10^-3", 0.0012, 0.00005, 2)]
    [TestCase("1.2 × 10⁻³", 0.0012, 0.00005, 2)]
    [TestCase("0,3775", 0.3775, 0.00005, 4)]
    public void Rounding_may_have_moved_it_by_half_a_unit_of_its_last_digit(string text, double value, double halfUnit, int significant)
    {
        var number = PrintedNumber.Parse(text, out var reason);

        reason.Should().BeEmpty();
        (number!.Value, number.HalfUnit, number.SignificantDigits).Should().Be((value, halfUnit, significant));
    }

    [TestCase("1.", 1)]
    [TestCase("2", 2)]
    [TestCase("-1.", -1)]
    [TestCase("1e3", 1000)]
    public void Without_a_digit_behind_the_point_it_is_exact(string text, double value) =>
        PrintedNumber.Parse(text, out _).Should().Match<PrintedNumber>(number => number.Value == value && number.HalfUnit == 0);

    [Test]
    public void Minus_0_keeps_its_sign_and_equals_0()
    {
        var zero = PrintedNumber.Parse("-0.", out _)!;

        double.IsNegative(zero.Value).Should().BeTrue();
        (zero.Value == 0).Should().BeTrue();
    }

    [TestCase("0.3775406687981454", true)]
    [TestCase("0.36000022292137146", false, Description = "a float32, widened")]
    [TestCase("0.37754067", false)]
    public void Only_digits_that_float64_alone_prints_are_held_to_float64(string text, bool isDouble) =>
        PrintedNumber.Parse(text, out _)!.IsDoublePrecision.Should().Be(isDouble);

    [TestCase("0.3775x", "'0.3775x' is not a number")]
    [TestCase("0.37x75", "'0.37x75' is not a number")]
    [TestCase("1.2.3", "'1.2.3' is not a number")]
    [TestCase("1,000.5", "'1,000.5' is not a number")]
    [TestCase("0x1F", "'0x1F' is not a number")]
    [TestCase("1e", "'1e' is not a number")]
    [TestCase("", "'' is not a number")]
    [TestCase("٠.٣٧٧٥", "'٠.٣٧٧٥' is not a number")]
    [TestCase("1e999", "'1e999' is beyond what a float64 can hold")]
    [TestCase("-1e309", "'-1e309' is beyond what a float64 can hold")]
    [TestCase("1e99999", "'1e99999' has an exponent beyond what a float64 can hold")]
    [TestCase("1e99999999999", "'1e99999999999' has an exponent beyond what a float64 can hold")]
    public void What_is_no_number_is_refused_with_the_reason(string text, string reason)
    {
        PrintedNumber.Parse(text, out var found).Should().BeNull();
        found.Should().Be(reason);
    }

    [TestCase("\u22120.5", TestName = "Minus sign")]
    [TestCase("\u20110.5", TestName = "Non-breaking hyphen")]
    [TestCase("\u20130.5", TestName = "En dash")]
    [TestCase("\uFF0D0.5", TestName = "Full-width minus")]
    [TestCase("-0\u200B.5", TestName = "Zero-width space")]
    public void Typographic_signs_are_plain_before_a_number_is_read(string text) =>
        PrintedNumber.Parse(Typography.Plain(text), out _).Should().Match<PrintedNumber>(number => number.Value == -0.5 && number.Text == "-0.5");
}
