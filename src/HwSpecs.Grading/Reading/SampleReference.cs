namespace HwSpecs.Grading.Reading;

/// <summary>The sample that a report speaks of, as it names it: by a number, by its input, or by both.</summary>
internal sealed class SampleReference(SourceLine line)
{
    public SourceLine Line { get; } = line;

    public int? Number { get; init; }

    public IReadOnlyList<double>? Input { get; set; }

    /// <summary>A quantity refers to it, so that a later input names another sample.</summary>
    public bool Used { get; set; }

    /// <param name="countsFromZero">The report's first sample is number 0.</param>
    /// <returns>The homework's number of the sample, or null and the reason.</returns>
    public int? Resolve(IReadOnlyList<IReadOnlyList<double>> inputs, bool countsFromZero, out string reason)
    {
        reason = "";
        if (Input is { } input)
        {
            for (var n = 0; n < inputs.Count; n++)
            {
                if (inputs[n].SequenceEqual(input))
                    return n + 1;
            }

            reason = $"x = ({string.Join(", ", input.Select(x => x.ToString(System.Globalization.CultureInfo.InvariantCulture)))}) is none of the homework's inputs";
            return null;
        }

        var number = Number + (countsFromZero ? 1 : 0);
        if (number >= 1 && number <= inputs.Count)
            return number;
        reason = $"there is no sample {Number} among the homework's {inputs.Count}";
        return null;
    }
}
