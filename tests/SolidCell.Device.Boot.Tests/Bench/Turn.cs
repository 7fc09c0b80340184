namespace SolidCell.Device.Boot.Tests.Bench;

/// <summary>
/// One turn of a thread of the device that may get stuck in the middle of a call. It runs on a thread of its own, but only while the
/// test waits for it: so a run that gets stuck is as repeatable as one that does not.
/// </summary>
internal sealed class Turn
{
    private readonly object _gate = new();
    private bool _runs = true;

    private Turn()
    {
    }

    /// <summary>True when the turn has ended; false while it is stuck.</summary>
    public bool IsOver { get; private set; }

    /// <summary>Runs work until it ends or is stuck; it gets itself stuck by <see cref="Stick"/>.</summary>
    public static Turn Begin(Action<Turn> work)
    {
        var turn = new Turn();
        new Thread(() => turn.Run(work)) { IsBackground = true }.Start();
        lock (turn._gate)
        {
            turn.AwaitWhile(true);
        }

        return turn;
    }

    /// <summary>Called from within the work: it does not go on until <see cref="GoOn"/>.</summary>
    public void Stick() => Hand(false);

    /// <summary>The call returns after all; back when the work has ended or is stuck again.</summary>
    public void GoOn() => Hand(true);

    /// <summary>Goes on until the work has ended.</summary>
    public void End()
    {
        while (!IsOver)
        {
            GoOn();
        }
    }

    private void Hand(bool toTheTurn)
    {
        lock (_gate)
        {
            _runs = toTheTurn;
            Monitor.PulseAll(_gate);
            AwaitWhile(toTheTurn);
        }
    }

    private void AwaitWhile(bool runs)
    {
        while (_runs == runs)
        {
            Monitor.Wait(_gate);
        }
    }

    private void Run(Action<Turn> work)
    {
        work(this);
        lock (_gate)
        {
            (IsOver, _runs) = (true, false);
            Monitor.PulseAll(_gate);
        }
    }
}
