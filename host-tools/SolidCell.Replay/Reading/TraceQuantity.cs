namespace SolidCell.Replay.Reading;

/// <summary>The columns of a trace that the replay reads. The number is the slot in <see cref="TraceRow"/>.</summary>
public enum TraceQuantity
{
    TestTime = 0,
    Voltage = 1,
    Current = 2,
    SurfacePressure = 3,
    Temperature = 4,
    StepCount = 5,
    CycleCount = 6,
}
