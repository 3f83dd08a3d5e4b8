using System.Globalization;
using System.Text.Json.Nodes;
using HwSpecs.Specs.House;
using NJsonSchema;
using NJsonSchema.Validation;

namespace HwSpecs.Specs.Deploy;

/// <summary>The Kubernetes manifests, held against what the Kubernetes API takes (<c>kubernetes-schema.mjs</c> says where the schema is from).</summary>
public sealed class ManifestSpecs
{
    private static readonly JsonSchema Api =
        JsonSchema.FromFileAsync(Path.Combine(SourceTree.Root, "specs/HwSpecs.Specs/Deploy/kubernetes.schema.json")).GetAwaiter().GetResult();

    private static readonly string[] Jobs = ["mark.yaml", "merge.yaml"];

    [TestCase("isolation.yaml")]
    [TestCase("mark.yaml")]
    [TestCase("merge.yaml")]
    [TestCase("volume.yaml")]
    public void A_manifest_is_what_the_API_takes(string name) => Errors(Manifest.Text(name)).Should().BeEmpty();

    [Test]
    public void Every_manifest_is_held_against_the_API() =>
        Manifest.Names.Should().Equal("isolation.yaml", "mark.yaml", "merge.yaml", "volume.yaml");

    [TestCase("mark.yaml", "completionMode:", "completionmode:", "NoAdditionalPropertiesAllowed: #/spec.completionmode")]
    [TestCase("mark.yaml", "backoffLimitPerIndex:", "backoffLimitPerindex:", "NoAdditionalPropertiesAllowed: #/spec.backoffLimitPerindex")]
    [TestCase("mark.yaml", "readOnlyRootFilesystem:", "readOnlyRootFileSystem:", "NoAdditionalPropertiesAllowed: #/spec.template.spec.containers[0].securityContext.readOnlyRootFileSystem")]
    [TestCase("mark.yaml", "completions: 8", "completions: \"8\"", "IntegerExpected: #/spec.completions")]
    [TestCase("mark.yaml", "value: \"8\"", "value: 8", "StringExpected: #/spec.template.spec.containers[0].env[0].value")]
    [TestCase("mark.yaml", "operator: In", "# operator", "PropertyRequired: #/spec.podFailurePolicy.rules[1].onExitCodes.operator")]
    [TestCase("mark.yaml", "status: \"True\"", "status: True", "StringExpected: #/spec.podFailurePolicy.rules[0].onPodConditions[0].status")]
    [TestCase("merge.yaml", "command:\n            - /bin/sh", "command:\n            sh: /bin/sh\n            other:", "ArrayExpected: #/spec.template.spec.containers[0].command")]
    [TestCase("isolation.yaml", "podSelector:", "podselector:", "NoAdditionalPropertiesAllowed: #/spec.podselector")]
    [TestCase("volume.yaml", "storage: 20Gi", "storage: yes", "StringExpected: #/spec.resources.requests.storage")]
    public void A_misspelt_field_or_a_value_of_another_type_is_seen(string name, string right, string wrong, string error)
    {
        var text = Manifest.Text(name);
        text.Should().Contain(right);
        Errors(text.Replace(right, wrong)).Should().Contain(error);
    }

    [Test]
    public void The_number_of_parts_is_the_same_wherever_it_stands()
    {
        var job = Manifest.Read("mark.yaml");
        var parts = (long)job["spec"]!["completions"]!;
        Environment(job)["PARTS"].Should().Be(parts.ToString(CultureInfo.InvariantCulture));
        ((long)job["spec"]!["parallelism"]!).Should().BeInRange(1, parts);
        ((string)job["spec"]!["completionMode"]!).Should().Be("Indexed");
    }

    /// <summary>The schema takes any string where the API takes one of a few words, which stand in its descriptions only.</summary>
    [TestCase("mark.yaml", "FailIndex")]
    [TestCase("merge.yaml", "FailJob")]
    public void Words_of_the_API_are_spelt_as_it_spells_them(string name, string action)
    {
        var job = Manifest.Read(name)["spec"]!;
        ((string)job["podReplacementPolicy"]!).Should().Be("Failed");
        ((string)job["template"]!["spec"]!["restartPolicy"]!).Should().Be("Never");
        var rules = job["podFailurePolicy"]!["rules"]!.AsArray();
        rules.Select(rule => (string)rule!["action"]!).Should().Equal("Ignore", action);
        rules[0]!["onPodConditions"]!.ToJsonString().Should().Be("""[{"type":"DisruptionTarget","status":"True"}]""");
        ((string)rules[1]!["onExitCodes"]!["operator"]!).Should().Be("In");
        ((string)rules[1]!["onExitCodes"]!["containerName"]!).Should().Be((string)Manifest.Container(Manifest.Read(name))["name"]!);
    }

    /// <summary>What Kubernetes' Pod Security Standards call restricted, and no token, no writable root besides.</summary>
    [TestCaseSource(nameof(Jobs))]
    public void What_reads_submissions_may_do_nothing_else(string name)
    {
        var pod = Manifest.Pod(Manifest.Read(name));
        ((bool)pod["automountServiceAccountToken"]!).Should().BeFalse();
        ((bool)pod["securityContext"]!["runAsNonRoot"]!).Should().BeTrue();
        ((long)pod["securityContext"]!["runAsUser"]!).Should().BeGreaterThan(0);
        ((string)pod["securityContext"]!["seccompProfile"]!["type"]!).Should().Be("RuntimeDefault");
        pod.AsObject().Select(field => field.Key).Should().NotContain(["hostNetwork", "hostPID", "hostIPC", "initContainers", "serviceAccountName"]);

        var container = pod["containers"]!.AsArray().Single()!;
        ((bool)container["securityContext"]!["allowPrivilegeEscalation"]!).Should().BeFalse();
        ((bool)container["securityContext"]!["readOnlyRootFilesystem"]!).Should().BeTrue();
        container["securityContext"]!["capabilities"]!.ToJsonString().Should().Be("""{"drop":["ALL"]}""");
        container["resources"]!["limits"]!.AsObject().Select(limit => limit.Key).Should().Equal("cpu", "memory");
        container["volumeMounts"]!.AsArray().Where(mount => (bool?)mount!["readOnly"] == true).Select(mount => (string)mount!["mountPath"]!).Should().Equal("/course");
    }

    [TestCaseSource(nameof(Jobs))]
    public void What_reads_submissions_reaches_no_network(string name)
    {
        var policy = Manifest.Read("isolation.yaml")["spec"]!;
        policy.ToJsonString().Should().Be("""{"podSelector":{"matchLabels":{"app":"hwspecs"}},"policyTypes":["Ingress","Egress"]}""");
        Manifest.Read(name)["spec"]!["template"]!["metadata"]!["labels"]!.ToJsonString().Should().Be("""{"app":"hwspecs"}""");
    }

    [Test]
    public void The_claim_is_the_one_that_the_pods_mount_and_is_written_from_many_nodes()
    {
        var claim = Manifest.Read("volume.yaml");
        claim["spec"]!["accessModes"]!.ToJsonString().Should().Be("""["ReadWriteMany"]""");
        Jobs.Select(name => (string)Manifest.Pod(Manifest.Read(name))["volumes"]![0]!["persistentVolumeClaim"]!["claimName"]!)
            .Should().AllBe((string)claim["metadata"]!["name"]!);
    }

    [Test]
    public void Merging_runs_as_marking_does()
    {
        var (mark, merge) = (Manifest.Read("mark.yaml"), Manifest.Read("merge.yaml"));
        foreach (var job in new[] { mark, merge })
        {
            foreach (var own in new[] { "env", "command", "resources" })
                Manifest.Container(job).AsObject().Remove(own);
        }

        JsonNode.DeepEquals(Manifest.Pod(mark), Manifest.Pod(merge)).Should().BeTrue();
    }

    private static IEnumerable<string> Errors(string yaml)
    {
        var manifest = Manifest.Parse(yaml);
        return Api.Definitions[$"V1{manifest["kind"]}"].Validate(manifest.ToJsonString()).SelectMany(Innermost).Select(error => $"{error.Kind}: {error.Path}");
    }

    private static IEnumerable<ValidationError> Innermost(ValidationError error) =>
        error is ChildSchemaValidationError { Errors: var children } ? children.Values.SelectMany(inner => inner).SelectMany(Innermost) : [error];

    private static Dictionary<string, string> Environment(JsonNode job) =>
        Manifest.Container(job)["env"]!.AsArray().ToDictionary(variable => (string)variable!["name"]!, variable => (string)variable!["value"]!);
}
