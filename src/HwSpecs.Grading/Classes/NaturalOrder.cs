namespace HwSpecs.Grading.Classes;

/// <summary>Names in the order in which people count: report-9 before report-10.</summary>
internal static class NaturalOrder
{
    public static int Compare(string one, string other)
    {
        var (i, j) = (0, 0);
        while (i < one.Length && j < other.Length)
        {
            var (run, otherRun) = (Digits(one, i), Digits(other, j));
            if (run > 0 && otherRun > 0)
            {
                var number = one.AsSpan(i, run).TrimStart('0');
                var otherNumber = other.AsSpan(j, otherRun).TrimStart('0');
                var order = number.Length != otherNumber.Length ? number.Length.CompareTo(otherNumber.Length) : number.CompareTo(otherNumber, StringComparison.Ordinal);
                if (order != 0)
                    return order;
                (i, j) = (i + run, j + otherRun);
            }
            else if (one[i] != other[j])
            {
                return one[i].CompareTo(other[j]);
            }
            else
            {
                (i, j) = (i + 1, j + 1);
            }
        }

        var rest = (one.Length - i).CompareTo(other.Length - j);
        return rest != 0 ? rest : string.CompareOrdinal(one, other);
    }

    private static int Digits(string text, int from)
    {
        var end = from;
        while (end < text.Length && char.IsAsciiDigit(text[end]))
            end++;
        return end - from;
    }
}
