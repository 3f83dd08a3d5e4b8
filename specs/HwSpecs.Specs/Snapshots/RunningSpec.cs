using System.Reflection;
using HwSpecs.Snapshots.Files;
using NUnit.Framework.Interfaces;
using NUnit.Framework.Internal;

namespace HwSpecs.Specs.Snapshots;

/// <summary>A spec as far as the names of its snapshots depend on it.</summary>
/// <param name="FullName">Type and method with their arguments, as the snapshot's header states it.</param>
internal sealed record RunningSpec(string FullName, string Folder, IReadOnlyList<string> Fixture, IReadOnlyList<string> Method)
{
    private const string RootNamespace = "HwSpecs.Specs";

    /// <summary>With a trailing separator. From the build, since caller file paths are rewritten in deterministic builds.</summary>
    public static string RepositoryRoot { get; } = typeof(RunningSpec).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .First(metadata => metadata.Key == "RepositoryRoot").Value!;

    public static SnapshotFolder SnapshotsFolder { get; } = new(Path.Combine(RepositoryRoot, "snapshots"));

    public static RunningSpec Current() => Of(TestExecutionContext.CurrentContext.CurrentTest);

    /// <summary>Every case of every spec in the assembly, however few of them a filter lets run.</summary>
    public static IEnumerable<ITest> All()
    {
        ITest top = TestExecutionContext.CurrentContext.CurrentTest;
        while (top.Parent is not null)
            top = top.Parent;
        return Leaves(top);
    }

    public SnapshotName Name(string? part, string extension) => PortableName.Of(Folder, Fixture, Method, part, extension);

    /// <exception cref="InvalidOperationException">This is no single spec.</exception>
    /// <exception cref="ArgumentException">An argument has no text of its own.</exception>
    public static RunningSpec Of(ITest test)
    {
        if (test.IsSuite || test is not { TypeInfo.Type: var type, MethodName: { } method })
            throw new InvalidOperationException($"A snapshot is taken inside a spec, but {test.FullName} is none.");
        var fixture = test;
        while (fixture is not null and not TestFixture)
            fixture = fixture.Parent;
        return Of(type, fixture?.Arguments ?? [], method, test.Name, test.Arguments);
    }

    /// <returns>Null where an argument has no text of its own: such a spec has no snapshot.</returns>
    public static string? FullNameOf(ITest test)
    {
        try
        {
            return Of(test).FullName;
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static IEnumerable<ITest> Leaves(ITest test) => test.IsSuite ? test.Tests.SelectMany(Leaves) : [test];

    internal static RunningSpec Of(Type type, object?[] fixtureArguments, string method, string testName, object?[] arguments)
    {
        // A case with a name of its own is told apart by it; NUnit's own names start with the method's.
        var named = !testName.StartsWith(method, StringComparison.Ordinal);
        string[] fixture = [PortableName.OfType(type), .. fixtureArguments.Select(PortableName.OfArgument)];
        string[] spec = named ? [method, PortableName.Distinct(testName)] : [method, .. arguments.Select(PortableName.OfArgument)];
        var folder = (type.Namespace ?? "") is var space && space.StartsWith(RootNamespace + '.', StringComparison.Ordinal)
            ? space[(RootNamespace.Length + 1)..].Replace('.', '/')
            : "";
        var called = named ? $"{method}: {OnOneLine(testName)}" : Call(method, arguments);
        return new($"{type.Namespace}.{Call(fixture[0], fixtureArguments)}.{called}", folder, fixture, spec);
    }

    private static string Call(string name, object?[] arguments) => arguments.Length == 0
        ? name
        : $"{name}({string.Join(", ", arguments.Select(argument => argument is string text ? $"\"{OnOneLine(text)}\"" : PortableName.OfArgument(argument)))})";

    private static string OnOneLine(string text) =>
        string.Concat(text.Select(character => char.IsControl(character) ? $@"\u{(int)character:x4}" : character.ToString()));
}
