namespace HwSpecs.Pages.Plots;

/// <summary>Labels in a row below the places that they name, moved aside where they would overlap and tied to their places by leaders.</summary>
internal static class BoundaryLabels
{
    private const double Size = 11;

    /// <summary>About a digit's width in proportion to the size of the type, in the widest of the common sans-serif faces.</summary>
    private const double DigitWidth = 0.64;

    private const double Gap = 8;

    /// <param name="top">Where the leaders start.</param>
    public static IReadOnlyList<Mark> Row(IReadOnlyList<(double X, string Text, Ink Ink)> places, double left, double right, double top)
    {
        var centres = Spread([.. places.Select(place => place.X)], [.. places.Select(place => Width(place.Text) + Gap)], left, right);
        return
        [
            .. places.Zip(centres, (place, centre) => Mark.Lines.Solid(place.Ink, 0.8, new Point(place.X, top), new Point(place.X, top + 3), new Point(centre, top + 13), new Point(centre, top + 15))),
            .. places.Zip(centres, (place, centre) => new Mark.Label(new(centre, top + 26), place.Text, LabelAnchor.Middle, place.Ink, Size)),
        ];
    }

    /// <summary>The centres nearest to the wanted ones, in their order, that keep the widths apart and inside: groups that touch settle on their mean.</summary>
    internal static double[] Spread(double[] wanted, double[] widths, double left, double right)
    {
        List<(double Sum, double Width, int Count)> groups = [];
        for (var k = 0; k < wanted.Length; k++)
        {
            // Sum: of the left edges that a group's members ask for, each seen from the group's own left edge.
            groups.Add((wanted[k] - (widths[k] / 2), widths[k], 1));
            while (groups.Count > 1 && Left(groups[^2]) + groups[^2].Width > Left(groups[^1]))
            {
                var (a, b) = (groups[^2], groups[^1]);
                groups.RemoveRange(groups.Count - 2, 2);
                groups.Add((a.Sum + b.Sum - (b.Count * a.Width), a.Width + b.Width, a.Count + b.Count));
            }
        }

        List<double> centres = [];
        foreach (var group in groups)
        {
            var edge = Left(group);
            for (var k = 0; k < group.Count; k++)
            {
                centres.Add(edge + (widths[centres.Count] / 2));
                edge += widths[centres.Count - 1];
            }
        }

        return [.. centres];

        double Left((double Sum, double Width, int Count) group) => Math.Max(left, Math.Min(group.Sum / group.Count, right - group.Width));
    }

    private static double Width(string text) => text.Length * Size * DigitWidth;
}
