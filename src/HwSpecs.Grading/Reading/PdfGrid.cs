using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;

namespace HwSpecs.Grading.Reading;

/// <summary>The rules of one table on a page, and the cells between them.</summary>
internal sealed class PdfGrid
{
    /// <summary>In points: what ends so near to each other is meant to meet. Browsers leave this much between the borders of two cells.</summary>
    private const double Near = 4;
    private const double Thin = 3;

    /// <summary>Plots have thousands of lines; no table has.</summary>
    private const int MostRules = 2000;

    /// <summary>Letters of a page times its rules.</summary>
    private const long MostComparisons = 50_000_000;

    private readonly IReadOnlyList<Rule> upright;
    private readonly IReadOnlyList<Rule> level;
    private readonly List<double> columns;
    private readonly List<double> rows;

    private PdfGrid(IReadOnlyList<Rule> upright, IReadOnlyList<Rule> level)
    {
        (this.upright, this.level) = (upright, level);
        (columns, rows) = (Places(upright), Places(level));
    }

    public int Columns => columns.Count - 1;

    public int Rows => rows.Count - 1;

    /// <param name="At">Where it stands: x of an upright rule, y of a level one.</param>
    /// <param name="From">Its lower or left end.</param>
    private sealed record Rule(double At, double From, double To)
    {
        public bool Covers(double place) => From - Near <= place && place <= To + Near;
    }

    /// <returns>The grids of at least two rows and two columns.</returns>
    public static IReadOnlyList<PdfGrid> All(Page page, PdfTurn turn)
    {
        var (upright, level) = (new List<Rule>(), new List<Rule>());
        foreach (var path in page.Paths)
        {
            if (path.IsClipping || !(path.IsFilled || path.IsStroked))
                continue;
            foreach (var part in path)
                AddRules(part, turn, path.IsStroked, upright, level);
            if (upright.Count + level.Count > MostRules || (upright.Count + level.Count) * (long)page.Letters.Count > MostComparisons)
                return [];
        }

        return [.. Connected(upright, level).Select(group => new PdfGrid(group.Upright, group.Level)).Where(grid => grid is { Rows: > 1, Columns: > 1 })];
    }

    /// <returns>Row and column, counted from 0 at the top left; null outside. A cell that spans several is the first of them.</returns>
    public (int Row, int Column)? CellOf(PdfLetter letter)
    {
        var (x, y) = ((letter.Start + letter.End) / 2, letter.Baseline + (letter.Size / 4));
        if (x < columns[0] || x > columns[^1] || y < rows[0] || y > rows[^1])
            return null;
        var (left, top) = (columns[0], rows[^1]);
        foreach (var rule in upright)
        {
            if (rule.At <= x && rule.At > left && rule.Covers(y))
                left = rule.At;
        }

        foreach (var rule in level)
        {
            if (rule.At >= y && rule.At < top && rule.Covers(x))
                top = rule.At;
        }

        return (Rows - Math.Max(1, Index(rows, top)), Math.Min(Index(columns, left), Columns - 1));
    }

    public double LeftOf(int column) => columns[column];

    public double RightOf(int column) => columns[column + 1];

    private static void AddRules(PdfSubpath part, PdfTurn turn, bool isStroked, List<Rule> upright, List<Rule> level)
    {
        if (part.GetBoundingRectangle() is not { } drawn)
            return;
        var (one, other) = (turn.Of(drawn.BottomLeft), turn.Of(drawn.TopRight));
        var box = (Left: Math.Min(one.X, other.X), Right: Math.Max(one.X, other.X), Bottom: Math.Min(one.Y, other.Y), Top: Math.Max(one.Y, other.Y));
        var (width, height) = (box.Right - box.Left, box.Top - box.Bottom);
        if (!double.IsFinite(width + height))
            return;
        if (height <= Thin && width > Near)
        {
            level.Add(new((box.Top + box.Bottom) / 2, box.Left, box.Right));
        }
        else if (width <= Thin && height > Near)
        {
            upright.Add(new((box.Left + box.Right) / 2, box.Bottom, box.Top));
        }
        else if (isStroked && part.IsDrawnAsRectangle && width > Near && height > Near)
        {
            upright.AddRange([new(box.Left, box.Bottom, box.Top), new(box.Right, box.Bottom, box.Top)]);
            level.AddRange([new(box.Bottom, box.Left, box.Right), new(box.Top, box.Left, box.Right)]);
        }
    }

    /// <summary>Rules that meet, and those that meet these, are of one table.</summary>
    private static IEnumerable<(List<Rule> Upright, List<Rule> Level)> Connected(List<Rule> upright, List<Rule> level)
    {
        var (leftUpright, leftLevel) = (new HashSet<Rule>(upright, ReferenceEqualityComparer.Instance), new HashSet<Rule>(level, ReferenceEqualityComparer.Instance));
        while (leftUpright.Count > 0)
        {
            var (groupUpright, groupLevel) = (new List<Rule> { leftUpright.First() }, new List<Rule>());
            leftUpright.Remove(groupUpright[0]);
            for (var (u, l) = (0, 0); u < groupUpright.Count || l < groupLevel.Count;)
            {
                if (u < groupUpright.Count)
                    Move(groupUpright[u++], leftLevel, groupLevel);
                else
                    Move(groupLevel[l++], leftUpright, groupUpright);
            }

            yield return (groupUpright, groupLevel);
        }

        static void Move(Rule rule, HashSet<Rule> left, List<Rule> group)
        {
            var met = left.Where(other => rule.Covers(other.At) && other.Covers(rule.At)).ToList();
            left.ExceptWith(met);
            group.AddRange(met);
        }
    }

    /// <summary>Where rules stand, from left to right or from below upwards; those near to each other as one.</summary>
    private static List<double> Places(IReadOnlyList<Rule> rules)
    {
        var places = new List<double>();
        foreach (var place in rules.Select(rule => rule.At).Order())
        {
            if (places.Count == 0 || place - places[^1] > Near)
                places.Add(place);
        }

        return places;
    }

    private static int Index(List<double> places, double place)
    {
        var index = places.FindLastIndex(other => other <= place + 1e-6);
        return Math.Max(index, 0);
    }
}
