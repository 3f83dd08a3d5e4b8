using System.CommandLine;
using HwSpecs.Claims;
using HwSpecs.Report;

namespace HwSpecs.Cli;

/// <summary><c>hwspecs claims</c>: what the report says in words, held against numbers.</summary>
internal static class ClaimsCommand
{
    public static Command Create()
    {
        var format = new Option<string>("--format")
        {
            Description = "text: a paragraph a claim. json: one object, see src/HwSpecs.Cli/Schemas/claims.schema.json.",
            DefaultValueFactory = _ => "text",
        };
        format.AcceptOnlyFromAmong("text", "json");
        var command = new Command("claims", "Hold each statement that the report makes in words against numbers, its own and recomputed ones.") { format };
        command.SetAction(parsed =>
        {
            var claims = ReportClaims.All(Definition.Homework);
            foreach (var line in parsed.GetValue(format) == "json" ? ClaimsJson.Lines(claims) : claims.SelectMany(Text))
                parsed.InvocationConfiguration.Output.WriteLine(line);
            return CommandLine.Success;
        });
        return command;
    }

    private static IEnumerable<string> Text(Claim claim) =>
    [
        $"{claim.Address}: {ClaimsJson.Id(claim.Verdict)}",
        $"  claimed: {claim.Statement}",
        $"  because: {claim.Reason}",
        .. claim.Evidence.Select(evidence => FormattableString.Invariant($"    {evidence.Name} = {evidence.Value}")),
    ];
}
