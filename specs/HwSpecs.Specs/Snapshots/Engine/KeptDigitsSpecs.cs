using HwSpecs.Snapshots.Comparing;

namespace HwSpecs.Specs.Snapshots.Engine;

/// <summary>What approval writes.</summary>
public sealed class KeptDigitsSpecs
{
    private const string Approved = """
        a = [1, 2]
        W = matrix
             0.3000000000000001     -2
             1.5                     4
        r = regions
            slow      [0, 1.1234567890123)
        """;

    /// <summary>Within the tolerance of 0.25 are a[0], W[0,0], W[0,1] and the region's end; beyond are a[1] and W[1,0].</summary>
    [Test]
    public void Digits_within_tolerance_stay_and_columns_keep_their_place()
    {
        const string received = """
            a = [1.125, 3]
            W = matrix
                 0.3                    -2.125
                 2.5                     4.0000000000000009
            r = regions
                slow      [0, 1.12)
            """;

        Kept(received).Should().EndWith("""

            a = [1, 3]
            W = matrix
                 0.3000000000000001     -2
                 2.5                     4
            r = regions
                slow      [0, 1.1234567890123)
            """);
    }

    [Test]
    public void What_is_within_tolerance_everywhere_stays_to_the_byte() =>
        Kept(Approved.Replace("1.5", "1.5000001", StringComparison.Ordinal)).Should().Be(Written.Values(Approved, "absolute 0.25").ToString());

    [Test]
    public void Removed_rows_go_and_added_rows_come() =>
        Kept("a = [2.125]\nnew = 7").Should().EndWith("\n\na = [2]\nnew = 7");

    [Test]
    public void A_new_header_replaces_the_old_one() =>
        KeptDigits.Of(Comparison.Of(Written.Values("a = 1", "exact"), Written.Values("a = 1.125", "absolute 0.25"))).Should().Be(Written.Values("a = 1", "absolute 0.25").ToString());

    /// <summary>The received columns are one place wider; the kept digits move them back.</summary>
    [Test]
    public void Text_keeps_its_digits_too() =>
        KeptDigits.Of(Comparison.Of(Written.Prose("x 1.5   y 2\nz", "absolute 0.25"), Written.Prose("x 1.625 y 3\nz", "absolute 0.25")))
            .Should().EndWith("\n\nx 1.5 y 3\nz");

    private static string Kept(string received) =>
        KeptDigits.Of(Comparison.Of(Written.Values(Approved, "absolute 0.25"), Written.Values(received, "absolute 0.25")));
}
