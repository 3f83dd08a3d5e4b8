using HwSpecs.Grading.Reading;

namespace HwSpecs.Grading.Marking;

/// <summary>Marks the adversarial examples of 3.3 and 4.2, each in the networks in which it may be meant.</summary>
internal static class Examples
{
    private const string UnknownNetwork = "no known convention of training gives the losses of 3.2, so the trained network is not known";

    public static void Apply(MarkingInProgress marking, ConventionMatch match)
    {
        foreach (var example in marking.Key.Asked.Where(asked => asked.IsExample).GroupBy(asked => asked.Parent))
        {
            var stated = example.Where(asked => marking.Found(asked) is not null).Select(asked => (Asked: asked, Found: marking.Found(asked)!)).ToList();
            if (stated.Count == 0)
                continue;
            var of = new ExampleMarking(marking.Key, new(Named("sample"), Named("adversarial"), Named("distance")));
            var marks = of.Mark(stated, Candidates(marking, match, example.Key));
            var networkIsKnown = example.Key == "3.3/initial" || (example.Key == "3.3/trained" && match.Trained is not null) || (example.Key == "4.2" && marking.Key.Definition.JumpReLUTask is not null);
            foreach (var (k, value) in stated.Index())
            {
                var reason = value.Asked.Expectation is Expectation.WithoutKey without ? without.Reason : UnknownNetwork;
                var (verdict, points) = marks is not null ? (marks[k].Verdict, marks[k].Points) : of.WithoutNetwork(value.Asked, value.Found, reason);
                // In a network that may be another one nothing is wrong, only undecided.
                if (verdict is Verdict.Wrong && !networkIsKnown)
                    (verdict, points) = of.WithoutNetwork(value.Asked, value.Found, reason);
                marking.Decide(value.Asked, verdict, points);
            }

            ReportedQuantity? Named(string name) => stated.Find(value => value.Asked.Name == name).Found;
        }
    }

    /// <summary>The key's network, and the one that the submission's convention leads to with those that give the same losses.</summary>
    private static IEnumerable<ExampleCandidate> Candidates(MarkingInProgress marking, ConventionMatch match, string example)
    {
        var own = marking.Key.Conventions.All[0];
        switch (example)
        {
            case "3.3/initial":
                return [new(marking.Key.InitialExamples, null)];
            case "3.3/trained":
                var key = new ExampleCandidate(own.Examples, null);
                return match.Trained is not { } trained ? [key] : trained.Twins.Prepend(trained).Where(other => other.Name is not null).Select(other => new ExampleCandidate(other.Examples, other.Name)).Prepend(key);
            case "4.2" when marking.Key.JumpReLUTruth is { } truth:
                return [new(truth, null)];
            default:
                return Declarations.JumpThreshold(marking.Reading) is { } threshold ? marking.Key.JumpReLUExamples(threshold, (match.Trained ?? own).Network) : [];
        }
    }
}
