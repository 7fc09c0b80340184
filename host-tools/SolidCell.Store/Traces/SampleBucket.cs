using SolidCell.Core.Measurement;
using SolidCell.Store.Reading;

namespace SolidCell.Store.Traces;

/// <summary>
/// Samples of one slice of test time, reduced to their extremes: one sample out of thousands stays visible. A reading without
/// good quality is no number and widens nothing.
/// </summary>
internal sealed class SampleBucket
{
    public ChannelRange Voltage = new();
    public ChannelRange Current = new();
    public ChannelRange Pressure = new();
    public ChannelRange Temperature = new();

    public long Samples { get; private set; }

    /// <summary>How many of the samples lack a good voltage or current.</summary>
    public long Unmeasured { get; private set; }

    public long FirstMilliseconds { get; private set; } = long.MaxValue;

    public long LastMilliseconds { get; private set; } = long.MinValue;

    public void Take(in StoredSample sample)
    {
        bool hasVoltage = sample.VoltageQuality == SampleQuality.Good;
        bool hasCurrent = sample.CurrentQuality == SampleQuality.Good;
        Count(1, hasVoltage && hasCurrent ? 0 : 1, sample.Milliseconds, sample.Milliseconds);
        if (hasVoltage)
        {
            Voltage.Take(sample.CellMicrovolts);
        }

        if (hasCurrent)
        {
            Current.Take(sample.CellNanoamps);
        }

        if (sample.PressureQuality == SampleQuality.Good)
        {
            Pressure.Take(sample.StackKilopascals);
        }

        if (sample.TemperatureQuality == SampleQuality.Good)
        {
            Temperature.Take(sample.FrameMillidegrees);
        }
    }

    public void Take(SampleBucket other)
    {
        Count(other.Samples, other.Unmeasured, other.FirstMilliseconds, other.LastMilliseconds);
        Voltage.Take(other.Voltage);
        Current.Take(other.Current);
        Pressure.Take(other.Pressure);
        Temperature.Take(other.Temperature);
    }

    public void Count(long samples, long unmeasured, long first, long last)
    {
        Samples += samples;
        Unmeasured += unmeasured;
        FirstMilliseconds = Math.Min(FirstMilliseconds, first);
        LastMilliseconds = Math.Max(LastMilliseconds, last);
    }
}
