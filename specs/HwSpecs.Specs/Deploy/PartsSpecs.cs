using HwSpecs.Specs.Cli;
using HwSpecs.Specs.House;

namespace HwSpecs.Specs.Deploy;

/// <summary>What the tasks of a job array and the pods of an indexed Job ask of the command, and what they make of its exit code.</summary>
[Platform(Exclude = "Win", Reason = "clusters run shell scripts")]
public sealed class PartsSpecs
{
    private static readonly string[] Class = ["handed in/", "roster.csv", "marks/"];

    [TestCase(1)]
    [TestCase(8)]
    public void The_tasks_of_an_array_mark_every_part_once(int parts)
    {
        using var script = new Script();
        Enumerable.Range(1, parts).Select(task => Shard(script.Slurm("mark.sbatch", [$"{parts}", .. Class], ("SLURM_ARRAY_TASK_ID", $"{task}"), ("SLURM_ARRAY_TASK_COUNT", $"{parts}"))))
            .Should().Equal(Enumerable.Range(1, parts).Select(part => $"{part}/{parts}"));
    }

    /// <summary>Slurm then counts one task.</summary>
    [Test]
    public void A_task_submitted_again_alone_marks_the_part_that_it_marked_before()
    {
        using var script = new Script();
        Shard(script.Slurm("mark.sbatch", ["8", .. Class], ("SLURM_ARRAY_TASK_ID", "5"), ("SLURM_ARRAY_TASK_COUNT", "1"), ("SLURM_ARRAY_TASK_MIN", "5"), ("SLURM_ARRAY_TASK_MAX", "5")))
            .Should().Be("5/8");
    }

    [Test]
    public void A_task_passes_class_processors_and_further_options_on()
    {
        using var script = new Script();
        script.Slurm("mark.sbatch", ["8", .. Class, "--title", "Homework 1 (4711)"], ("SLURM_ARRAY_TASK_ID", "5"), ("SLURM_CPUS_PER_TASK", "2")).Output
            .Should().Be("grade\nhanded in/\n--roster\nroster.csv\n--out\nmarks/\n--shard\n5/8\n--jobs\n2\n--title\nHomework 1 (4711)\n");
    }

    [TestCase("8", "0", "mark.sbatch: task '0' is no part of 8; submit with --array=1-8.")]
    [TestCase("8", "9", "mark.sbatch: task '9' is no part of 8; submit with --array=1-8.")]
    [TestCase("8", "", "mark.sbatch: task '' is no part of 8; submit with --array=1-8.")]
    [TestCase("class/", "1", "mark.sbatch: 'class/' is no number of parts; a whole number above 0 was expected first.")]
    public void A_task_that_is_no_part_is_refused(string parts, string task, string error)
    {
        using var script = new Script();
        script.Slurm("mark.sbatch", [parts, .. Class], ("SLURM_ARRAY_TASK_ID", task)).Should().Be((2, "", error + "\n"));
    }

    [Test]
    public void A_script_without_its_arguments_says_which()
    {
        using var script = new Script();
        script.Slurm("mark.sbatch", ["8"]).Should().Be((2, "", "mark.sbatch: 1 arguments; expected were the number of parts, the class, the roster and the marks folder.\n"));
        script.Slurm("merge.sbatch", []).Should().Be((2, "", "merge.sbatch: 0 arguments; expected was the marks folder.\n"));
    }

    [Test]
    public void The_command_is_the_one_that_HWSPECS_names()
    {
        using var script = new Script();
        script.Slurm("mark.sbatch", ["8", .. Class], ("SLURM_ARRAY_TASK_ID", "5"), ("HWSPECS", "true")).Should().Be((0, "", ""));
        script.Slurm("merge.sbatch", ["marks/"], ("HWSPECS", "false")).Exit.Should().Be(0);
    }

    /// <summary>Kubernetes counts from 0.</summary>
    [Test]
    public void The_pods_of_the_indexed_job_mark_every_part_once()
    {
        var job = Manifest.Read("mark.yaml");
        var parts = (int)(long)job["spec"]!["completions"]!;
        using var script = new Script();
        Enumerable.Range(0, parts).Select(index => Shard(script.Pod(Manifest.Script(job), ("JOB_COMPLETION_INDEX", $"{index}"), ("PARTS", $"{parts}"))))
            .Should().Equal(Enumerable.Range(1, parts).Select(part => $"{part}/{parts}"));
    }

    [TestCase(0, 0)]
    [TestCase(1, 0)]
    [TestCase(2, 2)]
    [TestCase(3, 3)]
    [TestCase(137, 137)]
    public void What_needs_a_person_is_done_and_every_other_failure_stays_one(int exit, int expected)
    {
        using var script = new Script(exit);
        script.Slurm("mark.sbatch", ["8", .. Class], ("SLURM_ARRAY_TASK_ID", "5")).Exit.Should().Be(expected);
        script.Pod(Manifest.Script(Manifest.Read("mark.yaml")), ("JOB_COMPLETION_INDEX", "4"), ("PARTS", "8")).Exit.Should().Be(expected);
        script.Slurm("merge.sbatch", ["marks/"]).Exit.Should().Be(expected);
        script.Pod(Manifest.Script(Manifest.Read("merge.yaml"))).Exit.Should().Be(expected);
    }

    [Test]
    public void What_is_merged_is_said()
    {
        using var script = new Script();
        script.Slurm("merge.sbatch", ["marks/"], ("SLURM_CPUS_PER_TASK", "2")).Output.Should().Be("merge\nmarks/\n--jobs\n2\n");
        script.Pod(Manifest.Script(Manifest.Read("merge.yaml"))).Output.Should().Be("merge\n/marks\n--jobs\n1\n");
    }

    /// <summary>Pods and scripts know them apart by the command's exit code alone.</summary>
    [Test]
    public void A_missing_part_has_an_exit_code_of_its_own_that_is_not_tried_again()
    {
        var folder = Directory.CreateTempSubdirectory("hwspecs-parts-").FullName;
        try
        {
            var (submissions, roster, marks) = (Path.Combine(folder, "class"), Path.Combine(folder, "roster.csv"), Path.Combine(folder, "marks"));
            Directory.CreateDirectory(submissions);
            foreach (var id in new[] { "s001", "s002" })
                File.Copy(Path.Combine(SourceTree.Root, "specs/HwSpecs.Grading.Specs/Submissions/complete-report.txt"), Path.Combine(submissions, $"{id}.txt"));
            File.WriteAllText(roster, "ID\ns001\ns002\n");
            int Merge(int part)
            {
                Command.Run("grade", submissions, "--roster", roster, "--out", marks, "--shard", $"{part}/2").Exit.Should().BeLessThan(2);
                return Command.Run("merge", marks).Exit;
            }

            var missing = Merge(1);
            missing.Should().Be(3);
            Merge(2).Should().Be(1);
            Manifest.Read("merge.yaml")["spec"]!["podFailurePolicy"]!["rules"]![1]!["onExitCodes"]!["values"]!.ToJsonString().Should().Be($"[2,{missing}]");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string Shard((int Exit, string Output, string Error) run)
    {
        (run.Exit, run.Error).Should().Be((0, ""));
        var lines = run.Output.Split('\n');
        return lines[Array.IndexOf(lines, "--shard") + 1];
    }
}
