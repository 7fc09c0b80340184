namespace SolidCell.Device.Hardware;

/// <summary>Time that never goes back, whatever is done to the date: for intervals.</summary>
public interface IMonotonicClock
{
    long Milliseconds { get; }
}
