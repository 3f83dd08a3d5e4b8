using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using HwSpecs.Report;

namespace HwSpecs.Variants;

/// <summary>One student's homework: the same questions about other numbers, which follow from the student id alone.</summary>
/// <param name="Draw">Which of the candidates drawn from the id, counted from 1, was the first without a flaw.</param>
public sealed record Variant(StudentId Student, int Draw, Definition Definition)
{
    /// <summary>Changes whenever an id may lead to another variant, so that old and new handouts cannot be mixed up.</summary>
    public const string Version = "hwspecs variant 1";

    /// <summary>Far above any number of draws that was ever needed.</summary>
    private const int MostDraws = 1_000_000;

    /// <summary>What differs from student to student, in one line.</summary>
    public string InWords => (Definition.Targets[0] == 0 ? "XOR" : "XNOR")
        + $", W = {Notation.Matrix(Definition.HiddenWeights)}, c = {Notation.Vector(Definition.HiddenBiases)}"
        + $", w = {Notation.Vector(Definition.OutputWeights)}, b = {Notation.Number(Definition.OutputBias)}"
        + $", learning rate {Notation.Number(Definition.LearningRate)}, {Definition.RegionThresholds}"
        + (Definition.JumpReLUTask is { } task ? $", JumpReLU theta {Notation.Number(task.Threshold)} {task.Training.ToString().ToLowerInvariant()}" : "");

    /// <exception cref="FormatException">No student id.</exception>
    public static Variant Of(string studentId) => Of(new StudentId(studentId));

    /// <remarks>The candidate of draw k is made of SHA-256(SHA-256(version, line feed, id in UTF-8), k in four bytes, the highest first).</remarks>
    public static Variant Of(StudentId student)
    {
        Span<byte> material = stackalloc byte[SHA256.HashSizeInBytes + sizeof(int)];
        Begin(student, material);
        for (var draw = 1; draw <= MostDraws; draw++)
        {
            var candidate = Drawn(material, draw);
            if (WellPosed.FlawOf(candidate) == Flaw.None)
                return new Variant(student, draw, candidate);
        }

        throw new InvalidOperationException($"None of {MostDraws} candidates is well posed.");
    }

    /// <summary>The same variant in a thousandth of the time.</summary>
    /// <param name="draw">What a search for this student's variant has found; another draw's homework may be ill posed.</param>
    public static Variant Of(StudentId student, int draw)
    {
        Span<byte> material = stackalloc byte[SHA256.HashSizeInBytes + sizeof(int)];
        Begin(student, material);
        return new Variant(student, draw, Drawn(material, draw));
    }

    private static void Begin(StudentId student, Span<byte> material) => SHA256.HashData(Encoding.UTF8.GetBytes($"{Version}\n{student.Text}"), material);

    private static Definition Drawn(Span<byte> material, int draw)
    {
        BinaryPrimitives.WriteInt32BigEndian(material[SHA256.HashSizeInBytes..], draw);
        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(material, digest);
        return Candidate.Of(digest);
    }
}
