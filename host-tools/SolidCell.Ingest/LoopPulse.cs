namespace SolidCell.Ingest;

/// <summary>When a loop of the host last came round, and how often a turn of it failed. Any thread may look.</summary>
public sealed class LoopPulse(TimeProvider clock)
{
    private long _lastTicks = clock.GetUtcNow().UtcTicks;
    private long _failures;
    private volatile string? _lastFailure;

    public DateTimeOffset Last => new(Interlocked.Read(ref _lastTicks), TimeSpan.Zero);

    public long Failures => Interlocked.Read(ref _failures);

    /// <summary>What went wrong last, null while nothing has.</summary>
    public string? LastFailure => _lastFailure;

    public void Beat() => Interlocked.Exchange(ref _lastTicks, clock.GetUtcNow().UtcTicks);

    public void Fail(Exception problem)
    {
        _lastFailure = $"{problem.GetType().Name}: {problem.Message.ReplaceLineEndings(" ")}";
        Interlocked.Increment(ref _failures);
    }
}
