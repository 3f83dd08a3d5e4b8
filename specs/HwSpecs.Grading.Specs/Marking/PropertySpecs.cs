using System.Globalization;
using CsCheck;
using HwSpecs.Grading.Marking;
using HwSpecs.Grading.Reading;
using HwSpecs.Quantities;

namespace HwSpecs.Grading.Specs.Marking;

/// <summary>What must hold of every submission.</summary>
public sealed class PropertySpecs
{
    private static readonly Gen<int> Decimals = Gen.Int[4, 12];

    /// <summary>Every number of the key: the index of its quantity, and its place within.</summary>
    private static readonly (int At, int Place)[] Numbers =
    [
        .. KeyReport.Key.Index().Where(key => key.Item.Value is not QuantityValue.Regions)
            .SelectMany(key => Enumerable.Range(0, KeyReport.Stated(key.Item, 4).Numbers.Count).Select(place => (key.Index, place))),
    ];

    [Test]
    public void The_key_marks_itself_100_percent_in_any_number_of_decimals() =>
        Gen.Select(Decimals.Array[KeyReport.Key.Count], Gen.Shuffle(Enumerable.Range(0, KeyReport.Key.Count).ToArray())).Sample(
            random =>
            {
                var (decimals, order) = random;
                var marked = Mark(KeyReport.Reading(order.Select(k => KeyReport.Stated(KeyReport.Key[k], decimals[k]))));
                // 4.2 has no key.
                return marked.Faults().Length == 0 && marked.Points == 95 && marked.Groups.Where(group => group.Group.Prefix != "4.2").All(group => group.Points == group.Group.Points);
            },
            iter: 100,
            threads: 1);

    /// <summary>Every number of the key, by an error and in decimals of its own.</summary>
    [Test]
    public void One_corrupted_value_costs_itself_alone()
    {
        var random = new Random(1);
        Numbers.Where(number =>
        {
            var decimals = random.Next(4, 13);
            var error = 0.2 + (0.4 * random.NextDouble());
            return With(number, decimals, value => KeyReport.Printed(value + error, decimals)).Faults() != $"{KeyReport.Key[number.At].Address}: wrong";
        }).Should().BeEmpty();
    }

    // Other graders have given full marks for nan, and for 164 where 4 was right.
    [TestCase(double.NaN)]
    [TestCase(double.PositiveInfinity)]
    [TestCase(double.NegativeInfinity)]
    [TestCase(double.MaxValue)]
    [TestCase(-double.MaxValue)]
    [TestCase(1e300)]
    public void Nothing_hostile_earns_a_mark(double hostile) =>
        Numbers.Where(number => With(number, 8, _ => new PrintedNumber(hostile, "?", 3, 12)) is var marked
                && (marked.Faults() != $"{KeyReport.Key[number.At].Address}: wrong" || marked.Points >= 95))
            .Should().BeEmpty();

    [Test]
    public void Every_value_hostile_earns_nothing_and_throws_nothing()
    {
        foreach (var hostile in new[] { double.NaN, double.PositiveInfinity, double.MaxValue, -1e300, 0 })
        {
            var marked = Mark(KeyReport.Reading(KeyReport.Key.Where(key => key.Value is not QuantityValue.Regions).Select(key =>
            {
                var stated = KeyReport.Stated(key, 4);
                return Enumerable.Range(0, stated.Numbers.Count).Aggregate(stated, (value, k) => KeyReport.Changed(value, k, new PrintedNumber(hostile, "?", 3, 12)));
            })));

            // Zeros are right where the key is 0, and a number that is stated everywhere repeats itself and follows from itself here and there.
            marked.Points.Should().Be(0);
        }
    }

    [Test]
    public void Ending_on_the_key_is_not_being_the_key() =>
        CompleteReport.Mark(CompleteReport.With("## 2.1 > Sample 1", "0.4741", "160.4741")).Faults().Should().Be("2.1/sample 1/loss: wrong");

    [Test]
    public void Follow_through_never_lowers_a_score()
    {
        var without = MarkingKey.Of(CompleteReport.Key.Definition, Rubric.Default with { Policy = MarkingPolicy.Default with { FollowThrough = false } });
        RandomErrors.Sample(reading => Mark(reading).Points >= Marker.Mark(without, reading).Points, iter: 150, threads: 1);
    }

    [Test]
    public void A_deduction_for_slips_never_exceeds_what_the_values_would_cost()
    {
        var harsh = MarkingKey.Of(CompleteReport.Key.Definition, Rubric.Default with { SlipDeduction = 100 });
        RandomErrors.Sample(reading => Marker.Mark(harsh, reading) is var marked && marked.Points >= 0 && marked.Deductions.All(deduction => deduction.Points >= 0), iter: 150, threads: 1);
    }

    [Test]
    public void Marking_again_gives_the_same_whatever_the_order_the_culture_and_the_thread()
    {
        // A rubric that is not the default itself: a key of its own in each culture.
        var keys = new[] { "de-DE", "tr-TR", "ar-SA", "" }
            .Select(name => (Culture: CultureInfo.GetCultureInfo(name), Fresh: new Lazy<MarkingKey>(() => MarkingKey.Of(CompleteReport.Key.Definition, Rubric.Default with { }))))
            .ToArray();
        RandomErrors.Sample(
            reading =>
            {
                var expected = KeyReport.Summary(Mark(reading));
                var reversed = reading with { Quantities = [.. reading.Quantities.Reverse()] };
                return keys.AsParallel().All(key =>
                {
                    CultureInfo.CurrentCulture = key.Culture;
                    return KeyReport.Summary(Mark(reversed)) == expected && KeyReport.Summary(Marker.Mark(key.Fresh.Value, reading)) == expected;
                });
            },
            iter: 30,
            threads: 1);
    }

    private static Gen<double> OneOf(params double[] values) => Gen.Int[0, values.Length - 1].Select(k => values[k]);

    private static MarkedSubmission Mark(SubmissionReading reading) => Marker.Mark(CompleteReport.Key, reading);

    /// <summary>The key with one number changed.</summary>
    private static MarkedSubmission With((int At, int Place) number, int decimals, Func<double, PrintedNumber> changed)
    {
        var stated = KeyReport.Key.Select(key => KeyReport.Stated(key, decimals)).ToList();
        var value = stated[number.At];
        stated[number.At] = KeyReport.Changed(value, number.Place, changed(value.Numbers[number.Place].Value));
        return Mark(KeyReport.Reading(stated));
    }

    /// <summary>The key with a few numbers changed, negated, or left out.</summary>
    private static Gen<SubmissionReading> RandomErrors { get; } =
        Gen.Select(Gen.Select(Gen.Int[0, KeyReport.Key.Count - 1], Gen.Int[0, 3], OneOf(-1.0, 0.5, 1.4427, 0, 2, 1.1)).Array[0, 12], Decimals).Select(random =>
        {
            var stated = KeyReport.Key.Select(key => (ReportedQuantity?)KeyReport.Stated(key, random.Item2)).ToList();
            foreach (var (at, number, factor) in random.Item1)
            {
                if (stated[at] is not { } value || value.Value is QuantityValue.Regions || factor == 2)
                    stated[at] = null;
                else
                    stated[at] = KeyReport.Changed(value, number % value.Numbers.Count, KeyReport.Printed(value.Numbers[number % value.Numbers.Count].Value * factor, random.Item2));
            }

            return KeyReport.Reading(stated.OfType<ReportedQuantity>());
        });
}
