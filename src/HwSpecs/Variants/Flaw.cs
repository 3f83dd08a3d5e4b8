namespace HwSpecs.Variants;

/// <summary>Why a homework is not well posed: what a student would trip over without having made a mistake.</summary>
public enum Flaw
{
    None,

    /// <summary>A pre-activation of a sample is 0 at the start, so that ReLU'(0) decides a gradient.</summary>
    SampleOnKink,

    /// <summary>A logit of the start is below 1/4 in size, so that a sample stands near the decision boundary, or above 3, so that little is left to learn.</summary>
    LogitOutOfRange,

    /// <summary>The start does not give every sample its target's class.</summary>
    StartMisclassifies,

    /// <summary>At the start both units are off for a sample other than the origin, so that its gradient in W is 0.</summary>
    GradientVanishes,

    /// <summary>The loss does not fall to two thirds of the start's, or rises between two printed epochs, or is no number; or a sample ends in the wrong class.</summary>
    TrainingFails,

    /// <summary>float32 and float64 differ in a printed digit or in the walk's number of steps.</summary>
    ArithmeticShows,

    /// <summary>ReLU'(0) = 1 would train to other weights.</summary>
    KinkIsMet,

    /// <summary>Another epoch average, full-batch training, or another order of the samples prints the same losses.</summary>
    ConventionsCoincide,

    /// <summary>No walk flips.</summary>
    NoWalkFlips,

    /// <summary>Two samples flip within one step of the least distance.</summary>
    WalksTie,

    /// <summary>The nearest walk's last point, or the one before it, is on the decision boundary to within rounding.</summary>
    WalkEndsOnBoundary,

    /// <summary>JumpReLU's network does not give every sample its target's class.</summary>
    JumpReLUMisclassifies,

    /// <summary>4.2's answer is also that of ReLU or of the other way to train.</summary>
    JumpReLUChangesNothing,
}
