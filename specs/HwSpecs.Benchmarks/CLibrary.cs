using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.InteropServices;

namespace HwSpecs.Benchmarks;

/// <summary>A C file of this project, compiled on the spot by gcc and loaded.</summary>
internal sealed class CLibrary
{
    private readonly nint handle;

    private CLibrary(nint handle) => this.handle = handle;

    public nint this[string function] => NativeLibrary.GetExport(handle, function);

    /// <summary>The library, or why there is none.</summary>
    /// <param name="file">A file of the folder Native.</param>
    /// <param name="options">Of the compiler and linker.</param>
    public static (CLibrary? Library, string Reason) Compile(string file, params IEnumerable<string> options)
    {
        if (!OperatingSystem.IsLinux())
            return (null, "compiled on Linux only");
        var folder = Directory.CreateTempSubdirectory("hwspecs-benchmarks-");
        try
        {
            var library = Path.Combine(folder.FullName, Path.ChangeExtension(file, ".so"));
            string[] arguments = ["-O3", "-march=native", "-shared", "-fPIC", Path.Combine(AppContext.BaseDirectory, "Native", file), "-o", library, .. options];
            using var gcc = Process.Start(new ProcessStartInfo("gcc", arguments) { RedirectStandardError = true })!;
            var errors = gcc.StandardError.ReadToEnd();
            gcc.WaitForExit();
            return gcc.ExitCode == 0 ? (new CLibrary(NativeLibrary.Load(library)), "") : (null, $"gcc failed: {errors.Split('\n')[0]}");
        }
        catch (Win32Exception)
        {
            return (null, "no gcc here");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
