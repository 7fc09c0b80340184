namespace SolidCell.Device;

/// <summary>
/// Sees that the measuring loop stands still while other threads run: a driver that does not return, a gate that nobody gives back. The
/// relay is open by then. What stops the whole interpreter stops this watchdog too, so a slow network never looks like it.
/// </summary>
public sealed class LoopWatchdog
{
    /// <summary>More than a healthy tick can wait: a bus that is held costs seconds.</summary>
    public const int LooksBeforeStuck = 30;

    private int _ticks = -1;
    private int _looks;

    /// <summary>Called once a second with the loop's ticks. True when there has been none for half a minute.</summary>
    public bool IsStuck(int ticks)
    {
        _looks = ticks == _ticks ? _looks + 1 : 0;
        _ticks = ticks;
        return _looks >= LooksBeforeStuck;
    }
}
