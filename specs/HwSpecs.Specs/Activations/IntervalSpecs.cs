using HwSpecs.Activations;

namespace HwSpecs.Specs.Activations;

public sealed class IntervalSpecs
{
    [TestCase(true, true, "[-5, 0.5]")]
    [TestCase(true, false, "[-5, 0.5)")]
    [TestCase(false, true, "(-5, 0.5]")]
    [TestCase(false, false, "(-5, 0.5)")]
    public void Brackets_say_which_ends_belong_to_it(bool fromClosed, bool toClosed, string expected)
    {
        var interval = new Interval(-5, 0.5, fromClosed, toClosed);

        interval.ToString().Should().Be(expected);
        (interval.Contains(-5), interval.Contains(0), interval.Contains(0.5), interval.Contains(1)).Should().Be((fromClosed, true, toClosed, false));
    }

    [Test]
    public void A_single_point_is_written_as_a_set() => Interval.Point(2).ToString().Should().Be("{2}");

    [TestCase(1, 0, true, true, "No interval has the ends 1 (closed) and 0 (closed): expected from < to, or one finite closed point; infinite ends are open.")]
    [TestCase(1, 1, true, false, "No interval has the ends 1 (closed) and 1 (open): expected from < to, or one finite closed point; infinite ends are open.")]
    [TestCase(double.NaN, 1, true, true, "No interval has the ends NaN (closed) and 1 (closed): expected from < to, or one finite closed point; infinite ends are open.")]
    [TestCase(double.NegativeInfinity, 1, true, true, "No interval has the ends -Infinity (closed) and 1 (closed): expected from < to, or one finite closed point; infinite ends are open.")]
    public void Empty_intervals_are_refused(double from, double to, bool fromClosed, bool toClosed, string message) =>
        FluentActions.Invoking(() => new Interval(from, to, fromClosed, toClosed)).Should().Throw<ArgumentException>().WithMessage(message);
}
