namespace SolidCell.Core.Safety;

/// <summary>
/// Debounces the conditions of each tick into faults. Latched faults stay until <see cref="ClearLatched"/>; the others
/// clear when their condition has been away for a second. Nothing is allocated.
/// </summary>
public sealed class FaultMonitor
{
    /// <summary>
    /// The conditions of the last tick, those on their way to a fault or away from one, and the active faults. Fields, for the tick:
    /// while none is suspected and the conditions are the active faults, <see cref="Observe"/> has nothing to do.
    /// </summary>
    internal int Conditions;
    internal int Suspected;
    internal int Held;

    private readonly long[] _since = new long[FaultTable.Count];
    private int _raised;
    private int _cleared;

    /// <summary>One bit per active fault.</summary>
    public int Active => Held;

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
        Conditions = conditions;
        int unsettled = (conditions ^ Held) | Suspected;
        for (int id = 1; id < FaultTable.Count && unsettled != 0; id++)
        {
            if ((unsettled & (1 << id)) != 0)
            {
                Judge((FaultId)id, nowMilliseconds);
            }
        }

        return Changed();
    }

    /// <summary>Raises a fault without a condition in the sample, at once.</summary>
    public void Raise(FaultId id)
    {
        if (id <= FaultId.None || (int)id >= FaultTable.Count)
        {
            throw Invariant.Broken("fault " + ((int)id).ToString() + " is raised, which is not in the table");
        }

        Held |= Interlocks.Bit(id);
        Worst = FindWorst();
    }

    /// <summary>Takes over the faults that were active before a reboot: one whose condition is gone clears, if it is not latched, a second after.</summary>
    public void Restore(int active)
    {
        Held |= active;
        Worst = FindWorst();
    }

    /// <summary>The operator's clear: drops every latched fault whose condition is gone. True when none is left.</summary>
    public bool ClearLatched()
    {
        _raised = 0;
        _cleared = 0;
        for (int id = 1; id < FaultTable.Count; id++)
        {
            bool goes = FaultTable.ClearingOf((FaultId)id) == FaultClears.ByOperator && (Conditions & (1 << id)) == 0;
            if (goes)
            {
                _cleared |= Held & (1 << id);
            }
        }

        Changed();
        return !IsLatched;
    }

    private void Judge(FaultId id, long now)
    {
        int bit = Interlocks.Bit(id);
        bool holds = (Conditions & bit) != 0;
        bool wasSuspected = (Suspected & bit) != 0;
        bool isActive = (Held & bit) != 0;
        if (holds == isActive)
        {
            Suspected &= ~bit;
            return;
        }

        if (!wasSuspected)
        {
            Suspected |= bit;
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

        Suspected &= ~bit;
        _raised |= holds ? bit : 0;
        _cleared |= holds ? 0 : bit;
    }

    private bool Changed()
    {
        if ((_raised | _cleared) == 0)
        {
            return false;
        }

        Held = (Held | _raised) & ~_cleared;
        Worst = FindWorst();
        return true;
    }

    private FaultAction FindWorst()
    {
        FaultAction worst = FaultAction.None;
        for (int id = 1; id < FaultTable.Count; id++)
        {
            FaultAction action = FaultTable.ActionOf((FaultId)id);
            if ((Held & (1 << id)) != 0 && action > worst)
            {
                worst = action;
            }
        }

        return worst;
    }
}
