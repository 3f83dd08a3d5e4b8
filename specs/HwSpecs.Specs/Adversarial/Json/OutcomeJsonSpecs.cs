using System.Text;
using System.Text.Json.Nodes;
using HwSpecs.Activations;
using HwSpecs.Adversarial.Exact;
using HwSpecs.Adversarial.Json;
using HwSpecs.Specs.Witnesses;
using static HwSpecs.Specs.Adversarial.ExactOutcomes;
using Dyadic = HwSpecs.Specs.Witnesses.Dyadic;

namespace HwSpecs.Specs.Adversarial.Json;

/// <summary>Outcomes as JSON: the decimals beside a certificate are verified with it.</summary>
public sealed class OutcomeJsonSpecs
{
    private const double Epsilon = 1e-6;

    /// <summary>The logit max(x, 0) - 1: from (0, 0) class 1 lies right of x = 1.</summary>
    private static readonly Certificate Right = ExactSearch.Certify(Of([[1, 0]], [0], [1], -1), new ReLU(), [0, 0]);

    [Test]
    public void An_outcome_says_what_people_ask_for_before_its_certificate()
    {
        var outcome = JsonNode.Parse(OutcomeJson.ToText(Right, Epsilon))!.AsObject();
        var within = outcome["nearest"]![0]!["within"]!;
        outcome.Remove("certificate");
        outcome["nearest"]![0]!.AsObject().Remove("within");

        outcome.ToJsonString().Should().Be("""
            {"format":"hwspecs-outcome/1","kind":"certified","point":[0,0],"norm":"l2","class":0,"result":"found","distance":1,"attained":false,"epsilon":1E-06,"nearest":[{"vertices":[[1,0]],"attained":false,"region":[1],"boundary":{"kind":"logit zero"}}]}
            """);
        within[0]!.GetValue<double>().Should().BeInRange(Math.BitIncrement(1), 1 + Epsilon);
        within[1]!.GetValue<double>().Should().BeInRange(-Epsilon, Epsilon);
    }

    [Test]
    public void Where_the_class_changes_nowhere_there_is_no_distance()
    {
        var outcome = JsonNode.Parse(OutcomeJson.ToText(ExactSearch.Certify(Of([[1, 0]], [0], [1], 1), new ReLU(), [0, 0]), Epsilon))!;

        outcome["result"]!.GetValue<string>().Should().Be("no class change");
        (outcome["distance"], outcome["attained"], outcome["nearest"]!.AsArray().Count).Should().Be((null, null, 0));
    }

    [Test]
    public void On_the_boundary_the_distance_is_0_and_not_attained()
    {
        var outcome = JsonNode.Parse(OutcomeJson.ToText(ExactSearch.Certify(Of([[1, 0]], [0], [1], -1), new ReLU(), [1, 0]), Epsilon))!;

        (outcome["result"]!.GetValue<string>(), outcome["distance"]!.GetValue<double>(), outcome["attained"]!.GetValue<bool>()).Should().Be(("on boundary", 0, false));
    }

    /// <summary>The logit max(10^-200 x, 0) - 10^200 is 0 at x = 10^400.</summary>
    [Test]
    public void A_point_beyond_float64_is_infinite_and_its_certificate_exact()
    {
        var text = OutcomeJson.ToText(ExactSearch.Certify(Of([[1e-200, 0]], [0], [1], -1e200), new ReLU(), [0, 0]), Epsilon);
        var outcome = JsonNode.Parse(text)!;

        outcome["distance"]!.GetValue<string>().Should().Be("Infinity");
        outcome["nearest"]![0]!["vertices"]![0]!.ToJsonString().Should().Be("[\"Infinity\",0]");
        outcome["nearest"]![0]!["within"].Should().BeNull();
        Check(text).Should().BeOfType<CertificateCheck.Proved>();
    }

    /// <summary>Neither the point nor its neighbours, but float64 numbers that really are in the other class and really are that near.</summary>
    [TestCase(1e-3)]
    [TestCase(1e-9)]
    [TestCase(1e-12)]
    public void The_example_within_epsilon_is_of_the_other_class_and_near_enough(double epsilon)
    {
        var random = new Random(5);
        for (var k = 0; k < 60; k++)
        {
            var planar = PlanarCase.Generic(random, 1 + (k % 6));
            var norm = Enum.GetValues<PerturbationNorm>()[k % 3];
            if (planar.Certify(norm) is not { Outcome: ExactOutcome.Found { Distance: < 100 } found } certificate)
                continue;
            var example = WithinReach.Of(certificate, certificate.Claim.Nearest[0], epsilon)!;

            IsClassOne(planar.Witness, example[0], example[1]).Should().NotBe(certificate.Claim.StartsInClassOne, planar.ToString());
            PlanarNetwork.Length(example[0] - planar.Sample[0], example[1] - planar.Sample[1], PlanarCase.Order(norm))
                .Should().BeLessThanOrEqualTo(found.Distance + epsilon + 1e-14);
        }
    }

    [Test]
    public void Where_no_float64_number_is_near_enough_none_is_given() =>
        WithinReach.Of(Right, Right.Claim.Nearest[0], 1e-30).Should().BeNull();

    [Test]
    public void A_certificate_is_verified_alone_and_in_its_outcome()
    {
        Check(CertificateJson.ToText(Right)).Should().BeOfType<CertificateCheck.Proved>();
        Check(OutcomeJson.ToText(Right, Epsilon)).Should().BeOfType<CertificateCheck.Proved>();
    }

    [TestCase("\"distance\":1,", "\"distance\":0.9999999999999999,", "distance")]
    [TestCase("\"attained\":false,\"epsilon\"", "\"attained\":true,\"epsilon\"", "attained")]
    [TestCase("\"point\":[0,0],\"norm\":\"l2\",\"class\"", "\"point\":[0,1],\"norm\":\"l2\",\"class\"", "point")]
    [TestCase("\"class\":0,\"result\"", "\"class\":1,\"result\"", "class")]
    [TestCase("\"result\":\"found\"", "\"result\":\"on boundary\"", "result")]
    [TestCase("\"vertices\":[[1,0]]", "\"vertices\":[[1,0.5]]", "nearest")]
    [TestCase("\"epsilon\":1E-06", "\"epsilon\":1E-07", "nearest")]
    public void Decimals_that_do_not_follow_from_the_certificate_are_found_out(string old, string changed, string member)
    {
        var text = OutcomeJson.ToText(Right, Epsilon);
        text.Should().Contain(old);

        Check(text.Replace(old, changed, StringComparison.Ordinal))
            .Should().Be(new CertificateCheck.NotProved($"the certificate holds, but '{member}' beside it is not what follows from it"));
    }

    [Test]
    public void A_certificate_that_is_refuted_is_refuted_in_its_outcome_too() =>
        Check(OutcomeJson.ToText(Right, Epsilon).Replace("\"distanceSquared\":\"1\"", "\"distanceSquared\":\"2\"", StringComparison.Ordinal))
            .Should().Be(new CertificateCheck.NotProved("the distance (in L2 its square) is 1, not 2"));

    /// <summary>Without rounding.</summary>
    private static bool IsClassOne(PlanarNetwork network, double x, double y)
    {
        var logit = Dyadic.Of(network.Bias);
        for (var j = 0; j < network.Rows.Length; j++)
        {
            var z = (Dyadic.Of(network.Rows[j][0]) * Dyadic.Of(x)) + (Dyadic.Of(network.Rows[j][1]) * Dyadic.Of(y)) + Dyadic.Of(network.Biases[j]);
            var state = network.Unit[Array.FindIndex(network.Unit, state => state.Low == state.High ? Compare(z, state.Low) == 0 : Compare(z, state.Low) > 0 && Compare(z, state.High) < 0)];
            logit += Dyadic.Of(network.Weights[j]) * ((Dyadic.Of(state.Slope) * z) + Dyadic.Of(state.Offset));
        }

        return logit.Sign > 0;
    }

    private static int Compare(Dyadic z, double threshold) => double.IsInfinity(threshold) ? -Math.Sign(threshold) : z.CompareTo(Dyadic.Of(threshold));

    private static CertificateCheck Check(string text) => OutcomeJson.Verify(Encoding.UTF8.GetBytes(text)).Check;
}
