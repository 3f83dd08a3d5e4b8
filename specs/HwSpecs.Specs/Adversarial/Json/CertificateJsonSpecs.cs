using System.Text;
using HwSpecs.Activations;
using HwSpecs.Adversarial.Exact;
using HwSpecs.Adversarial.Json;
using static HwSpecs.Specs.Adversarial.ExactOutcomes;

namespace HwSpecs.Specs.Adversarial.Json;

/// <summary>Certificates as JSON: nothing is lost on the way, and what is not a certificate is refused in one sentence.</summary>
public sealed class CertificateJsonSpecs
{
    /// <summary>JumpReLU with θ = 1 and the logit J(x) - 1/2: from (0, 0) class 1 begins right of x = 1. By hand: (2, 0) leads there, and one cut suffices.</summary>
    private static readonly string Jumping = CertificateJson.ToText(new(
        Of([[1, 0]], [0], [1], -0.5),
        new JumpReLU(1),
        [0, 0],
        PerturbationNorm.L2,
        new(
            StartsInClassOne: false,
            Distance: new(1, 1),
            [new(new(new(1, 1), default), new(new(1, 1), default), IsAttained: false, new(new(1, 1), default), new(new(3, 2), new(-1, 3)), [1], new BoundaryPiece.Jump([0]))]),
        HalfWidth: 1.5,
        Cuts: [0, -1, -1]));

    [Test]
    public void A_certificate_reads_like_this() => Jumping.Should().Be("""
        {"format":"hwspecs-certificate/1","network":{"activation":"jumprelu","theta":1,"W":[[1,0]],"c":[0],"w":[1],"b":-0.5},"point":[0,0],"norm":"l2",
        "claim":{"class":0,"distanceSquared":"1","nearest":[{"vertices":[["1","0"]],"attained":false,"base":["1","0"],"toward":["3/2","-1/3"],"region":[1],"boundary":{"kind":"jump","units":[0]}}]},
        "cover":{"of":"cube","halfWidth":1.5,"cuts":[0,-1,-1]}}
        """.ReplaceLineEndings(""));

    [Test]
    public void A_certificate_by_hand_is_as_good_as_the_searchs() =>
        CertificateChecker.Check(CertificateJson.Read(Encoding.UTF8.GetBytes(Jumping))).Should().Be(new CertificateCheck.Proved(FarRegions: 0, OneClassRegions: 0, SolvedRegions: 2));

    /// <summary>Every field survives, to the last digit of every fraction, and what was read is proved like what was written.</summary>
    [TestCase(21, false)]
    [TestCase(22, true)]
    public void What_is_written_is_read_back_exactly(int seed, bool degenerate)
    {
        var random = new Random(seed);
        // Every number of units with every norm.
        for (var k = 0; k < 21; k++)
        {
            var planar = degenerate ? PlanarCase.Degenerate(random, 1 + (k % 4)) : PlanarCase.Generic(random, 1 + (k % 7));
            var written = planar.Certify(Enum.GetValues<PerturbationNorm>()[k % 3]);
            var text = CertificateJson.ToText(written);
            var read = CertificateJson.Read(Encoding.UTF8.GetBytes(text));

            read.Claim.Should().Be(written.Claim);
            read.Should().BeEquivalentTo(written, options => options.Excluding(certificate => certificate.Parameters).Excluding(certificate => certificate.Claim).Excluding(certificate => certificate.Outcome));
            read.Parameters.HiddenWeights.AsSpan().ToArray().Should().Equal(written.Parameters.HiddenWeights.AsSpan().ToArray());
            read.Parameters.HiddenBiases.Should().Equal(written.Parameters.HiddenBiases);
            read.Parameters.OutputWeights.Should().Equal(written.Parameters.OutputWeights);
            read.Parameters.OutputBias.Should().Be(written.Parameters.OutputBias);
            CertificateJson.ToText(read).Should().Be(text);
            CertificateChecker.Check(read).Should().Be(CertificateChecker.Check(written)).And.BeOfType<CertificateCheck.Proved>();
        }
    }

    [TestCase("\"format\":\"hwspecs-certificate/1\"", "\"format\":\"hwspecs-certificate/2\"", "format is the text \"hwspecs-certificate/2\"; expected \"hwspecs-certificate/1\"")]
    [TestCase("\"norm\":\"l2\"", "\"norm\":\"l3\"", "norm is the text \"l3\"; expected \"l2\" or \"l1\" or \"linf\"")]
    [TestCase("\"norm\":\"l2\"", "\"norm\":\"l1\"", "claim.distanceSquared is not known here; expected only class, distance, nearest")]
    [TestCase("\"point\":[0,0]", "\"point\":[0]", "point has 1 number; expected 2, one for each input")]
    [TestCase("\"point\":[0,0]", "\"point\":[0,1e400]", "point[1] is the number 1e400; expected a number that float64 can hold")]
    [TestCase("\"class\":0", "\"class\":2", "claim.class is the number 2; expected 0 or 1")]
    [TestCase("\"class\":0", "\"class\":0,\"class\":1", "claim.class stands twice; expected every name once in an object")]
    [TestCase("\"distanceSquared\":\"1\"", "\"distanceSquared\":1", "claim.distanceSquared is the number 1; expected a fraction in text, such as \"-1/2\" or \"3\"")]
    [TestCase("\"distanceSquared\":\"1\"", "\"distanceSquared\":\"1/0\"", "claim.distanceSquared is the text \"1/0\"; expected a fraction in text, such as \"-1/2\" or \"3\"")]
    [TestCase("\"distanceSquared\":\"1\"", "\"distanceSquared\":\"0.5\"", "claim.distanceSquared is the text \"0.5\"; expected a fraction in text, such as \"-1/2\" or \"3\"")]
    [TestCase("\"distanceSquared\":\"1\"", "\"distanceSquared\":\"+1\"", "claim.distanceSquared is the text \"+1\"; expected a fraction in text, such as \"-1/2\" or \"3\"")]
    [TestCase("\"vertices\":[[\"1\",\"0\"]]", "\"vertices\":[]", "claim.nearest[0].vertices has 0 points; expected one point, or the two ends of a segment")]
    [TestCase("\"vertices\":[[\"1\",\"0\"]]", "\"vertices\":[[\"1\"]]", "claim.nearest[0].vertices[0] has 1 coordinate; expected 2, one for each input")]
    [TestCase("\"attained\":false", "\"attained\":\"no\"", "claim.nearest[0].attained is the text \"no\"; expected true or false")]
    [TestCase("\"region\":[1]", "\"region\":[-1]", "claim.nearest[0].region[0] is the number -1; expected a whole number of at least 0")]
    [TestCase("\"region\":[1]", "\"region\":[1.5]", "claim.nearest[0].region[0] is the number 1.5; expected a whole number of at least 0")]
    [TestCase("\"kind\":\"jump\"", "\"kind\":\"leap\"", "claim.nearest[0].boundary.kind is the text \"leap\"; expected \"logit zero\" or \"jump\"")]
    [TestCase("\"kind\":\"jump\"", "\"kind\":\"logit zero\"", "claim.nearest[0].boundary.units is not known here; expected only kind")]
    [TestCase("\"of\":\"cube\"", "\"of\":\"space\"", "cover.halfWidth is not known here; expected only of, cuts")]
    [TestCase("\"cuts\":[0,-1,-1]", "\"cuts\":[0,-2,-1]", "cover.cuts[1] is the number -2; expected a whole number of at least -1")]
    [TestCase("\"W\":[[1,0]]", "\"W\":[[1,0],[1]]", "network.W[1] has 1 number; expected 2, as network.W[0] has")]
    public void What_is_not_a_certificate_is_refused_with_its_place(string old, string changed, string message)
    {
        Jumping.Should().Contain(old);
        var read = () => CertificateJson.Read(Encoding.UTF8.GetBytes(Jumping.Replace(old, changed, StringComparison.Ordinal)));

        read.Should().Throw<JsonContentException>().Which.Message.Should().Be(message);
    }

    [TestCase("0")]
    [TestCase("-1.000001")]
    public void A_cube_has_a_width(string halfWidth)
    {
        var read = () => CertificateJson.Read(Encoding.UTF8.GetBytes(Jumping.Replace("\"halfWidth\":1.5", $"\"halfWidth\":{halfWidth}", StringComparison.Ordinal)));

        read.Should().Throw<JsonContentException>().Which.Message.Should().Be($"cover.halfWidth is the number {halfWidth}; expected a number above 0");
    }

    [Test]
    public void A_fraction_of_more_digits_than_any_certificate_needs_is_not_read()
    {
        var read = () => CertificateJson.Read(Encoding.UTF8.GetBytes(Jumping.Replace("\"distanceSquared\":\"1\"", $"\"distanceSquared\":\"{new string('1', 100_001)}\"", StringComparison.Ordinal)));

        read.Should().Throw<JsonContentException>().Which.Message.Should().Be("claim.distanceSquared has 100001 characters; expected at most 100000");
    }

    [Test]
    public void Certificates_are_for_two_inputs()
    {
        var read = () => CertificateJson.Read(Encoding.UTF8.GetBytes(Jumping
            .Replace("\"W\":[[1,0]]", "\"W\":[[1,0,0]]", StringComparison.Ordinal).Replace("\"point\":[0,0]", "\"point\":[0,0,0]", StringComparison.Ordinal)));

        read.Should().Throw<NotSupportedException>().Which.Message.Should().Be("The exact search handles networks with 2 inputs, but this network has 3.");
    }
}
