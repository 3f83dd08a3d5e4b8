using System.Collections.Concurrent;
using HwSpecs.Report;
using HwSpecs.Variants;

namespace HwSpecs.Grading.Classes;

/// <summary>The variants of a class, each searched for once; safe for any number of threads.</summary>
/// <param name="prefix">What the course puts before each student id.</param>
internal sealed class ClassVariants(string prefix)
{
    /// <summary>The search takes a thousand times as long as drawing again what it found, which is not worth its memory.</summary>
    private readonly ConcurrentDictionary<string, int> draws = new(StringComparer.Ordinal);

    /// <summary>How many variants were searched for.</summary>
    internal int Searched => draws.Count;

    /// <exception cref="FormatException">No variant has this id; the message says why.</exception>
    public Definition Of(string studentId)
    {
        var student = new StudentId(prefix + studentId);
        if (draws.TryGetValue(studentId, out var draw))
            return Variant.Of(student, draw).Definition;
        var variant = Variant.Of(student);
        draws[studentId] = variant.Draw;
        return variant.Definition;
    }

    /// <summary>Those of the ids that have one, in the order of the ids.</summary>
    public IEnumerable<Definition> Of(IEnumerable<string> studentIds) =>
        studentIds.Order(StringComparer.Ordinal).AsParallel().AsOrdered().Select(OrNone).OfType<Definition>();

    private Definition? OrNone(string studentId)
    {
        try
        {
            return Of(studentId);
        }
        catch (FormatException)
        {
            return null;
        }
    }
}
