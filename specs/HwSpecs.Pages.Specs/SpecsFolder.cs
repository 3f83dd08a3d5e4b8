using System.Reflection;

namespace HwSpecs.Pages.Specs;

/// <summary>Where these specs stand in the repository.</summary>
internal static class SpecsFolder
{
    public static string Path { get; } = System.IO.Path.Combine(
        Assembly.GetExecutingAssembly().GetCustomAttributes<AssemblyMetadataAttribute>().Single(metadata => metadata.Key == "RepositoryRoot").Value!,
        "specs", "HwSpecs.Pages.Specs");
}
