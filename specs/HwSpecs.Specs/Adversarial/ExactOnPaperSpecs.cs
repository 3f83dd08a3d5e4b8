using HwSpecs.Activations;
using HwSpecs.Adversarial.Exact;
using HwSpecs.Networks;
using static HwSpecs.Specs.Adversarial.ExactOutcomes;

namespace HwSpecs.Specs.Adversarial;

/// <summary>Networks small enough to find the nearest points with pencil and paper, in all three norms.</summary>
public sealed class ExactOnPaperSpecs
{
    /// <summary>The logit is max(x, 0) - 2, so class 1 lies strictly right of x = 2.</summary>
    private static Parameters<double> RightOfTwo => Of([[1, 0]], [0], [1], -2);

    /// <summary>The line 3x + 4y = 10: its foot (1.2, 1.6), where it meets the y axis, and where it meets the diagonal.</summary>
    [TestCase(PerturbationNorm.L2, 2.0, 1.2, 1.6)]
    [TestCase(PerturbationNorm.L1, 2.5, 0.0, 2.5)]
    [TestCase(PerturbationNorm.LInfinity, 10.0 / 7, 10.0 / 7, 10.0 / 7)]
    public void A_slanted_line_is_met_where_the_ball_of_the_norm_touches_it(PerturbationNorm norm, double distance, double x, double y)
    {
        var found = Found(ExactSearch.Nearest(Of([[3, 4]], [0], [1], -10), new ReLU(), [0, 0], norm));

        found.Distance.Should().BeApproximately(distance, 1e-14);
        var (roundX, roundY) = (Math.Round(x, 12), Math.Round(y, 12));
        Ends(found).Should().Equal(roundX, roundY, roundX, roundY);
    }

    [TestCase(PerturbationNorm.L2, 2, 5, 2, 5)]
    [TestCase(PerturbationNorm.L1, 2, 5, 2, 5)]
    [TestCase(PerturbationNorm.LInfinity, 2, 4, 2, 6)]
    public void A_line_along_an_axis_touches_only_the_ball_of_L_infinity_in_a_segment(PerturbationNorm norm, params double[] ends)
    {
        var found = Found(ExactSearch.Nearest(RightOfTwo, new ReLU(), [1, 5], norm));

        found.Distance.Should().BeApproximately(1, 1e-12);
        Ends(found).Should().Equal(ends);
    }

    /// <summary>The line x + y = 1.</summary>
    [TestCase(PerturbationNorm.L1, 1.0, 0, 1, 1, 0)]
    [TestCase(PerturbationNorm.LInfinity, 0.5, 0.5, 0.5, 0.5, 0.5)]
    public void A_diagonal_touches_only_the_ball_of_L1_in_a_segment(PerturbationNorm norm, double distance, params double[] ends)
    {
        var found = Found(ExactSearch.Nearest(Of([[1, 1]], [0], [1], -1), new ReLU(), [0, 0], norm));

        found.Distance.Should().BeApproximately(distance, 1e-12);
        Ends(found).Should().Equal(ends);
    }

    /// <summary>max(1 - x, 0) + max(1 - y, 0) = 1/2: the corner's diagonal runs from (1/2, 1) to (1, 1/2) and goes on along the axes, farther away.</summary>
    [Test]
    public void A_segment_of_nearest_points_ends_where_the_boundary_folds() =>
        Ends(Found(ExactSearch.Nearest(Of([[-1, 0], [0, -1]], [1, 1], [-1, -1], 0.5), new ReLU(), [0, 0], PerturbationNorm.L1))).Should().Equal(0.5, 1, 1, 0.5);

    /// <summary>|x| + |y| = 1 from its centre: in L2 and L∞ a foot on each side.</summary>
    [TestCase(PerturbationNorm.L2, 0.5, new[] { -0.5, -0.5, -0.5, -0.5, -0.5, 0.5, -0.5, 0.5, 0.5, -0.5, 0.5, -0.5, 0.5, 0.5, 0.5, 0.5 })]
    [TestCase(PerturbationNorm.LInfinity, 0.5, new[] { -0.5, -0.5, -0.5, -0.5, -0.5, 0.5, -0.5, 0.5, 0.5, -0.5, 0.5, -0.5, 0.5, 0.5, 0.5, 0.5 })]
    public void All_four_sides_of_a_diamond_are_named(PerturbationNorm norm, double half, double[] points)
    {
        var found = Found(ExactSearch.Nearest(Diamond, new ReLU(), [0, 0], norm));

        found.Distance.Should().BeApproximately(norm == PerturbationNorm.L2 ? Math.Sqrt(2) * half : half, 1e-14);
        Ends(found).Should().Equal(points);
    }

    [Test]
    public void In_L1_the_diamonds_sides_are_four_segments() =>
        Ends(Found(ExactSearch.Nearest(Diamond, new ReLU(), [0, 0], PerturbationNorm.L1)))
            .Should().Equal(-1, 0, 0, -1, -1, 0, 0, 1, 0, -1, 1, 0, 0, 1, 1, 0);

    /// <summary>From (3, 5), the diamond's nearest point is its corner (0, 1), √(9 + 16) away; in L1 the whole side x + y = 1 is 7 away. In L∞ the ball of radius 3.5 touches the side x + y = 1 in (-0.5, 1.5) beyond its end; the corner is 4 away.</summary>
    [TestCase(PerturbationNorm.L2, 5.0, 0, 1, 0, 1)]
    [TestCase(PerturbationNorm.L1, 7.0, 0, 1, 1, 0)]
    [TestCase(PerturbationNorm.LInfinity, 4.0, 0, 1, 0, 1)]
    public void A_corner_can_be_nearest(PerturbationNorm norm, double distance, params double[] ends)
    {
        var found = Found(ExactSearch.Nearest(Diamond, new ReLU(), [3, 5], norm));

        found.Distance.Should().BeApproximately(distance, 1e-12);
        Ends(found).Should().Equal(ends);
        found.IsAttained.Should().BeTrue();
    }

    /// <summary>PLU with slope 1/4 outside [-1, 1] is 3/2 at 3, -3/2 at -3 and 1/2 at 1/2.</summary>
    [TestCase(1, -1.5, 3, false)]
    [TestCase(1, 1.5, -3, true)]
    [TestCase(1, -0.5, 0.5, false)]
    [TestCase(-1, 0.5, 0.5, true)]
    public void PLU_is_solved_on_each_of_its_pieces(double weight, double bias, double x, bool attained)
    {
        foreach (var norm in new[] { PerturbationNorm.L1, PerturbationNorm.L2 })
        {
            var found = Found(ExactSearch.Nearest(Of([[1, 0]], [0], [weight], bias), new PiecewiseLinearUnit(0.25, 1), [0, 7], norm));

            found.Distance.Should().BeApproximately(Math.Abs(x), 1e-14);
            Ends(found).Should().Equal(x, 7, x, 7);
            found.IsAttained.Should().Be(attained);
        }
    }

    [Test]
    public void Where_the_logit_never_reaches_0_there_is_no_class_change()
    {
        foreach (var norm in Enum.GetValues<PerturbationNorm>())
            ExactSearch.Nearest(Of([[1, 2], [-1, 0]], [0, 1], [1, 1], 0.25), new ReLU(), [0, 0], norm).Should().BeOfType<ExactOutcome.NoClassChange>();
    }

    [Test]
    public void A_sample_whose_logit_changes_sign_at_it_lies_on_the_boundary() =>
        ExactSearch.Nearest(RightOfTwo, new ReLU(), [2, 5]).Should().BeOfType<ExactOutcome.OnBoundary>()
            .Which.Sample.Should().BeEquivalentTo(new { From = new[] { 2, 5 }, To = new[] { 2, 5 }, IsAttained = false });

    [Test]
    public void Three_inputs_are_declined_in_words() =>
        FluentActions.Invoking(() => ExactSearch.Nearest(Of([[1, 2, 3]], [0], [1], 1), new ReLU(), [0, 0, 0]))
            .Should().Throw<NotSupportedException>().WithMessage("The exact search handles networks with 2 inputs, but this network has 3.");

    [Test]
    public void A_sample_of_another_length_is_declined_in_words() =>
        FluentActions.Invoking(() => ExactSearch.Nearest(RightOfTwo, new ReLU(), [0, 0, 0]))
            .Should().Throw<ArgumentException>().WithMessage("The network has 2 inputs, but the sample has 3. (Parameter 'sample')");

    private static Parameters<double> Diamond => Of([[1, 0], [-1, 0], [0, 1], [0, -1]], [0, 0, 0, 0], [1, 1, 1, 1], -1);
}
