using HwSpecs.Specs.House;

namespace HwSpecs.Specs.Deploy;

/// <summary>The image that the manifests run: what its recipe says, they take for granted.</summary>
public sealed class ContainerSpecs
{
    private static readonly string[] Jobs = ["mark.yaml", "merge.yaml"];

    private static readonly string Recipe = File.ReadAllText(Path.Combine(SourceTree.Root, "src/HwSpecs.Cli/deploy/Containerfile"));

    /// <summary>Instruction and arguments, in their order.</summary>
    private static readonly (string Name, string Arguments)[] Instructions =
        [.. Recipe.Split('\n').Where(line => line.Length > 0 && line[0] != '#').Select(line => (line[..line.IndexOf(' ')], line[(line.IndexOf(' ') + 1)..]))];

    [Test]
    public void It_is_a_base_a_library_the_command_and_no_more() =>
        Instructions.Select(instruction => instruction.Name).Should().Equal("ARG", "FROM", "RUN", "COPY", "USER", "ENV", "ENTRYPOINT");

    /// <summary>The manifests name the command alone, and <c>sh</c> looks for it on a container's PATH.</summary>
    [Test]
    public void The_command_lies_where_the_manifests_scripts_find_it()
    {
        Of("COPY").Should().Be("--chmod=0755 hwspecs libSkiaSharp.so /usr/local/bin/");
        Of("ENTRYPOINT").Should().Be("""["/usr/local/bin/hwspecs"]""");
        foreach (var job in Jobs.Select(Manifest.Read))
        {
            ((string)Manifest.Container(job)["command"]![0]!).Should().Be("/bin/sh");
            Manifest.Script(job).Should().StartWith("hwspecs ");
            Manifest.Container(job)["env"]!.AsArray().Select(variable => (string)variable!["name"]!).Should().NotContain("PATH");
        }
    }

    [Test]
    public void What_is_copied_is_what_is_published_where_the_recipe_says()
    {
        var project = File.ReadAllText(Path.Combine(SourceTree.Root, "src/HwSpecs.Cli/HwSpecs.Cli.csproj"));
        project.Should().Contain("$(MSBuildProjectDirectory)/bin/Published/command/</PublishDir>").And.Contain("DestinationFiles=\"$(PublishDir)hwspecs$(NativeBinaryExt)\"");
        Recipe.Should().Contain("#   dotnet publish src/HwSpecs.Cli -c Release\n").And.MatchRegex("#   docker build .* src/HwSpecs.Cli/bin/Published/command\n");
    }

    [Test]
    public void It_runs_as_the_user_and_in_the_environment_of_the_manifests()
    {
        foreach (var job in Jobs.Select(Manifest.Read))
        {
            var security = Manifest.Pod(job)["securityContext"]!;
            Of("USER").Should().Be($"{(long)security["runAsUser"]!}:{(long)security["runAsGroup"]!}");
            var variable = Manifest.Container(job)["env"]!.AsArray().Single(one => (string)one!["name"]! == "DOTNET_EnableDiagnostics")!;
            Of("ENV").Should().Be($"DOTNET_EnableDiagnostics={(string)variable["value"]!}");
        }
    }

    [Test]
    public void It_is_tagged_as_the_manifests_name_it()
    {
        foreach (var job in Jobs.Select(Manifest.Read))
            Recipe.Should().Contain($" --tag {(string)Manifest.Container(job)["image"]!} ");
    }

    /// <summary>Debian 12 has OpenSSL as libssl3; without it the command ends where it computes its first hash.</summary>
    [Test]
    public void It_has_the_library_of_hashes_and_what_installs_it_runs_before_root_is_given_up()
    {
        Of("ARG").Should().Be("BASE=docker.io/library/debian:12-slim");
        Of("FROM").Should().Be("$BASE");
        Of("RUN").Should().Contain(" install --yes --no-install-recommends libssl3 ");
    }

    private static string Of(string name) => Instructions.Single(instruction => instruction.Name == name).Arguments;
}
