namespace HwSpecs.Adversarial.Exact;

/// <summary>Goes through a cover in exact arithmetic and finds the points of the other class nearest to the sample.</summary>
/// <remarks>
/// A leaf is dismissed if it is farther than a point already found, or if a bound shows that the class does not change on it;
/// a leaf that is a cell is solved. Any other leaf is cut further.
/// After Jordan, Lewis and Dimakis 2019, who visit regions in order of distance.
/// </remarks>
internal sealed class ExactCover(FoldedLogit logit, PerturbationNorm norm)
{
    private readonly List<NearestPiece> pieces = [];

    /// <summary>The distance to the nearest points found so far.</summary>
    public DistanceKey? Best { get; private set; }

    /// <summary>The nearest points, merged and sorted.</summary>
    public IReadOnlyList<NearestPiece> Pieces => PieceUnion.Of(pieces);

    /// <summary>Goes through the cover and cuts it further where that is needed; the trees are changed to say so.</summary>
    public void Search(IReadOnlyList<(ConvexRegion Region, CoverNode Tree)> roots)
    {
        var leaves = Leaves(roots);
        foreach (var leaf in leaves.Where(leaf => leaf.State.IsCell))
            Solve(leaf.State);
        foreach (var leaf in leaves.Where(leaf => !leaf.State.IsCell))
            Refine(leaf);
    }

    private List<(CoverRegion State, CoverNode Node)> Leaves(IReadOnlyList<(ConvexRegion Region, CoverNode Tree)> roots)
    {
        var leaves = new List<(CoverRegion State, CoverNode Node)>();
        var open = new Stack<(CoverRegion State, CoverNode Node)>(roots.Reverse().Select(root => (CoverRegion.Root(logit, root.Region), root.Tree)));
        while (open.TryPop(out var item))
        {
            var (state, node) = item;
            if (node.IsLeaf)
            {
                leaves.Add(item);
            }
            else if (logit.Knee(node.Knee) is { } knee && state.Part(knee.Fold, knee.Above) is { } above && state.Part(knee.Fold, -knee.Above) is { } below)
            {
                open.Push((below, node.Below!));
                open.Push((above, node.Above!));
            }
            else
            {
                // Rounding put a line through the region that only touches it: the side with interior is the region itself.
                Straighten(state, node);
                open.Push(item);
            }
        }

        return leaves;
    }

    private void Straighten(CoverRegion state, CoverNode node)
    {
        if (logit.Knee(node.Knee) is not { } knee)
            node.Uncut();
        else
            node.Become(state.Region.Clip(knee.Above) is not null ? node.Above! : node.Below!);
    }

    private void Refine((CoverRegion State, CoverNode Node) leaf)
    {
        var open = new Stack<(CoverRegion State, CoverNode Node)>([leaf]);
        while (open.TryPop(out var item))
        {
            var (state, node) = item;
            if (state.IsCell)
            {
                Solve(state);
                continue;
            }

            if (IsDismissed(state, out var majorants, out var nearest))
                continue;
            var fold = majorants is null ? state.Unbounded() : state.WidestGap(nearest, majorants);
            var knee = logit.KneeOf(fold);
            var line = logit.Knee(knee)!.Value.Above;
            CoverRegion above = state.Part(fold, line)!, below = state.Part(fold, -line)!;
            node.Cut(knee, new(), new());
            var aboveFirst = above.Region.Nearest(norm).Key < below.Region.Nearest(norm).Key;
            open.Push(aboveFirst ? (below, node.Below!) : (above, node.Above!));
            open.Push(aboveFirst ? (above, node.Above!) : (below, node.Below!));
        }
    }

    private void Solve(CoverRegion state)
    {
        if (Best is { } best && state.Region.Nearest(norm).Key > best)
            return;
        foreach (var piece in CellStrata.Nearest(logit, state.Region, norm))
        {
            var order = Best is { } least ? piece.Set.Key.CompareTo(least) : -1;
            if (order > 0)
                continue;
            if (order < 0)
                pieces.Clear();
            Best = piece.Set.Key;
            pieces.Add(piece);
        }
    }

    /// <param name="nearest">A point at which to look for the fold to cut along.</param>
    private bool IsDismissed(CoverRegion state, out List<(int Fold, Majorant Majorant)>? majorants, out HomogeneousPoint nearest)
    {
        majorants = null;
        nearest = HomogeneousPoint.Origin;
        if (Best is { } best && state.Region.Nearest(norm).Key > best)
            return true;

        if (state.UpperBound(out majorants) is not { } bound)
        {
            majorants = null;
            return false;
        }

        if (state.Region.Vertices.All(vertex => IsOneClassAt(bound.At(vertex).Sign, vertex.IsFinite)))
            return true;

        if (state.Region.Clip(bound)?.Nearest(norm) is { } set)
        {
            nearest = set.From;
            if (Best is { } least && set.Key > least)
                return true;
        }
        else
        {
            nearest = state.Region.Vertices.First(vertex => vertex.IsFinite && bound.At(vertex).Sign >= 0);
        }

        return false;
    }

    private bool IsOneClassAt(int sign, bool isFinite) => logit.ZeroIsInOtherClass && isFinite ? sign < 0 : sign <= 0;
}
