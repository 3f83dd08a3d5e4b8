using System.Diagnostics;

namespace HwSpecs.Grading.Classes;

/// <summary>Does the steps of a run on several threads, each within a limit; a thread whose step does not end in time is left behind, and another takes its place.</summary>
/// <remarks>.NET cannot stop a thread. What is left behind is a background thread: it cannot keep the process alive.</remarks>
/// <param name="begin">Prepares a step by its number; null where nothing is left to do.</param>
internal sealed class TimeLimit<T>(TimeSpan limit, int steps, Func<int, LimitedStep<T>?> begin)
    where T : class
{
    /// <summary>How often it is looked whether time ran out; what ends in between and late is late all the same.</summary>
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(50);

    private readonly object gate = new();
    private int next = -1;
    private int open;
    private Exception? failure;

    /// <summary>Returns when all steps are done, or throws the first failure of <c>begin</c> or of a step's end when the others have ended theirs.</summary>
    public void Run(int threads)
    {
        var workers = new Worker[Math.Clamp(threads, 1, Math.Max(1, steps))];
        open = workers.Length;
        for (var k = 0; k < workers.Length; k++)
            workers[k] = Start(null);
        lock (gate)
        {
            while (open > 0)
            {
                Monitor.Wait(gate, Glance);
                for (var k = 0; k < workers.Length; k++)
                {
                    if (workers[k].LeftBehind(limit) is { } late)
                        workers[k] = Start(late);
                }
            }
        }

        if (failure is not null)
            System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(failure);
    }

    private Worker Start(LimitedStep<T>? late)
    {
        var worker = new Worker();
        new Thread(() => Loop(worker, late)) { IsBackground = true, Name = "marking" }.Start();
        return worker;
    }

    private void Loop(Worker worker, LimitedStep<T>? late)
    {
        try
        {
            late?.End(null);
            int k;
            while (Volatile.Read(ref failure) is null && (k = Interlocked.Increment(ref next)) < steps)
            {
                if (begin(k) is not { } step)
                    continue;
                var start = worker.Begin(step);
                var result = step.Work();
                if (!worker.End())
                    return;
                step.End(Stopwatch.GetElapsedTime(start) <= limit ? result : null);
            }
        }
#pragma warning disable CA1031 // It is thrown again where all threads have ended.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            Interlocked.CompareExchange(ref failure, exception, null);
        }

        lock (gate)
        {
            open--;
            Monitor.Pulse(gate);
        }
    }

    /// <summary>A thread's step, which belongs to the thread until its limit and from then on to whoever looks.</summary>
    private sealed class Worker
    {
        private LimitedStep<T>? step;
        private long start;

        public long Begin(LimitedStep<T> next)
        {
            start = Stopwatch.GetTimestamp();
            Volatile.Write(ref step, next);
            return start;
        }

        /// <returns>False where the thread was left behind.</returns>
        public bool End() => Interlocked.Exchange(ref step, null) is not null;

        public LimitedStep<T>? LeftBehind(TimeSpan limit) =>
            Volatile.Read(ref step) is { } current && Stopwatch.GetElapsedTime(Volatile.Read(ref start)) > limit && Interlocked.CompareExchange(ref step, null, current) == current
                ? current
                : null;
    }
}

/// <param name="Work">Is limited; throws nothing.</param>
/// <param name="End">Takes the result, or null where time ran out; on the thread that still counts.</param>
internal sealed record LimitedStep<T>(Func<T> Work, Action<T?> End);
