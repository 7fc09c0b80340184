using SolidCell.Core.Measurement;

namespace SolidCell.Drivers;

/// <summary>What a sample is worth after a transfer that ended this way.</summary>
public static class BusQuality
{
    public static SampleQuality Of(BusStatus status)
    {
        switch (status)
        {
            case BusStatus.Done: return SampleQuality.Good;
            case BusStatus.NoAnswer: return SampleQuality.NoAnswer;
            case BusStatus.Hung: return SampleQuality.BusHung;
            default: return SampleQuality.Implausible;
        }
    }
}
