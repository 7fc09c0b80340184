using SolidCell.Core.Measurement;

namespace SolidCell.Core.Safety;

/// <summary>Looks at one sample and says, as a bit per <see cref="FaultId"/>, which conditions hold in it.</summary>
public sealed class Interlocks
{
    private const int FollowingDivisor = 10;

    /// <summary>Samples that a new set point may take before it must be followed.</summary>
    private const int SettlingSamples = 3;

    private SafetyLimits _limits = new SafetyLimits();
    private bool _isCellWatched;

    /// <summary>False while the relay is open: an input without a cell says nothing then.</summary>
    public bool IsCellConnected;

    /// <summary>Watches the cell's own limits too, while a test is on.</summary>
    public void BeginTest(SafetyLimits limits)
    {
        _limits = limits;
        _isCellWatched = true;
    }

    /// <summary>Back to the fixture's own limits.</summary>
    public void EndTest(SafetyLimits limits)
    {
        _limits = limits;
        _isCellWatched = false;
    }

    /// <summary>One bit per condition; 0 in the good case, in which nothing else is called.</summary>
    public int Conditions(Sample sample, int setPointNanoamps, int samplesSinceChange)
    {
        SafetyLimits limits = _limits;
        bool isWatched = _isCellWatched;
        int conditions = sample.EmergencyStopPressed ? Bit(FaultId.EmergencyStop) : 0;
        if (sample.SupplyQuality != SampleQuality.Good)
        {
            conditions |= Silent(sample.SupplyQuality, FaultId.SupplySensorSilent);
        }
        else if (sample.SupplyMillivolts < limits.MinimumSupplyMillivolts)
        {
            conditions |= Bit(FaultId.SupplyLow);
        }

        int microvolts = sample.CellMicrovolts;
        if (sample.CellVoltageQuality != SampleQuality.Good)
        {
            conditions |= SilentVoltage(sample.CellVoltageQuality);
        }
        else if (isWatched && (microvolts > limits.MaximumMicrovolts || microvolts < limits.MinimumMicrovolts))
        {
            conditions |= Bit(microvolts > limits.MaximumMicrovolts ? FaultId.CellOverVoltage : FaultId.CellUnderVoltage);
        }

        int nanoamps = sample.CellNanoamps;
        int error = nanoamps - setPointNanoamps;
        int floor = limits.FollowingFloorNanoamps;
        if (sample.CellCurrentQuality != SampleQuality.Good)
        {
            conditions |= Bit(FaultId.CurrentSensorSilent);
        }
        else if (error > floor || error < -floor || nanoamps > limits.MaximumNanoamps || nanoamps < -limits.MaximumNanoamps)
        {
            conditions |= Current(nanoamps, setPointNanoamps, samplesSinceChange);
        }

        int kilopascals = sample.StackKilopascals;
        if (sample.StackPressureQuality != SampleQuality.Good)
        {
            conditions |= Silent(sample.StackPressureQuality, FaultId.PressureSensorSilent);
        }
        else if (isWatched && (kilopascals > limits.MaximumKilopascals || kilopascals < limits.MinimumKilopascals))
        {
            conditions |= Pressure(kilopascals);
        }

        int millidegrees = sample.FrameMillidegrees;
        if (sample.FrameTemperatureQuality != SampleQuality.Good)
        {
            conditions |= Silent(sample.FrameTemperatureQuality, FaultId.TemperatureSensorSilent);
        }
        else if (millidegrees > limits.MaximumMillidegrees || (isWatched && millidegrees < limits.MinimumMillidegrees))
        {
            conditions |= Bit(millidegrees > limits.MaximumMillidegrees ? FaultId.OverTemperature : FaultId.UnderTemperature);
        }

        return conditions;
    }

    /// <summary>The bit of a fault in a set of conditions.</summary>
    public static int Bit(FaultId id) => 1 << (int)id;

    private int SilentVoltage(SampleQuality quality)
    {
        if (quality != SampleQuality.OpenInput)
        {
            return Bit(FaultId.VoltageSensorSilent);
        }

        return IsCellConnected ? Bit(FaultId.ContactLost) : 0;
    }

    private int Current(int nanoamps, int setPointNanoamps, int samplesSinceChange)
    {
        int conditions = IntMath.Magnitude(nanoamps) > _limits.MaximumNanoamps ? Bit(FaultId.OverCurrent) : 0;
        int tolerated = _limits.FollowingFloorNanoamps + (IntMath.Magnitude(setPointNanoamps) / FollowingDivisor);
        bool isFar = IntMath.Magnitude(nanoamps - setPointNanoamps) > tolerated;
        return isFar && _isCellWatched && samplesSinceChange >= SettlingSamples
            ? conditions | Bit(FaultId.CurrentNotFollowing) : conditions;
    }

    private int Pressure(int kilopascals)
    {
        if (kilopascals > _limits.MaximumKilopascals)
        {
            return Bit(FaultId.PressureHigh);
        }

        return kilopascals < _limits.ContactKilopascals ? Bit(FaultId.PressureLow) | Bit(FaultId.ContactLost) : Bit(FaultId.PressureLow);
    }

    /// <summary>A fixture may lack pressure, temperature or supply sensors: what was never measured is not silent.</summary>
    private static int Silent(SampleQuality quality, FaultId id) => quality == SampleQuality.NotMeasured ? 0 : Bit(id);
}
