using SolidCell.Core.Measurement;

namespace SolidCell.Store.Reading;

/// <summary>A recorded sample. A number is only meaningful while its channel's quality is good.</summary>
public readonly record struct StoredSample(
    long Milliseconds, long CellMicrovolts, long CellNanoamps, long StackKilopascals, long FrameMillidegrees, long Qualities,
    long StepChargeNanoampHours)
{
    public LogPosition Position { get; init; }

    public SampleQuality VoltageQuality => (SampleQuality)(Qualities & 0xF);

    public SampleQuality CurrentQuality => (SampleQuality)((Qualities >> 4) & 0xF);

    public SampleQuality PressureQuality => (SampleQuality)((Qualities >> 8) & 0xF);

    public SampleQuality TemperatureQuality => (SampleQuality)((Qualities >> 12) & 0xF);
}
