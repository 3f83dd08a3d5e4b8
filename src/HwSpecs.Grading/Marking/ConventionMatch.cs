using HwSpecs.Grading.Reading;

namespace HwSpecs.Grading.Marking;

/// <summary>The one convention that a submission follows, and a slip of its average losses.</summary>
/// <param name="Trained">Null where no convention explains most of the stated losses.</param>
/// <param name="Slip">One factor on all average losses; null for none.</param>
/// <param name="GradientAtZero">ReLU'(0) of 2.2.</param>
/// <param name="Name">Null for the homework's own convention.</param>
internal sealed record ConventionMatch(Conventions.Trained? Trained, Slip? Slip, double Factor, int GradientAtZero, Convention? Name)
{
    private const int FewestLosses = 3;

    /// <summary>The convention that explains most of the stated values of 3.2 and 2.2; of equals the one nearest to the homework's own.</summary>
    /// <param name="losses">The stated average losses, each with its place among the asked epochs.</param>
    /// <param name="gradients">The stated gradients of 2.2.</param>
    /// <param name="declared">Conventions at a learning rate that the submission declares; null where it declares none.</param>
    public static ConventionMatch Of(
        MarkingKey key, IReadOnlyList<(Asked Asked, ReportedQuantity Found, int Epoch)> losses, IReadOnlyList<(Asked Asked, ReportedQuantity Found)> gradients, Conventions? declared)
    {
        var own = key.Conventions.All[0];
        int[] ofGradients = [Gradients(0), Gradients(1)];
        if (Explains(own, 1, losses.Count) == losses.Count && ofGradients[0] == gradients.Count)
            return new(own, null, 1, 0, null);

        var candidates = declared is null ? key.Conventions.All : key.Conventions.All.Concat(declared.All);
        (Conventions.Trained Trained, Slip? Slip, double Factor, int Losses, int Total)? best = null;
        foreach (var trained in candidates)
            Consider(trained, null, 1);
        // A factor is looked for only where no convention explains the losses without one.
        if (!IsMost(best!.Value.Losses))
        {
            foreach (var (slip, factor) in Slips.OfAverages(key.Definition.Samples.Count))
            {
                foreach (var trained in candidates)
                    Consider(trained, slip, factor);
            }
        }

        var (match, matchSlip, matchFactor, count, _) = best!.Value;
        if (IsMost(count))
            return new(match, matchSlip, matchFactor, match.Choice.GradientAtZero, match.Name);
        var gradientAtZero = ofGradients[1] > ofGradients[0] ? 1 : 0;
        return new(null, null, 1, gradientAtZero, key.Conventions.All.First(trained => trained.Choice.GradientAtZero == gradientAtZero).Name);

        void Consider(Conventions.Trained trained, Slip? slip, double factor)
        {
            var most = losses.Count < FewestLosses ? losses.Count : Math.Max(FewestLosses, (losses.Count / 2) + 1);
            var enough = best is null ? 0 : best.Value.Total + 1 - ofGradients[trained.Choice.GradientAtZero];
            if (best is not null && !IsMost(best.Value.Losses))
                enough = Math.Min(enough, most);
            var explained = Explains(trained, factor, enough);
            var total = explained + ofGradients[trained.Choice.GradientAtZero];
            if (best is null || total > best.Value.Total || (IsMost(explained) && !IsMost(best.Value.Losses)))
                best = (trained, slip, factor, explained, total);
        }

        bool IsMost(int explained) => losses.Count < FewestLosses ? explained == losses.Count : explained >= FewestLosses && 2 * explained > losses.Count;

        // Counts on only while enough can still be reached: of a hundred trainings most are out after a few losses.
        int Explains(Conventions.Trained trained, double factor, int enough)
        {
            var (count, left) = (0, losses.Count);
            foreach (var (asked, found, epoch) in losses)
            {
                if (count + left-- < enough)
                    break;
                if (Comparison.Fits(asked, trained.Losses[epoch] * factor, found, key.Rubric.Tolerances))
                    count++;
            }

            return count;
        }

        int Gradients(int gradientAtZero)
        {
            var count = 0;
            foreach (var (asked, found) in gradients)
            {
                if (Comparison.Fits(asked, key.Gradient(asked, gradientAtZero), found, key.Rubric.Tolerances))
                    count++;
            }

            return count;
        }
    }
}
