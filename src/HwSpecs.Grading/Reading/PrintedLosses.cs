using System.Globalization;
using HwSpecs.Explaining;

namespace HwSpecs.Grading.Reading;

/// <summary>The training losses that a text prints: a report's average losses of Problem 3.2, or a list with one number a line.</summary>
public abstract record PrintedLosses
{
    private PrintedLosses()
    {
    }

    /// <param name="Places">Where each loss stands, in the order of the losses.</param>
    public sealed record Found(IReadOnlyList<PrintedLoss> Losses, IReadOnlyList<Place> Places) : PrintedLosses;

    /// <param name="Reason">What was found, and what was expected.</param>
    public sealed record None(string Reason) : PrintedLosses;

    public static PrintedLosses In(SubmissionReading reading)
    {
        var reported = reading.Quantities.Where(IsAverageLoss).ToList();
        return reported.Count > 0 ? OfReport(reported) : OfList(reading.Texts.SelectMany(text => text.Lines));
    }

    /// <summary>The average losses among what was read from a report, by epoch; an epoch that is printed twice counts once if both agree.</summary>
    public static PrintedLosses OfReport(IReadOnlyList<ReportedQuantity> quantities)
    {
        var (losses, places) = (new List<PrintedLoss>(), new List<Place>());
        foreach (var epoch in quantities.Where(IsAverageLoss).GroupBy(Epoch).OrderBy(group => group.Key))
        {
            var all = epoch.ToList();
            if (all.Find(other => other.Numbers[0].Value != all[0].Numbers[0].Value) is { } other)
                return new None(string.Create(CultureInfo.InvariantCulture, $"epoch {epoch.Key} has the loss {all[0].Numbers[0].Text} in {all[0].Place} and {other.Numbers[0].Text} in {other.Place}; expected one"));
            if (epoch.Key > Explainer.LastEpoch)
                return new None(string.Create(CultureInfo.InvariantCulture, $"{all[0].Place} is for epoch {epoch.Key}; expected at most {Explainer.LastEpoch}"));
            losses.Add(new PrintedLoss(epoch.Key, all[0].Numbers[0].Value, all[0].Numbers[0].Decimals));
            places.Add(all[0].Place);
        }

        return losses.Count > 0 ? new Found(losses, places) : new None("no average loss of an epoch is stated");
    }

    private static PrintedLosses OfList(IEnumerable<SourceLine> lines)
    {
        var (losses, places) = (new List<PrintedLoss>(), new List<Place>());
        foreach (var line in lines.Where(line => !string.IsNullOrWhiteSpace(line.Text)))
        {
            if (PrintedNumber.Parse(line.Text.Trim(), out _) is not { } number)
                return new None($"{line.Place} is '{Typography.Shown(line.Text.Trim(), 40)}', and no average loss of an epoch is stated; expected a number a line, or lines such as 'Epoch 10: average loss 0.4794'");
            losses.Add(new PrintedLoss(null, number.Value, number.Decimals));
            places.Add(line.Place);
        }

        return losses.Count is > 0 and <= Explainer.LastEpoch
            ? new Found(losses, places)
            : new None(string.Create(CultureInfo.InvariantCulture, $"there are {losses.Count} numbers; expected between 1 and {Explainer.LastEpoch}"));
    }

    private static bool IsAverageLoss(ReportedQuantity quantity) =>
        quantity is { Address: { Problem: "3.2", Name: "average loss" }, Numbers.Count: 1 };

    private static int Epoch(ReportedQuantity quantity) => int.Parse(quantity.Address.Segments[1]["epoch ".Length..], CultureInfo.InvariantCulture);
}
