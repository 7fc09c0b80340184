namespace SolidCell.Drivers.Measurement;

/// <summary>The processor's own timer, finer than the milliseconds of the loop: for moments within a tick.</summary>
public interface IMicrosecondTimer
{
    /// <summary>Microseconds since the start; never goes back.</summary>
    long Microseconds { get; }

    /// <summary>Returns once <see cref="Microseconds"/> has reached this; at once when that is past.</summary>
    void WaitUntil(long microseconds);
}
