namespace HwSpecs.Grading.Reading;

/// <summary>Finds the files of one student's folder, in the order of their names.</summary>
internal static class Folders
{
    /// <remarks>A link may lead anywhere, or around in a circle, so links are not followed.</remarks>
    public static IEnumerable<FoundFile> Files(string path, ReadingBudget budget)
    {
        var options = new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint | FileAttributes.System, MaxRecursionDepth = 8 };
        var (names, links) = (new List<string>(), new List<string>());
        try
        {
            links.AddRange(Links.In(path));
            foreach (var file in Directory.EnumerateFiles(path, "*", options))
            {
                var name = Path.GetRelativePath(path, file).Replace('\\', '/');
                if (Archives.IsLeftBehind(name))
                    continue;
                budget.CountFile();
                names.Add(name);
            }
        }
        catch (Exception failure) when (failure is UnauthorizedAccessException or IOException)
        {
            throw new RefusedException("may not be listed; check its permissions.");
        }

        foreach (var name in names.Concat(links).Order(StringComparer.Ordinal))
        {
            if (links.Contains(name))
            {
                yield return new FoundFile(name, () => throw new RefusedException(Links.Reason));
                continue;
            }

            var file = Path.Combine(path, name);
            if (Path.GetExtension(name).Equals(".zip", StringComparison.OrdinalIgnoreCase))
            {
                foreach (var inner in Unpacked(file, name, budget))
                    yield return inner;
                continue;
            }

            yield return new FoundFile(name, () => Archives.IsCode(name)
                ? throw new RefusedException("is source code, which is never run; hand in what it prints.")
                : FileBytes.Read(file, budget.Limits));
        }
    }

    private static IReadOnlyList<FoundFile> Unpacked(string file, string name, ReadingBudget budget)
    {
        try
        {
            return [.. Archives.Files(FileBytes.Read(file, budget.Limits), budget).Select(inner => inner with { Name = $"{name}/{inner.Name}" })];
        }
        catch (RefusedException refusal)
        {
            return [new FoundFile(name, () => throw new RefusedException(refusal.Message))];
        }
    }
}
