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

    /// <summary>One bit per condition; 0 in the good case, which takes no call but one.</summary>
    public int Conditions(Sample sample, int setPointNanoamps, int samplesSinceChange)
    {
        SafetyLimits limits = _limits;
        int conditions = OfFrame(sample, limits);
        int microvolts = sample.CellMicrovolts;
        if (sample.CellVoltageQuality != SampleQuality.Good)
            conditions |= SilentVoltage(sample.CellVoltageQuality);
        else if (_isCellWatched && (microvolts > limits.MaximumMicrovolts || microvolts < limits.MinimumMicrovolts))
            conditions |= Bit(microvolts > limits.MaximumMicrovolts ? FaultId.CellOverVoltage : FaultId.CellUnderVoltage);

        if (sample.CellCurrentQuality != SampleQuality.Good)
            return conditions | Bit(FaultId.CurrentSensorSilent);

        int nanoamps = sample.CellNanoamps;
        int maximum = limits.MaximumNanoamps;
        if (nanoamps > maximum || nanoamps < -maximum)
            conditions |= Bit(FaultId.OverCurrent);

        int error = nanoamps - setPointNanoamps;
        int floor = limits.FollowingFloorNanoamps;
        bool isFar = (error > floor || error < -floor) && _isCellWatched && samplesSinceChange >= SettlingSamples;
        return isFar ? conditions | NotFollowing(error, setPointNanoamps, floor) : conditions;
    }

    /// <summary>The bit of a fault in a set of conditions.</summary>
    public static int Bit(FaultId id) => 1 << (int)id;

    /// <summary>The conditions around the cell. A fixture may lack pressure, temperature or supply sensors: what was never measured is not silent.</summary>
    private int OfFrame(Sample sample, SafetyLimits limits)
    {
        int conditions = sample.EmergencyStopPressed ? Bit(FaultId.EmergencyStop) : 0;
        if (sample.SupplyQuality > SampleQuality.NotMeasured)
            conditions |= Bit(FaultId.SupplySensorSilent);
        else if (sample.SupplyQuality == SampleQuality.Good && sample.SupplyMillivolts < limits.MinimumSupplyMillivolts)
            conditions |= Bit(FaultId.SupplyLow);

        int kilopascals = sample.StackKilopascals;
        if (sample.StackPressureQuality > SampleQuality.NotMeasured)
            conditions |= Bit(FaultId.PressureSensorSilent);
        else if ((kilopascals > limits.MaximumKilopascals || kilopascals < limits.MinimumKilopascals) && IsWatched(sample.StackPressureQuality))
            conditions |= Pressure(kilopascals, limits);

        int millidegrees = sample.FrameMillidegrees;
        if (sample.FrameTemperatureQuality > SampleQuality.NotMeasured)
            conditions |= Bit(FaultId.TemperatureSensorSilent);
        else if (sample.FrameTemperatureQuality == SampleQuality.Good && millidegrees > limits.MaximumMillidegrees)
            conditions |= Bit(FaultId.OverTemperature);
        else if (millidegrees < limits.MinimumMillidegrees && IsWatched(sample.FrameTemperatureQuality))
            conditions |= Bit(FaultId.UnderTemperature);

        return conditions;
    }

    private bool IsWatched(SampleQuality quality) => _isCellWatched && quality == SampleQuality.Good;

    private int SilentVoltage(SampleQuality quality)
    {
        if (quality != SampleQuality.OpenInput)
            return Bit(FaultId.VoltageSensorSilent);

        return IsCellConnected ? Bit(FaultId.ContactLost) : 0;
    }

    private static int NotFollowing(int errorNanoamps, int setPointNanoamps, int floorNanoamps)
    {
        bool isFar = IntMath.Magnitude(errorNanoamps) > floorNanoamps + (IntMath.Magnitude(setPointNanoamps) / FollowingDivisor);
        return isFar ? Bit(FaultId.CurrentNotFollowing) : 0;
    }

    private static int Pressure(int kilopascals, SafetyLimits limits)
    {
        if (kilopascals > limits.MaximumKilopascals)
            return Bit(FaultId.PressureHigh);

        return kilopascals < limits.ContactKilopascals ? Bit(FaultId.PressureLow) | Bit(FaultId.ContactLost) : Bit(FaultId.PressureLow);
    }
}
