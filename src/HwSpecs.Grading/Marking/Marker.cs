using HwSpecs.Grading.Reading;
using HwSpecs.Quantities;

namespace HwSpecs.Grading.Marking;

/// <summary>Gives a verdict for each quantity that the homework asks for.</summary>
public static class Marker
{
    public static MarkedSubmission Mark(IReadOnlyList<Expectation> expectations, SubmissionReading reading, Rubric rubric)
    {
        var reported = reading.Quantities.ToLookup(quantity => quantity.Address);
        var unreadable = reading.Unreadable.ToLookup(quantity => quantity.Address);
        var verdicts = expectations.Select(Verdict).ToList();
        var groups = rubric.Groups.Select(group => new GroupMark(group, [.. verdicts
            .Where(verdict => rubric.Groups.First(other => other.Covers(verdict.Address)) == group)
            .Select(verdict => new Mark(verdict, Credit(verdict), 1))]));
        return new MarkedSubmission(rubric, [.. groups], [], null, [], reading);

        Verdict Verdict(Expectation expectation)
        {
            var found = reported[expectation.Address].ToList();
            if (found.Count == 0)
            {
                return unreadable[expectation.Address].FirstOrDefault() is { } unread
                    ? new Verdict.Unreadable(unread)
                    : new Verdict.Missing(expectation.Address, WhereLooked(expectation.Address, reading.Sections));
            }

            if (found.Skip(1).Any(other => Comparison.Contradict(found[0], other)))
                return new Verdict.Contradictory(found);
            var mostPrecise = found.MaxBy(quantity => quantity.Numbers.Max(number => number.SignificantDigits))!;
            return expectation switch
            {
                Expectation.OfKey { Key: var key } => Comparison.Deviation(key, mostPrecise) is { } deviation
                    ? new Verdict.Wrong(key, mostPrecise, deviation)
                    : new Verdict.Correct(key, mostPrecise),
                Expectation.WithoutKey { Reason: var reason } => new Verdict.NeedsHuman(mostPrecise, reason, AdversarialCheck.Of(mostPrecise, reported)),
                _ => throw new ArgumentOutOfRangeException(nameof(expectations), expectation, "This case of an expectation is not known."),
            };
        }
    }

    private static decimal Credit(Verdict verdict) => verdict switch
    {
        Verdict.Correct or Verdict.FollowThrough or Verdict.ByConvention or Verdict.BySlip => 1,
        _ => 0,
    };

    private static string WhereLooked(Address address, IReadOnlyList<SectionHeading> sections)
    {
        var id = address.Problem == "1" ? $"1/{address.Segments[1]}" : address.Problem;
        var headings = sections.Where(section => section.Id == id).ToList();
        var name = address.Problem == "1" ? address.Segments[1] : $"section {id}";
        if (headings.LastOrDefault(heading => heading.HasLines) is { } filled)
            return $"{name} ({filled.Place}) does not state it";
        return headings.Count > 0
            ? $"nothing stands under the heading of {name} ({headings[^1].Place})"
            : $"no heading of {name}, and no label of it elsewhere";
    }
}
