using HwSpecs.Grading.Reading;

namespace HwSpecs.Grading.Marking;

/// <summary>In what a reported value differs from the key.</summary>
public abstract record Deviation
{
    private Deviation()
    {
    }

    /// <param name="Expected">In words, such as <c>2 numbers</c> or <c>2 rows of 2</c>.</param>
    public sealed record OfShape(string Expected, string Found) : Deviation;

    /// <summary>The number farthest beyond its tolerance.</summary>
    /// <param name="Where">Its index in the value, empty for a scalar: <c>[2]</c>, <c>[1,2]</c>, counted from 1.</param>
    /// <param name="Wrong">How many numbers of the value are beyond their tolerance.</param>
    /// <param name="All">How many numbers the value has.</param>
    public sealed record OfNumber(string Where, double Expected, PrintedNumber Found, double Tolerance, int Wrong, int All) : Deviation;

    /// <summary>Right as far as it goes, and printed in too few digits to be an answer.</summary>
    public sealed record OfDigits(PrintedNumber Found, int Minimum) : Deviation;

    /// <summary>Learning regions that are not those of the key.</summary>
    /// <param name="Reason">One part of a sentence, for staff: it may state the key.</param>
    /// <param name="Right">How many of the regions are right.</param>
    /// <param name="All">How many there are, those that only the submission has included.</param>
    public sealed record OfRegions(string Reason, int Right, int All) : Deviation;

    /// <summary>One number stands for every value of a problem whose values differ.</summary>
    public sealed record OfOneNumber(PrintedNumber Found, string Problem) : Deviation;

    /// <summary>A few numbers stand for all of a problem, of which no part is right.</summary>
    /// <param name="Different">How many different numbers are stated.</param>
    /// <param name="All">How many numbers are stated.</param>
    public sealed record OfFewNumbers(int Different, int All, string Problem) : Deviation;

    /// <summary>0 as it should be, among gradients of which most are wrong.</summary>
    /// <param name="Right">How many of the others are right.</param>
    /// <param name="All">How many others are stated.</param>
    public sealed record OfZeros(int Right, int All) : Deviation;

    /// <summary>An adversarial example that fails a check in its network.</summary>
    /// <param name="Reason">One part of a sentence, for staff: it may state the key.</param>
    public sealed record OfExample(string Reason) : Deviation;
}
