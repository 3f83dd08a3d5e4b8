namespace HwSpecs.Grading.Classes;

/// <summary>Runs work one at a time on a thread of its own, and leaves the thread behind where the work does not end in time.</summary>
/// <remarks>.NET cannot stop a thread. What is left behind is a background thread: it cannot keep the process alive.</remarks>
internal sealed class TimeLimit(TimeSpan limit) : IDisposable
{
    private Worker worker = new();

    /// <returns>The result; null where time ran out.</returns>
    public T? Run<T>(Func<T> work)
        where T : class
    {
        if (worker.Run(work, limit, out var result))
            return (T)result!;
        worker = new Worker();
        return null;
    }

    public void Dispose() => worker.Run(null, TimeSpan.Zero, out _);

#pragma warning disable CA1001 // A semaphore whose wait handle is never asked for holds nothing; a thread left behind may still use it.
    private sealed class Worker
#pragma warning restore CA1001
    {
        private readonly SemaphoreSlim begin = new(0);
        private readonly SemaphoreSlim end = new(0);
        private Func<object>? work;
        private object? result;
        private Exception? failure;

        public Worker() => new Thread(Loop) { IsBackground = true, Name = "marking" }.Start();

        public bool Run(Func<object>? next, TimeSpan limit, out object? found)
        {
            (work, result, failure) = (next, null, null);
            begin.Release();
            found = null;
            if (!end.Wait(limit))
                return false;
            if (failure is not null)
                System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(failure);
            found = result;
            return true;
        }

        private void Loop()
        {
            while (true)
            {
                begin.Wait();
                if (work is null)
                    return;
                try
                {
                    result = work();
                }
#pragma warning disable CA1031 // It is thrown again where the work was asked for.
                catch (Exception exception)
#pragma warning restore CA1031
                {
                    failure = exception;
                }

                end.Release();
            }
        }
    }
}
