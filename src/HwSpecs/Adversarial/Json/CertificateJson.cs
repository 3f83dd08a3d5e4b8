using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using HwSpecs.Adversarial.Exact;
using HwSpecs.Quantities;

namespace HwSpecs.Adversarial.Json;

/// <summary>A certificate as JSON: numbers that come from float64 as numbers, all others as fractions <c>"p/q"</c> in text, so that nothing is rounded.</summary>
/// <remarks>Points are lists with a coordinate for each input, and sets of nearest points are given by their vertices, so that the form does not depend on the number of inputs.</remarks>
public static class CertificateJson
{
    private const string Format = "hwspecs-certificate/1";
    private const int LongestFraction = 100_000;

    private static readonly (string Word, PerturbationNorm Norm)[] Norms =
        [("l2", PerturbationNorm.L2), ("l1", PerturbationNorm.L1), ("linf", PerturbationNorm.LInfinity)];

    /// <exception cref="JsonContentException">The text does not hold a certificate.</exception>
    public static Certificate Read(ReadOnlyMemory<byte> utf8)
    {
        using var document = StrictJson.Parse(utf8);
        return Read(new JsonPlace(document.RootElement, ""));
    }

    /// <summary>One line without a line end.</summary>
    public static string ToText(Certificate certificate) => Written(json => Write(json, certificate));

    internal static string Written(Action<Utf8JsonWriter> write)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
            write(json);
        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
    }

    internal static string Word(PerturbationNorm norm) => Norms.First(pair => pair.Norm == norm).Word;

    internal static Certificate Read(JsonPlace place)
    {
        var members = place.Members(["format", "network", "point", "norm", "claim", "cover"]);
        members["format"].OneOf((Format, true));
        var network = NetworkJson.Read(members["network"]);
        var point = members["point"].Numbers();
        if (point.Length != network.Parameters.Inputs)
            throw new JsonContentException($"{members["point"].Path} has {JsonPlace.Count(point.Length, "number")}; expected {network.Parameters.Inputs}, one for each input");
        ExactSearch.RequirePlane(network.Parameters, point);
        var norm = members["norm"].OneOf(Norms);
        var (halfWidth, cuts) = Cover(members["cover"]);
        return new(network.Parameters, network.Activation, point, norm, Claim(members["claim"], norm), halfWidth, cuts);
    }

    internal static void Write(Utf8JsonWriter json, Certificate certificate)
    {
        json.WriteStartObject();
        json.WriteString("format", Format);
        json.WritePropertyName("network");
        new NetworkJson(certificate.Parameters, certificate.Activation).Write(json);
        json.WritePropertyName("point");
        JsonNumbers.Write(json, [.. certificate.Sample]);
        json.WriteString("norm", Word(certificate.Norm));
        json.WritePropertyName("claim");
        WriteClaim(json, certificate.Claim, certificate.Norm);
        json.WriteStartObject("cover");
        json.WriteString("of", certificate.HalfWidth is null ? "space" : "cube");
        if (certificate.HalfWidth is { } halfWidth)
            json.WriteNumber("halfWidth", halfWidth);
        json.WriteStartArray("cuts");
        foreach (var cut in certificate.Cuts)
            json.WriteNumberValue(cut);
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    internal static void WriteWhere(Utf8JsonWriter json, CertifiedPoints points)
    {
        json.WriteStartArray("region");
        foreach (var passed in points.Region)
            json.WriteNumberValue(passed);
        json.WriteEndArray();
        json.WriteStartObject("boundary");
        json.WriteString("kind", points.Boundary is BoundaryPiece.Jump ? "jump" : "logit zero");
        if (points.Boundary is BoundaryPiece.Jump { Units: var units })
        {
            json.WriteStartArray("units");
            foreach (var unit in units)
                json.WriteNumberValue(unit);
            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static string DistanceName(PerturbationNorm norm) => norm == PerturbationNorm.L2 ? "distanceSquared" : "distance";

    private static CertifiedOutcome Claim(JsonPlace place, PerturbationNorm norm)
    {
        var name = DistanceName(norm);
        var members = place.Members(["class", name, "nearest"]);
        var startsIn = members["class"].Whole(0);
        if (startsIn > 1)
            throw members["class"].Unexpected("0 or 1");
        var distance = members[name].Element.ValueKind == JsonValueKind.Null ? (Rational?)null : Fraction(members[name]);
        return new(startsIn == 1, distance, [.. members["nearest"].Items("a list of nearest points").Select(Points)]);
    }

    private static CertifiedPoints Points(JsonPlace place)
    {
        var members = place.Members(["vertices", "attained", "base", "toward", "region", "boundary"]);
        RationalPoint[] vertices = [.. members["vertices"].Items("a list of points").Select(Point)];
        if (vertices.Length is 0 or > 2)
            throw new JsonContentException($"{members["vertices"].Path} has {JsonPlace.Count(vertices.Length, "point")}; expected one point, or the two ends of a segment");
        return new(
            vertices[0],
            vertices[^1],
            members["attained"].Truth(),
            Point(members["base"]),
            Point(members["toward"]),
            members["region"].Wholes(0),
            Boundary(members["boundary"]));
    }

    private static BoundaryPiece Boundary(JsonPlace place)
    {
        var isJump = place.Members(["kind"], "units")["kind"].OneOf(("logit zero", false), ("jump", true));
        if (isJump)
            return new BoundaryPiece.Jump(place.Members(["kind", "units"])["units"].Wholes(0));
        place.Members(["kind"]);
        return new BoundaryPiece.LogitZero();
    }

    private static (double? HalfWidth, int[] Cuts) Cover(JsonPlace place)
    {
        var ofCube = place.Members(["of", "cuts"], "halfWidth")["of"].OneOf(("cube", true), ("space", false));
        var members = ofCube ? place.Members(["of", "halfWidth", "cuts"]) : place.Members(["of", "cuts"]);
        double? halfWidth = ofCube ? members["halfWidth"].Number() : null;
        return halfWidth <= 0 ? throw members["halfWidth"].Unexpected("a number above 0") : (halfWidth, members["cuts"].Wholes(-1));
    }

    private static RationalPoint Point(JsonPlace place)
    {
        var items = place.Items("a list of fractions");
        return items.Count == 2
            ? new(Fraction(items[0]), Fraction(items[1]))
            : throw new JsonContentException($"{place.Path} has {JsonPlace.Count(items.Count, "coordinate")}; expected 2, one for each input");
    }

    private static Rational Fraction(JsonPlace place)
    {
        const string expected = "a fraction in text, such as \"-1/2\" or \"3\"";
        var text = place.Text(expected);
        if (text.Length > LongestFraction)
            throw new JsonContentException($"{place.Path} has {text.Length} characters; expected at most {LongestFraction}");
        return !text.StartsWith('+') && !text.Contains("/+", StringComparison.Ordinal) && Rational.TryParse(text, out var fraction)
            ? fraction
            : throw place.Unexpected(expected);
    }

    private static void WriteClaim(Utf8JsonWriter json, CertifiedOutcome claim, PerturbationNorm norm)
    {
        json.WriteStartObject();
        json.WriteNumber("class", claim.StartsInClassOne ? 1 : 0);
        if (claim.Distance is { } distance)
            json.WriteString(DistanceName(norm), distance.ToString());
        else
            json.WriteNull(DistanceName(norm));
        json.WriteStartArray("nearest");
        foreach (var points in claim.Nearest)
        {
            json.WriteStartObject();
            json.WriteStartArray("vertices");
            WritePoint(json, points.From);
            if (points.To != points.From)
                WritePoint(json, points.To);
            json.WriteEndArray();
            json.WriteBoolean("attained", points.IsAttained);
            json.WritePropertyName("base");
            WritePoint(json, points.Base);
            json.WritePropertyName("toward");
            WritePoint(json, points.Toward);
            WriteWhere(json, points);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WritePoint(Utf8JsonWriter json, RationalPoint point)
    {
        json.WriteStartArray();
        json.WriteStringValue(point.X.ToString());
        json.WriteStringValue(point.Y.ToString());
        json.WriteEndArray();
    }
}
