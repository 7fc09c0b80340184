namespace SolidCell.Core.Safety;

/// <summary>
/// Debounces the conditions of each tick into faults. Latched faults stay until <see cref="ClearLatched"/>; the others
/// clear when their condition has been away for a second. Nothing is allocated.
/// </summary>
public sealed class FaultMonitor
{
    /// <summary>No set of conditions: their bits end below the sign.</summary>
    private const int None = -1;

    /// <summary>
    /// With these conditions <see cref="Observe"/> has nothing to do and need not be called: they are those of the last tick and the active
    /// faults, and none is on its way to a fault or away from one. A field, for the tick.
    /// </summary>
    internal int SettledConditions;

    /// <summary>The conditions of the last tick, those on their way to a fault or away from one, and the active faults.</summary>
    private int _conditions;
    private int _suspected;
    private int _held;

    private readonly long[] _since = new long[FaultTable.Count];
    private int _raised;
    private int _cleared;

    /// <summary>One bit per active fault.</summary>
    public int Active => _held;

    /// <summary>Faults raised by the last <see cref="Observe"/>, one bit each.</summary>
    public int Raised => _raised;

    /// <summary>Faults cleared by the last <see cref="Observe"/> or <see cref="ClearLatched"/>, one bit each.</summary>
    public int Cleared => _cleared;

    /// <summary>The most severe action of the active faults.</summary>
    public FaultAction Worst { get; private set; }

    /// <summary>True when a fault that only an operator clears is active.</summary>
    public bool IsLatched => Worst == FaultAction.Latch;

    /// <summary>Takes the conditions of a tick. True when a fault was raised or cleared.</summary>
    public bool Observe(int conditions, long nowMilliseconds)
    {
        _raised = 0;
        _cleared = 0;
        _conditions = conditions;
        int unsettled = (conditions ^ _held) | _suspected;
        for (int id = 1; id < FaultTable.Count && unsettled != 0; id++)
        {
            if ((unsettled & (1 << id)) != 0)
            {
                Judge((FaultId)id, nowMilliseconds);
            }
        }

        bool isChanged = Changed();
        Settle();
        return isChanged;
    }

    /// <summary>Raises a fault without a condition in the sample, at once.</summary>
    public void Raise(FaultId id)
    {
        if (id <= FaultId.None || (int)id >= FaultTable.Count)
        {
            throw Invariant.Broken("fault " + ((int)id).ToString() + " is raised, which is not in the table");
        }

        _held |= Interlocks.Bit(id);
        Worst = FindWorst();
        Settle();
    }

    /// <summary>
    /// Takes over the faults that were active before a reboot: one whose condition is gone clears, if it is not latched, a second after.
    /// </summary>
    public void Restore(int active)
    {
        _held |= active;
        Worst = FindWorst();
        Settle();
    }

    /// <summary>The operator's clear: drops every latched fault whose condition is gone. True when none is left.</summary>
    public bool ClearLatched()
    {
        _raised = 0;
        _cleared = 0;
        for (int id = 1; id < FaultTable.Count; id++)
        {
            bool goes = FaultTable.ClearingOf((FaultId)id) == FaultClears.ByOperator && (_conditions & (1 << id)) == 0;
            if (goes)
            {
                _cleared |= _held & (1 << id);
            }
        }

        Changed();
        Settle();
        return !IsLatched;
    }

    private void Settle() => SettledConditions = _suspected == 0 && _conditions == _held ? _held : None;

    private void Judge(FaultId id, long now)
    {
        int bit = Interlocks.Bit(id);
        bool holds = (_conditions & bit) != 0;
        bool wasSuspected = (_suspected & bit) != 0;
        bool isActive = (_held & bit) != 0;
        if (holds == isActive)
        {
            _suspected &= ~bit;
            return;
        }

        if (!wasSuspected)
        {
            _suspected |= bit;
            _since[(int)id] = now;
        }

        Decide(id, bit, holds, now - _since[(int)id]);
    }

    private void Decide(FaultId id, int bit, bool holds, long lasted)
    {
        bool isOver = holds
            ? lasted >= FaultTable.DebounceMilliseconds(id)
            : lasted >= FaultTable.ClearMilliseconds && FaultTable.ClearingOf(id) == FaultClears.ByItself;
        if (!isOver)
        {
            return;
        }

        _suspected &= ~bit;
        _raised |= holds ? bit : 0;
        _cleared |= holds ? 0 : bit;
    }

    private bool Changed()
    {
        if ((_raised | _cleared) == 0)
        {
            return false;
        }

        _held = (_held | _raised) & ~_cleared;
        Worst = FindWorst();
        return true;
    }

    private FaultAction FindWorst()
    {
        FaultAction worst = FaultAction.None;
        for (int id = 1; id < FaultTable.Count; id++)
        {
            FaultAction action = FaultTable.ActionOf((FaultId)id);
            if ((_held & (1 << id)) != 0 && action > worst)
            {
                worst = action;
            }
        }

        return worst;
    }
}
