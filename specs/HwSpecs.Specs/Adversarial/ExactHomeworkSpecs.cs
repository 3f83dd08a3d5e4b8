using HwSpecs.Activations;
using HwSpecs.Adversarial.Exact;
using HwSpecs.Networks;
using HwSpecs.Report;
using HwSpecs.Specs.Witnesses;

namespace HwSpecs.Specs.Adversarial;

/// <summary>The homework's networks: the true optimal adversarial examples, known to 12 digits from an enumeration of regions elsewhere.</summary>
public sealed class ExactHomeworkSpecs
{
    private const double TwelveDigits = 1e-12;

    private static readonly double[][] Samples = [[0, 0], [0, 1], [1, 0], [1, 1]];

    private static Network<double, ReLU> Trained { get; } = new(
        new Parameters<double>(
            Matrix<double>.Of([[1.7523331964363573, 1.7827910562768114], [2.420385043523222, 2.394108400213329]]),
            [0.0070768822388822174, -2.4082436735531694],
            [2.214047372975315, -4.1206930992416515],
            -1.2856021774762054),
        new ReLU());

    private static Network<double, ReLU> TrainedByPyTorch { get; } = new(
        new Parameters<double>(Matrix<double>.Of(PyTorch.TrainedW), PyTorch.TrainedC, PyTorch.TrainedOutputWeights, PyTorch.TrainedOutputBias), new ReLU());

    /// <summary>Class 1 is the open strip 1/2 &lt; x1 + x2 &lt; 3/2 around (0, 1) and (1, 0): √2/4 from every sample, and from its middle line on both sides.</summary>
    [TestCase(1, new[] { 0.25, 0.25 })]
    [TestCase(2, new[] { -0.25, 0.75, 0.25, 1.25 })]
    [TestCase(3, new[] { 0.75, -0.25, 1.25, 0.25 })]
    [TestCase(4, new[] { 0.75, 0.75 })]
    public void Before_training_every_sample_is_a_quarter_of_the_square_root_of_2_from_the_other_class(int sample, double[] points)
    {
        var certificate = ExactSearch.Certify(Definition.Homework.InitialNetwork<double>(), Samples[sample - 1]);

        certificate.Claim.Distance.Should().Be(new Rational(1, 8), "in L2 the square is exact");
        var found = certificate.Outcome.Should().BeOfType<ExactOutcome.Found>().Which;
        found.Distance.Should().Be(Math.Sqrt(2) / 4);
        found.Nearest.Should().OnlyContain(nearest => nearest.IsPoint);
        found.Nearest.SelectMany(nearest => nearest.From).Should().Equal(points);
        Found(Definition.Homework.InitialNetwork<double>(), sample).Nearest.SelectMany(nearest => nearest.From).Zip(points)
            .Should().HaveCount(points.Length).And.OnlyContain(pair => Math.Abs(pair.First - pair.Second) < 1e-15);
    }

    /// <summary>In L1 the strip's edge x1 + x2 = 1/2 is a face of the ball; in L∞ the ball's corner touches it.</summary>
    [Test]
    public void Before_training_L1_knows_a_segment_of_nearest_points_and_L_infinity_one()
    {
        var l1 = Found(Definition.Homework.InitialNetwork<double>(), 1, PerturbationNorm.L1);
        var lInfinity = Found(Definition.Homework.InitialNetwork<double>(), 1, PerturbationNorm.LInfinity);

        ExactOutcomes.Rounded(l1).Should().Be((0.5, false));
        ExactOutcomes.Ends(l1).Should().Equal(0, 0.5, 0.5, 0);
        ExactOutcomes.Rounded(lInfinity).Should().Be((0.25, false));
        ExactOutcomes.Ends(lInfinity).Should().Equal(0.25, 0.25, 0.25, 0.25);
    }

    [TestCase(1, 0.229450130822, 0.160841899822, 0.163637543968)]
    [TestCase(2, 0.322021798194, 0.231009931756, 1.224348946826)]
    [TestCase(3, 0.301336909881, 1.216171139276, 0.209938018951)]
    [TestCase(4, 0.395351786613, 0.716385071578, 0.724562879128)]
    public void After_training_the_nearest_points_are_known_to_12_digits(int sample, double distance, double x, double y)
    {
        var found = Found(Trained, sample);

        found.Distance.Should().BeApproximately(distance, TwelveDigits);
        var nearest = found.Nearest.Should().ContainSingle().Which.From;
        nearest[0].Should().BeApproximately(x, TwelveDigits);
        nearest[1].Should().BeApproximately(y, TwelveDigits);
    }

    [TestCase(1, 0.229450139155)]
    [TestCase(2, 0.322021994014)]
    [TestCase(3, 0.301336903855)]
    [TestCase(4, 0.395351690239)]
    public void So_are_the_distances_for_the_parameters_that_PyTorch_trains_in_single(int sample, double distance) =>
        Found(TrainedByPyTorch, sample).Distance.Should().BeApproximately(distance, TwelveDigits);

    /// <summary>Class 0 has the boundary, so that what leaves class 1, (0, 1) and (1, 0), gets there.</summary>
    [Test]
    public void Only_the_samples_of_class_1_attain_their_distance()
    {
        foreach (var network in new[] { Definition.Homework.InitialNetwork<double>(), Trained, TrainedByPyTorch })
            Enumerable.Range(1, 4).Select(sample => Found(network, sample).IsAttained).Should().Equal(false, true, true, false);
    }

    /// <summary>The walk's 0.31 from (1, 0) is not the optimum, nor is (1, 0) the sample that has it.</summary>
    [Test]
    public void Training_made_the_network_less_robust_and_0_0_the_nearest_sample()
    {
        double[] distances = [.. Enumerable.Range(1, 4).Select(sample => Found(Trained, sample).Distance)];

        distances.Min().Should().Be(distances[0]).And.BeLessThan(0.31).And.BeLessThan(Math.Sqrt(2) / 4);
    }

    [Test]
    public void Each_of_these_distances_has_a_certificate_that_the_checker_proves()
    {
        foreach (var norm in Enum.GetValues<PerturbationNorm>())
        {
            foreach (var network in new[] { Definition.Homework.InitialNetwork<double>(), Trained, TrainedByPyTorch })
            {
                for (var sample = 1; sample <= 4; sample++)
                {
                    var certificate = ExactSearch.Certify(network, Samples[sample - 1], norm);
                    CertificateChecker.Check(certificate).Should().BeOfType<CertificateCheck.Proved>();
                    Found(network, sample, norm).Distance.Should().BeApproximately(((ExactOutcome.Found)certificate.Outcome).Distance, 1e-14);
                }
            }
        }
    }

    /// <summary>No reference has these: an enumeration of all patterns that shares no code is the witness.</summary>
    [TestCase(0.1)]
    [TestCase(0.2)]
    [TestCase(1)]
    public void Under_JumpReLU_and_in_every_norm_the_trained_network_is_where_an_enumeration_finds_it(double theta)
    {
        foreach (var parameters in new[] { Trained.Parameters, TrainedByPyTorch.Parameters })
        {
            foreach (var (sample, norm) in Samples.SelectMany(sample => Enum.GetValues<PerturbationNorm>(), (sample, norm) => (sample, norm)))
            {
                var planar = new PlanarCase(parameters, new JumpReLU(theta), sample, UnitState.JumpReLU(theta));
                var truth = planar.Enumerate(norm);
                var found = planar.Nearest(norm).Should().BeOfType<ExactOutcome.Found>().Which;

                found.Distance.Should().BeApproximately(truth.Distance, TwelveDigits);
                found.IsAttained.Should().Be(truth.IsAttained);
            }
        }
    }

    private static ExactOutcome.Found Found(Network<double, ReLU> network, int sample, PerturbationNorm norm = PerturbationNorm.L2) =>
        ExactSearch.Nearest(network, Samples[sample - 1], norm).Should().BeOfType<ExactOutcome.Found>().Which;
}
