using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace HwSpecs.Specs.House;

/// <summary>House rules that hold for the text of the repository.</summary>
public sealed partial class SourceSpecs
{
    private const int LongestFile = 350;

    private static readonly string[] Folders = ["src", "specs"];

    private static IEnumerable<SourceFile> CSharp => Folders.SelectMany(folder => SourceTree.Files(folder, "*.cs"));

    [Test]
    public void No_source_file_holds_two_things_worth_of_lines() =>
        CSharp.Where(file => file.Text.Split('\n').Length > LongestFile).Should().BeEmpty();

    [Test]
    public void No_class_is_called_Manager_Helper_or_Util() =>
        CSharp.Where(file => VagueName().IsMatch(file.Code)).Should().BeEmpty();

    [Test]
    public void Text_files_are_UTF_8_without_BOM_with_LF() =>
        CSharp.Concat(SourceTree.Files("snapshots", "*.verified.*"))
            .Where(file => file.Bytes.AsSpan().StartsWith("\uFEFF"u8) || file.Bytes.Contains((byte)'\r'))
            .Should().BeEmpty();

    [Test]
    public void Approved_snapshots_are_not_empty_and_end_without_a_line_end() =>
        SourceTree.Files("snapshots", "*.verified.*").Where(file => file.Bytes.Length == 0 || file.Bytes[^1] == '\n').Should().BeEmpty();

    [Test]
    public void Every_package_is_pinned_to_one_exact_version() =>
        XDocument.Load(Path.Combine(SourceTree.Root, "Directory.Packages.props")).Descendants("PackageVersion")
            .Select(package => package.Attribute("Version")!.Value)
            .Should().OnlyContain(version => version.StartsWith('[') && version.EndsWith(']') && !version.Contains(','));

    [Test]
    public void The_readme_says_why_each_package_is_there()
    {
        var readme = File.ReadAllText(Path.Combine(SourceTree.Root, "README.md"));
        XDocument.Load(Path.Combine(SourceTree.Root, "Directory.Packages.props")).Descendants("PackageVersion")
            .Select(package => package.Attribute("Include")!.Value)
            .Should().OnlyContain(name => readme.Contains($"`{name}`"));
    }

    [Test]
    public void The_top_level_holds_what_was_agreed_and_what_dotnet_and_git_want() =>
        Directory.EnumerateFileSystemEntries(SourceTree.Root).Select(Path.GetFileName)
            .Should().BeSubsetOf(
            [
                "src", "specs", "snapshots", "HwSpecs.sln", ".editorconfig", "README.md",
                "CHANGELOG.md", "LICENSE", ".gitattributes", ".gitignore", "global.json", "Directory.Build.props", "Directory.Solution.targets", "Directory.Packages.props",
                ".ci", ".git", ".vs", ".idea", ".vscode",
            ]);

    [GeneratedRegex(@"\bclass \w*(Manager|Helper|Utils?)\b")]
    private static partial Regex VagueName();
}
