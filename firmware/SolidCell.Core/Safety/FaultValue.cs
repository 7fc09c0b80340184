using SolidCell.Core.Measurement;

namespace SolidCell.Core.Safety;

/// <summary>The number that goes with a fault into the log: the reading that it is about, or the quality of a silent sensor.</summary>
public static class FaultValue
{
    /// <summary>Microvolts, nanoamps, kilopascals, millidegrees or millivolts, as the fault's channel has it; else 0.</summary>
    public static long Of(FaultId id, Sample sample)
    {
        switch (id)
        {
            case FaultId.CellOverVoltage:
            case FaultId.CellUnderVoltage:
                return sample.CellMicrovolts;
            case FaultId.OverCurrent:
            case FaultId.CurrentNotFollowing:
                return sample.CellNanoamps;
            case FaultId.PressureHigh:
            case FaultId.PressureLow:
            case FaultId.ContactLost:
                return sample.StackKilopascals;
            case FaultId.OverTemperature:
            case FaultId.UnderTemperature:
                return sample.FrameMillidegrees;
            case FaultId.SupplyLow:
                return sample.SupplyMillivolts;
            default:
                return OfSilent(id, sample);
        }
    }

    private static long OfSilent(FaultId id, Sample sample)
    {
        switch (id)
        {
            case FaultId.VoltageSensorSilent:
                return (long)sample.CellVoltageQuality;
            case FaultId.CurrentSensorSilent:
                return (long)sample.CellCurrentQuality;
            case FaultId.PressureSensorSilent:
                return (long)sample.StackPressureQuality;
            case FaultId.TemperatureSensorSilent:
                return (long)sample.FrameTemperatureQuality;
            case FaultId.SupplySensorSilent:
                return (long)sample.SupplyQuality;
            default:
                return 0;
        }
    }
}
