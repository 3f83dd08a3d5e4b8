using HwSpecs.Specs.Witnesses;

namespace HwSpecs.Specs.Report;

/// <summary>Everything that the report prints, recomputed to its last printed digit.</summary>
public sealed class PrintedDigitsSpecs
{
    private static IEnumerable<string> Addresses => PrintedDigits.ByAddress.Keys;

    [TestCaseSource(nameof(Addresses))]
    public void The_report_prints_the_recomputed_value_rounded(string address)
    {
        var printed = PrintedDigits.ByAddress[address];
        var numbers = Recomputed.Numbers(address);

        numbers.Should().HaveSameCount(printed);
        numbers.Zip(printed).Should().OnlyContain(pair => Math.Abs(pair.First - PrintedDigits.Parse(pair.Second)) <= PrintedDigits.HalfUnit(pair.Second));
    }

    [Test]
    public void Half_a_unit_of_0_3775_is_0_00005() => PrintedDigits.HalfUnit("0.3775").Should().Be(0.00005);
}
