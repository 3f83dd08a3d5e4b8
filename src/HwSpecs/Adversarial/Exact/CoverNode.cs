namespace HwSpecs.Adversarial.Exact;

/// <summary>A binary tree of cuts along folds: its leaves' regions cover the root's region by construction.</summary>
internal sealed class CoverNode
{
    private const int Leaf = -1;

    /// <summary>The knee whose line cuts the region, or -1 where the region is not cut.</summary>
    public int Knee { get; private set; } = Leaf;

    /// <summary>Where the knee's pre-activation is at least at its threshold.</summary>
    public CoverNode? Above { get; private set; }

    public CoverNode? Below { get; private set; }

    public bool IsLeaf => Knee < 0;

    public void Cut(int knee, CoverNode above, CoverNode below) => (Knee, Above, Below) = (knee, above, below);

    public void Uncut() => (Knee, Above, Below) = (Leaf, null, null);

    /// <summary>Takes the place of a node: a cut that leaves one side empty is no cut.</summary>
    public void Become(CoverNode other) => (Knee, Above, Below) = (other.Knee, other.Above, other.Below);

    /// <summary>The cuts in preorder, above before below, -1 for a leaf.</summary>
    public void WriteTo(ICollection<int> cuts)
    {
        var open = new Stack<CoverNode>([this]);
        while (open.TryPop(out var node))
        {
            cuts.Add(node.Knee);
            if (!node.IsLeaf)
            {
                open.Push(node.Below!);
                open.Push(node.Above!);
            }
        }
    }
}
