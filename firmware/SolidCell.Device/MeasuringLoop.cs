using System;
using System.Threading;
using SolidCell.Core.Instrument;

namespace SolidCell.Device;

/// <summary>
/// The one thread that measures, detects, steps and logs, at absolute deadlines: a late tick does not shift the next. It has the
/// firmware's only catch-all, because an exception that ends it would leave a test unwatched.
/// </summary>
public sealed class MeasuringLoop
{
    private readonly FixtureInstrument _instrument;
    private readonly int _periodMilliseconds;
    private bool _stopping;

    public MeasuringLoop(FixtureInstrument instrument, int periodMilliseconds)
    {
        _instrument = instrument;
        _periodMilliseconds = periodMilliseconds;
    }

    /// <summary>Held for each tick; whoever touches the instrument from another thread holds it too.</summary>
    public object Gate { get; } = new object();

    /// <summary>Deadlines that passed without a tick because the one before took so long; they are left out, not caught up.</summary>
    public int Overruns { get; private set; }

    /// <summary>Ticks that ended, round and round. For whoever watches that there are any.</summary>
    public int Ticks;

    /// <summary>Ticks and commands that threw. The relay is open from the first on.</summary>
    public int Failures { get; private set; }

    /// <summary>What the first of them threw.</summary>
    public Exception? FirstProblem { get; private set; }

    /// <summary>
    /// Runs until <see cref="Stop"/>. The instrument's time is 0 when it starts: a test that is taken up must not count the boot as
    /// time under current.
    /// </summary>
    public void Run()
    {
        long start = Environment.TickCount64;
        long deadline = start;
        while (!_stopping)
        {
            deadline = NextDeadline(deadline, Environment.TickCount64);
            int wait = (int)(deadline - Environment.TickCount64);
            if (wait > 0)
            {
                Thread.Sleep(wait);
            }

            Tick(Environment.TickCount64 - start);
        }
    }

    /// <summary>The loop ends after the tick it is in.</summary>
    public void Stop() => _stopping = true;

    /// <summary>One tick; never throws.</summary>
    public void Tick(long nowMilliseconds)
    {
        lock (Gate)
        {
            try
            {
                _instrument.Advance(nowMilliseconds);
            }
            catch (Exception problem)
            {
                Caught(problem);
            }
        }

        Ticks++;
    }

    /// <summary>
    /// Takes what a tick or a command has thrown, with the gate held: nobody knows what it left undone, so the relay opens.
    /// </summary>
    internal void Caught(Exception problem)
    {
        if (Failures == 0)
        {
            FirstProblem = problem;
        }

        Failures++;
        try
        {
            _instrument.ReportInternalError();
        }
        catch (Exception)
        {
            // The relay was opened first; what else is broken must not end the thread that keeps it so.
        }
    }

    /// <summary>The next deadline that has not passed by a period or more. Deadlines stay whole periods from the first.</summary>
    public long NextDeadline(long deadline, long nowMilliseconds)
    {
        deadline += _periodMilliseconds;
        long late = nowMilliseconds - deadline;
        if (late < _periodMilliseconds)
        {
            return deadline;
        }

        int missed = (int)(late / _periodMilliseconds);
        Overruns += missed;
        return deadline + missed * _periodMilliseconds;
    }
}
