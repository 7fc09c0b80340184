using SolidCell.Core.Control;
using SolidCell.Core.Measurement;
using SolidCell.Core.Recording.Retention;
using SolidCell.Core.Safety;

namespace SolidCell.Core.Instrument;

/// <summary>Interlocks, their debounce, and a record of each fault that comes or goes.</summary>
internal sealed class FaultSupervisor
{
    private readonly Interlocks _interlocks = new Interlocks();
    private readonly FaultMonitor _monitor = new FaultMonitor();
    private readonly EventRecorder _events;
    private readonly CellRelay _relay;
    private readonly CurrentController _current;
    private readonly RetentionPolicy _retention;

    public FaultSupervisor(EventRecorder events, CellRelay relay, CurrentController current, RetentionPolicy retention)
    {
        _events = events;
        _relay = relay;
        _current = current;
        _retention = retention;
    }

    /// <summary>Active faults, one bit each.</summary>
    public int Active => _monitor.Active;

    /// <summary>True while an active fault keeps a test from running.</summary>
    public bool Holds => _monitor.Worst >= FaultAction.Pause;

    /// <summary>True while an active fault keeps the relay open.</summary>
    public bool OpensRelay => _monitor.Worst >= FaultAction.OpenRelay;

    public void BeginTest(SafetyLimits limits) => _interlocks.BeginTest(limits);

    public void EndTest(SafetyLimits limits) => _interlocks.EndTest(limits);

    /// <summary>Takes a sample, and the conditions that no sample shows. True when a fault came or went; it is then in the log.</summary>
    public bool Check(Sample sample, int setPointNanoamps, long nowMilliseconds)
    {
        bool isClosed = _relay.IsClosed;
        CurrentController current = _current;
        Interlocks interlocks = _interlocks;
        interlocks.IsCellConnected = _relay.IsSettled;
        int conditions = interlocks.Conditions(sample, setPointNanoamps, current.Trim.Samples);
        if (current.Failures > 0)
        {
            conditions |= Interlocks.Bit(FaultId.SourceSilent);
        }

        if (isClosed && _retention.IsExhausted)
        {
            conditions |= Interlocks.Bit(FaultId.LogFull);
        }

        FaultMonitor monitor = _monitor;
        if (conditions == monitor.SettledConditions || !monitor.Observe(conditions, nowMilliseconds))
        {
            return false;
        }

        Write(sample);
        return true;
    }

    /// <summary>
    /// Raises a fault that is no condition of a sample, at once, with the number that it is about; else 0. One that is active already is
    /// not written again: a tick that throws, throws twenty times a second.
    /// </summary>
    public void Raise(FaultId id, long value, long milliseconds)
    {
        if ((_monitor.Active & Interlocks.Bit(id)) != 0)
        {
            return;
        }

        _monitor.Raise(id);
        _events.Fault(id, true, value, _monitor.Active, milliseconds);
    }

    /// <summary>Faults that were active before a reboot hold again, until they clear as any other does; the log then says so.</summary>
    public void Restore(int active) => _monitor.Restore(active);

    /// <summary>The operator's clear. True when no latched fault is left.</summary>
    public bool Clear(Sample sample)
    {
        bool isClear = _monitor.ClearLatched();
        Write(sample);
        return isClear;
    }

    private void Write(Sample sample)
    {
        for (int id = 1; id < FaultTable.Count; id++)
        {
            int bit = 1 << id;
            if (((_monitor.Raised | _monitor.Cleared) & bit) != 0)
            {
                _events.Fault((FaultId)id, (_monitor.Raised & bit) != 0, FaultValue.Of((FaultId)id, sample), _monitor.Active,
                    sample.Milliseconds);
            }
        }
    }
}
