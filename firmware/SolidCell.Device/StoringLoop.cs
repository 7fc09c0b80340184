using System;
using System.Threading;

namespace SolidCell.Device;

/// <summary>
/// The thread that waits for the flash, so that the measuring one never does: the log and the reason of a crash go there when they are due.
/// </summary>
public sealed class StoringLoop
{
    /// <summary>A change of state is on the storage this long after its tick, plus the time of the write.</summary>
    public const int LookMilliseconds = 100;

    private readonly Fixture _fixture;
    private bool _stopping;

    public StoringLoop(Fixture fixture) => _fixture = fixture;

    /// <summary>Runs until <see cref="Stop"/>.</summary>
    public void Run()
    {
        while (!_stopping)
        {
            Thread.Sleep(LookMilliseconds);
            StoreWhatIsDue();
        }
    }

    /// <summary>The loop ends after the look it is in.</summary>
    public void Stop() => _stopping = true;

    /// <summary>One look; never throws.</summary>
    public void StoreWhatIsDue()
    {
        try
        {
            if (_fixture.Loop.FirstProblem != null)
            {
                _fixture.Crashes.Keep("measuring", _fixture.Loop.FirstProblem);
            }

            if (_fixture.Log.IsFlushDue(_fixture.Instrument.Sample.Milliseconds))
            {
                _fixture.Log.Flush();
            }
        }
        catch (Exception problem)
        {
            // A thread that ended here would leave the log in memory until it overflows.
            _fixture.Crashes.Keep("storing", problem);
        }
    }
}
