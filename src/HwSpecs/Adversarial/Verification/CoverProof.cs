using HwSpecs.Adversarial.Exact;

namespace HwSpecs.Adversarial.Verification;

/// <summary>Goes through a certificate's cover and finds the nearest points of the other class, or a place where the cover proves nothing.</summary>
internal sealed class CoverProof(SignedLogit logit, PerturbationNorm norm)
{
    private readonly List<(NearestFace Face, bool IsAttained)> found = [];

    /// <summary>The distance of the nearest points; in L2 its square. Null if there are none.</summary>
    public Rational? Distance { get; private set; }

    public int Far { get; private set; }

    public int OneClass { get; private set; }

    public int Solved { get; private set; }

    /// <summary>All nearest points, each once, sorted.</summary>
    public IReadOnlyList<(NearestFace Face, bool IsAttained)> Nearest()
    {
        var faces = new List<(NearestFace Face, bool IsAttained)>();
        foreach (var item in found)
        {
            var joined = item;
            for (var k = 0; k < faces.Count; k++)
            {
                if (faces[k].Face.Joined(joined.Face) is not { } both)
                    continue;

                // What was apart from the smaller may touch the greater: begin again.
                joined = (both, faces[k].IsAttained || joined.IsAttained);
                faces.RemoveAt(k);
                k = -1;
            }

            faces.Add(joined);
        }

        faces.Sort((p, q) => PlanePoint.Order(p.Face.From, q.Face.From) is not 0 and var order ? order : PlanePoint.Order(p.Face.To, q.Face.To));
        return faces;
    }

    /// <returns>Null if the cover proves that the nearest points found are all; else what is wrong with it.</returns>
    public string? Flaw(Certificate certificate)
    {
        Hull[] roots = certificate.HalfWidth is { } halfWidth ? [Hull.Square(Rational.Of(halfWidth))] : [.. Hull.Quadrants()];
        if (!EndsWithItsTrees(certificate.Cuts, roots.Length))
            return "the cuts do not end where the cover's trees end";
        var leaves = new List<CoverPart>();
        var open = new Stack<CoverPart>(roots.Reverse().Select(hull => CoverPart.Root(logit, hull)));
        foreach (var cut in certificate.Cuts)
        {
            var part = open.Pop();
            if (cut < 0)
            {
                leaves.Add(part);
                continue;
            }

            if (cut >= logit.Knees)
                return $"the cover cuts along knee {cut}, but the network has only {logit.Knees} knees, counted from 0";
            if (logit.Knee(cut) is not (var crease, var past) || part.Cut(crease, past) is not { } above || part.Cut(crease, -past) is not { } below)
                return $"the cover cuts a region along knee {cut}, whose line does not run through the region";
            open.Push(below);
            open.Push(above);
        }

        foreach (var leaf in leaves.Where(leaf => leaf.IsCell))
            Solve(leaf.Hull);
        var unproved = leaves.FindIndex(leaf => !leaf.IsCell && !IsDismissed(leaf));
        return unproved < 0 ? null : $"leaf {unproved + 1} of the cover is neither one cell, nor of one class, nor farther than the nearest points found";
    }

    private static bool EndsWithItsTrees(IReadOnlyList<int> cuts, int trees)
    {
        long missing = trees;
        foreach (var cut in cuts)
        {
            if (missing == 0)
                return false;
            missing += cut < 0 ? -1 : 1;
        }

        return missing == 0;
    }

    /// <summary>Face by face of a cell: on the inside of each, and on nothing more, the logit is one affine function.</summary>
    private void Solve(Hull cell)
    {
        if (IsFar(cell))
            return;
        Solved++;
        foreach (var face in cell.Faces().Prepend(cell))
        {
            var value = logit.Around(face.Inner);
            var isFlat = face.Corners.All(corner => value.At(corner).IsZero);
            if ((isFlat && logit.StartsInClassOne ? face : face.Part(value)) is { } part)
                Keep(part.Nearest(norm));
        }
    }

    private void Keep(NearestFace nearest)
    {
        if (Distance is { } least && nearest.Length > least)
            return;
        if (nearest.Length != Distance)
            found.Clear();
        Distance = nearest.Length;
        PlanePoint[] points = [nearest.From, nearest.To, PlanePoint.Between(nearest.From, nearest.To.W, nearest.To, nearest.From.W)];
        found.Add((nearest, points.Any(logit.IsOtherClass)));
    }

    private bool IsDismissed(CoverPart part)
    {
        if (IsFar(part.Hull))
            return true;
        if (part.Ceiling() is not { } ceiling)
            return false;

        // A direction counts by its growth, and growing by 0 crosses no level.
        if (part.Hull.Corners.All(corner => ceiling.At(corner).Sign is var sign && (sign < 0 || (sign == 0 && !(logit.StartsInClassOne && corner.IsFinite)))))
        {
            OneClass++;
            return true;
        }

        return part.Hull.Part(ceiling) is { } rest && IsFar(rest);
    }

    private bool IsFar(Hull hull)
    {
        if (Distance is not { } least || hull.Nearest(norm).Length <= least)
            return false;
        Far++;
        return true;
    }
}
