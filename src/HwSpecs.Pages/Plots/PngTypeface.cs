using SkiaSharp;

namespace HwSpecs.Pages.Plots;

/// <summary>The typeface of PNGs: by name where the library knows the system's fonts, else from Linux's font folders, which its build without dependencies does not look into.</summary>
internal static class PngTypeface
{
    private const string LinuxFonts = "/usr/share/fonts";

    private static readonly string[] Wanted = ["DejaVuSans", "LiberationSans-Regular", "NotoSans-Regular"];

    private static readonly string[] WantedBold = ["DejaVuSans-Bold", "LiberationSans-Bold", "NotoSans-Bold"];

    private static readonly Lazy<string[]> Files = new(() => Directory.Exists(LinuxFonts)
        ? [.. Directory.EnumerateFiles(LinuxFonts, "*.?tf", SearchOption.AllDirectories).Order(StringComparer.Ordinal)]
        : []);

    private static readonly Lazy<SKTypeface?> RegularFace = new(() => Find(Wanted, SKFontStyle.Normal));

    private static readonly Lazy<SKTypeface?> BoldFace = new(() => Find(WantedBold, SKFontStyle.Bold) ?? Regular);

    /// <summary>Null where the machine has no fonts at all.</summary>
    public static SKTypeface? Regular => RegularFace.Value;

    /// <inheritdoc cref="Regular"/>
    public static SKTypeface? Bold => BoldFace.Value;

    private static SKTypeface? Find(string[] names, SKFontStyle style)
    {
        if (!OperatingSystem.IsLinux())
            return SKTypeface.FromFamilyName("Arial", style);
        var file = names.Select(name => Files.Value.FirstOrDefault(file => Path.GetFileNameWithoutExtension(file) == name)).FirstOrDefault(file => file is not null);
        return file is not null ? SKTypeface.FromFile(file)
            : style.Weight == (int)SKFontStyleWeight.Normal ? Files.Value.Select(SKTypeface.FromFile).FirstOrDefault(face => face is not null)
            : null;
    }
}
