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
    public bool IsCellConnected { get; set; }

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

    /// <summary>One bit per condition; 0 in the good case.</summary>
    public int Conditions(Sample sample, int setPointNanoamps, int samplesSinceChange)
    {
        int conditions = sample.EmergencyStopPressed ? Bit(FaultId.EmergencyStop) : 0;
        if (sample.SupplyQuality == SampleQuality.Good && sample.SupplyMillivolts < _limits.MinimumSupplyMillivolts)
            conditions |= Bit(FaultId.SupplyLow);

        conditions |= Voltage(sample) | Current(sample, setPointNanoamps, samplesSinceChange);
        return conditions | Pressure(sample) | Temperature(sample);
    }

    /// <summary>The bit of a fault in a set of conditions.</summary>
    public static int Bit(FaultId id) => 1 << (int)id;

    private int Voltage(Sample sample)
    {
        if (sample.CellVoltageQuality != SampleQuality.Good)
            return SilentVoltage(sample.CellVoltageQuality);

        if (!_isCellWatched)
            return 0;

        if (sample.CellMicrovolts > _limits.MaximumMicrovolts)
            return Bit(FaultId.CellOverVoltage);

        return sample.CellMicrovolts < _limits.MinimumMicrovolts ? Bit(FaultId.CellUnderVoltage) : 0;
    }

    private int SilentVoltage(SampleQuality quality)
    {
        if (quality != SampleQuality.OpenInput)
            return Bit(FaultId.VoltageSensorSilent);

        return IsCellConnected ? Bit(FaultId.ContactLost) : 0;
    }

    private int Current(Sample sample, int setPointNanoamps, int samplesSinceChange)
    {
        if (sample.CellCurrentQuality != SampleQuality.Good)
            return Bit(FaultId.CurrentSensorSilent);

        int nanoamps = sample.CellNanoamps;
        int maximum = _limits.MaximumNanoamps;
        int conditions = nanoamps > maximum || nanoamps < -maximum ? Bit(FaultId.OverCurrent) : 0;
        if (!_isCellWatched || samplesSinceChange < SettlingSamples)
            return conditions;

        int error = nanoamps - setPointNanoamps;
        int floor = _limits.FollowingFloorNanoamps;
        if (error <= floor && error >= -floor)
            return conditions;

        bool isFar = IntMath.Magnitude(error) > floor + (IntMath.Magnitude(setPointNanoamps) / FollowingDivisor);
        return isFar ? conditions | Bit(FaultId.CurrentNotFollowing) : conditions;
    }

    private int Pressure(Sample sample)
    {
        if (sample.StackPressureQuality != SampleQuality.Good)
            return Silent(sample.StackPressureQuality, FaultId.PressureSensorSilent);

        if (!_isCellWatched)
            return 0;

        if (sample.StackKilopascals > _limits.MaximumKilopascals)
            return Bit(FaultId.PressureHigh);

        if (sample.StackKilopascals >= _limits.MinimumKilopascals)
            return 0;

        bool isLost = sample.StackKilopascals < _limits.ContactKilopascals;
        return isLost ? Bit(FaultId.PressureLow) | Bit(FaultId.ContactLost) : Bit(FaultId.PressureLow);
    }

    private int Temperature(Sample sample)
    {
        if (sample.FrameTemperatureQuality != SampleQuality.Good)
            return Silent(sample.FrameTemperatureQuality, FaultId.TemperatureSensorSilent);

        if (sample.FrameMillidegrees > _limits.MaximumMillidegrees)
            return Bit(FaultId.OverTemperature);

        bool isCold = _isCellWatched && sample.FrameMillidegrees < _limits.MinimumMillidegrees;
        return isCold ? Bit(FaultId.UnderTemperature) : 0;
    }

    /// <summary>A fixture may lack pressure or temperature sensors: what was never measured is not silent.</summary>
    private static int Silent(SampleQuality quality, FaultId id) => quality == SampleQuality.NotMeasured ? 0 : Bit(id);
}
