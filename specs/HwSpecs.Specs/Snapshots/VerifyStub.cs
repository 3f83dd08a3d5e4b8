using System.Runtime.CompilerServices;

// What VerifyEngine.cs uses of Verify.NUnit 31, and what Verify does to the files there; compiled wherever the package is not referenced.
namespace VerifyTests
{
    internal static class VerifierSettings
    {
        public static void UseUtf8NoBom()
        {
        }
    }

    internal readonly record struct CompareResult(bool IsEqual, string? Message)
    {
        public static CompareResult Equal => new(true, null);

        public static CompareResult NotEqual(string message) => new(false, message);
    }

    internal delegate Task<CompareResult> StringCompare(string received, string verified, IReadOnlyDictionary<string, object> context);

    internal sealed class VerifySettings
    {
        internal string Directory { get; private set; } = "";

        internal string FileName { get; private set; } = "";

        internal StringCompare? Compare { get; private set; }

        public void UseDirectory(string directory) => Directory = directory;

        public void UseFileName(string fileName) => FileName = fileName;

        public void DisableDiff()
        {
        }

        public void UseStringComparer(StringCompare compare, string extension) => Compare = extension.Length > 0 ? compare : null;
    }

    internal sealed class SettingsTask(Task task)
    {
        public TaskAwaiter GetAwaiter() => task.GetAwaiter();
    }
}

namespace VerifyNUnit
{
    internal static class Verifier
    {
        public static VerifyTests.SettingsTask Verify(string target, string extension, VerifyTests.VerifySettings settings, string sourceFile) =>
            new(File.Exists(sourceFile) ? Run(target, extension, settings) : throw new ArgumentException($"There is no source file {sourceFile}.", nameof(sourceFile)));

        private static async Task Run(string target, string extension, VerifyTests.VerifySettings settings)
        {
            var received = Path.Combine(settings.Directory, $"{settings.FileName}.received.{extension}");
            var verified = Path.Combine(settings.Directory, $"{settings.FileName}.verified.{extension}");
            Directory.CreateDirectory(settings.Directory);
            File.Delete(received);
            if (File.Exists(verified))
            {
                var approved = await File.ReadAllTextAsync(verified);
                if (approved == target || (await settings.Compare!(target, approved, new Dictionary<string, object>())).IsEqual)
                    return;
            }

            await File.WriteAllTextAsync(received, target);
            throw new VerifyException($"Received: {settings.FileName}.received.{extension}");
        }
    }

#pragma warning disable CA1064 // Internal in Verify, too.
    internal sealed class VerifyException(string message) : Exception(message);
#pragma warning restore CA1064
}
