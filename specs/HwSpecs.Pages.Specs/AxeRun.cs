using System.Text.Json;
using Microsoft.Playwright;

namespace HwSpecs.Pages.Specs;

/// <summary>axe-core's rules over an open page.</summary>
internal static class AxeRun
{
    private static readonly string Script = Path.Combine(SpecsFolder.Path, "node_modules", "axe-core", "axe.min.js");

    /// <returns>One line a violation: the rule, what it asks, and where it is broken.</returns>
    public static async Task<IReadOnlyList<string>> Violations(IPage page)
    {
        if (!File.Exists(Script))
            Assert.Ignore("No axe-core: run npm ci in specs/HwSpecs.Pages.Specs.");
        await page.EvaluateAsync(await File.ReadAllTextAsync(Script));
        var found = await page.EvaluateAsync<JsonElement>("async () => (await axe.run()).violations.map(v => `${v.id}: ${v.help}: ${v.nodes.slice(0, 3).map(n => n.target).join(' | ')}`)");
        return [.. found.EnumerateArray().Select(line => line.GetString()!)];
    }
}
