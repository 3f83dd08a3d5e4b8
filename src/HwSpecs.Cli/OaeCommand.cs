using System.CommandLine;
using System.Globalization;
using HwSpecs.Adversarial.Bounds;
using HwSpecs.Adversarial.Exact;
using HwSpecs.Adversarial.Json;

namespace HwSpecs.Cli;

/// <summary><c>hwspecs oae</c>: the optimal adversarial example of any network and point, in the plane with a certificate, and the verification of one.</summary>
internal static class OaeCommand
{
    private const double DefaultEpsilon = 1e-6;

    public static Command Create()
    {
        var (network, point) = (NetworkAndPoint.NetworkArgument(), NetworkAndPoint.PointOption());
        var norm = new Option<string>("--norm") { Description = "What distance is: l2 (Euclidean), l1 (sum) or linf (greatest component).", DefaultValueFactory = _ => "l2" };
        norm.AcceptOnlyFromAmong("l2", "l1", "linf");
        var format = new Option<string>("--format") { Description = "text: readable. json: one line, with the certificate if there is one. See: hwspecs schema outcome", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("text", "json");
        var epsilon = new Option<string?>("--epsilon") { Description = "How much farther than the least distance the example of the other class may be; 2 inputs only. Default: 1e-6." };
        var regions = new Option<string?>("--regions") { Description = "After how many regions to stop and leave a gap; other than 2 inputs only. Default: 20000." };
        var verify = new Option<string?>("--verify") { Description = "Verify a certificate, or the JSON that holds one, without trusting the search." };

        var command = new Command(
            "oae",
            "Find the nearest points of the other class, with a proof that nothing nearer exists.\n"
            + "With 2 inputs the distance is exact and certified; with 1 or 3 to 10 it is bounded from below and above.\n"
            + "Exit code: 0 found, or verified; 1 --verify: refuted, with the reason; 2 usage, or a file that cannot be read.")
        {
            network,
            point,
            norm,
            format,
            epsilon,
            regions,
            verify,
        };
        command.SetAction(parsed =>
        {
            var output = parsed.InvocationConfiguration.Output;
            if (parsed.GetValue(verify) is { } certificate)
            {
                return parsed.GetValue(network) is null && parsed.GetValue(point) is null && parsed.GetValue(epsilon) is null && parsed.GetValue(regions) is null
                    ? Verify(certificate, output)
                    : throw new InputException("--verify goes alone: a certificate holds its network and its point. See: hwspecs oae --help");
            }

            var path = parsed.GetValue(network) ?? throw new InputException("expected a network file, or --verify and a certificate. See: hwspecs oae --help");
            var start = NetworkAndPoint.Point(parsed.GetValue(point));
            var reach = parsed.GetValue(epsilon) is { } text ? Epsilon(text) : (double?)null;
            var limit = parsed.GetValue(regions) is { } count ? Regions(count) : (int?)null;
            var (distance, isJson) = (Norm(parsed.GetRequiredValue(norm)), parsed.GetValue(format) == "json");
            foreach (var line in NetworkAndPoint.Read(path, start, read => read.Parameters.Inputs == 2 ? Certified(read, start, distance, reach, limit, isJson) : Bounded(read, start, distance, reach, limit, isJson)))
                output.WriteLine(line);
            return CommandLine.Success;
        });
        return command;
    }

    private static string[] Certified(NetworkJson network, double[] point, PerturbationNorm norm, double? epsilon, int? regions, bool isJson)
    {
        if (regions is not null)
            throw new InputException("--regions limits the search for bounds, but with 2 inputs the search always ends");
        var certificate = ExactSearch.Certify(network.Parameters, network.Activation, point, norm);
        return isJson ? [OutcomeJson.ToText(certificate, epsilon ?? DefaultEpsilon)] : [.. OaeText.Lines(certificate, epsilon ?? DefaultEpsilon)];
    }

    private static string[] Bounded(NetworkJson network, double[] point, PerturbationNorm norm, double? epsilon, int? regions, bool isJson)
    {
        if (epsilon is not null)
            throw new InputException($"--epsilon is for networks with 2 inputs, but this network has {network.Parameters.Inputs}: its adversarial example is as near as the upper bound says");
        var outcome = BoundedOutcome.Of(network.Parameters, network.Activation, point, norm, regions ?? DistanceSearch.DefaultMaxRegions);
        return isJson ? [BoundsJson.ToText(outcome)] : [.. BoundsText.Lines(outcome)];
    }

    private static int Verify(string path, TextWriter output)
    {
        var (certificate, check) = JsonFile.Read(path, "a certificate", OutcomeJson.Verify);
        if (check is CertificateCheck.NotProved { Reason: var reason })
        {
            output.WriteLine($"refuted: {reason}");
            return CommandLine.Findings;
        }

        output.WriteLine($"verified: {OaeText.Sentence(certificate)}");
        return CommandLine.Success;
    }

    private static PerturbationNorm Norm(string word) => word switch
    {
        "l1" => PerturbationNorm.L1,
        "linf" => PerturbationNorm.LInfinity,
        _ => PerturbationNorm.L2,
    };

    private static double Epsilon(string text) =>
        NetworkAndPoint.Number(text) is { } number and > 0 ? number : throw new InputException($"--epsilon '{text}' is not a number above 0");

    private static int Regions(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count > 0 ? count : throw new InputException($"--regions '{text}' is not a whole number from 1 to {int.MaxValue}");
}
