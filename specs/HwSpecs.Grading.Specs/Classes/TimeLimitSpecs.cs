using HwSpecs.Grading.Classes;

namespace HwSpecs.Grading.Specs.Classes;

/// <summary>Steps on several threads, each within a limit: none is lost, none is done twice, and one that hangs holds up nobody.</summary>
public sealed class TimeLimitSpecs
{
    private static readonly TimeSpan Long = TimeSpan.FromMinutes(10);

    [TestCase(1)]
    [TestCase(3)]
    public void Every_step_ends_once_with_its_own_result(int threads)
    {
        var ended = new int[500];
        new TimeLimit<string>(Long, ended.Length, k => new(() => $"{k}", result => Interlocked.Add(ref ended[k], result == $"{k}" ? 1 : 1000))).Run(threads);

        ended.Should().OnlyContain(count => count == 1);
    }

    [Test]
    [CancelAfter(60_000)]
    public void Steps_that_hang_end_once_without_a_result_and_what_they_find_later_counts_for_nothing(CancellationToken cancelled)
    {
        using var release = new ManualResetEventSlim();
        using var left = new CountdownEvent(2);
        var ended = new (int Times, string? Result)[20];
        new TimeLimit<string>(TimeSpan.FromMilliseconds(200), ended.Length, k => new(() => Work(k), result => ended[k] = (ended[k].Times + 1, result))).Run(1);
        release.Set();
        left.Wait(cancelled);

        ended.Should().OnlyContain(end => end.Times == 1);
        ended.Index().Where(end => end.Item.Result is null).Select(end => end.Index).Should().Equal(3, 7);

        string Work(int k)
        {
            if (k is 3 or 7)
            {
                release.Wait(cancelled);
                left.Signal();
            }

            return "done";
        }
    }

    /// <summary>Shorter than the time between two looks at the clock, so that most steps end by themselves, but late.</summary>
    [Test]
    public void What_ends_by_itself_but_late_has_no_result()
    {
        var late = 0;
        new TimeLimit<string>(TimeSpan.FromMilliseconds(1), 20, _ => new(Work, result => Interlocked.Add(ref late, result is null ? 1 : 100))).Run(1);

        late.Should().Be(20);

        static string Work()
        {
            Thread.Sleep(5);
            return "done";
        }
    }

    [Test]
    public void A_step_with_nothing_left_to_do_is_passed_over()
    {
        var ended = new int[10];
        new TimeLimit<string>(Long, ended.Length, k => k % 2 == 0 ? null : new(() => "", _ => ended[k]++)).Run(2);

        ended.Should().Equal(0, 1, 0, 1, 0, 1, 0, 1, 0, 1);
    }

    [Test]
    public void The_first_failure_to_end_a_step_stops_the_run_and_is_thrown()
    {
        var ended = 0;
        var run = () => new TimeLimit<string>(Long, 1000, k => new(() => "", _ => ended = k == 5 ? throw new IOException("full") : k)).Run(1);

        run.Should().Throw<IOException>().WithMessage("full");
        ended.Should().Be(4);
    }

    [Test]
    public void Nothing_to_do_ends_at_once() => new TimeLimit<string>(Long, 0, _ => throw new InvalidOperationException()).Run(4);
}
