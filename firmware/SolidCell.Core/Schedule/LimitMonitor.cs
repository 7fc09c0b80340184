using SolidCell.Core.Measurement;

namespace SolidCell.Core.Schedule;

/// <summary>The limits of the step that runs, with thresholds in the units they are compared in: no division per sample.</summary>
internal sealed class LimitMonitor
{
    private const int Thousandths = 1000;

    private readonly long[] _thresholds = new long[Program.MaximumLimitsPerStep];
    private readonly RelativeLimits _relative = new RelativeLimits();
    private Limit[] _limits = new Limit[0];

    /// <summary>Time in the step before which none is reached by a sample or by time; 0 when a sample can reach one.</summary>
    public long EarliestMilliseconds { get; private set; }

    /// <summary>A test begins, or goes on after a power cut.</summary>
    public void BeginTest() => _relative.BeginTest();

    public void Begin(Step step, CellDescription cell, long halfCycleBeforeCounts)
    {
        _limits = step.Limits;
        _relative.BeginStep(step.Kind == StepKind.Rest);
        EarliestMilliseconds = long.MaxValue;
        for (int index = 0; index < _limits.Length; index++)
        {
            _thresholds[index] = Resolve(_limits[index], cell, halfCycleBeforeCounts);
            Sort(_limits[index]);
        }
    }

    /// <summary>The first limit that is reached, or null.</summary>
    public Limit? FirstReached(StepProgress progress, Sample sample)
    {
        for (int index = 0; index < _limits.Length; index++)
        {
            if (IsReached(_limits[index].Quantity, _thresholds[index], progress, sample))
            {
                return _limits[index];
            }
        }

        return null;
    }

    private void Sort(Limit limit)
    {
        bool isShort = limit.Quantity == LimitQuantity.SoftShort || limit.Quantity == LimitQuantity.HardShort;
        long earliest = limit.Quantity == LimitQuantity.StepMilliseconds ? limit.Threshold : 0;
        if (!isShort && earliest < EarliestMilliseconds)
        {
            EarliestMilliseconds = earliest;
        }
    }

    private static long Resolve(Limit limit, CellDescription cell, long halfCycleBeforeCounts)
    {
        switch (limit.Quantity)
        {
            case LimitQuantity.StepChargeNanoampHours:
            case LimitQuantity.TestChargeNanoampHours:
                return limit.Threshold > ProgramReader.MaximumThreshold
                    ? long.MaxValue : limit.Threshold * ChargeCounter.CountsPerNanoampHour;
            case LimitQuantity.StepArealChargeNanoampHoursPerSquareCentimetre:
            case LimitQuantity.TestArealChargeNanoampHoursPerSquareCentimetre:
                return limit.Threshold * cell.AreaSquareMicrometres / CellDescription.SquareMicrometresPerSquareCentimetre
                    * ChargeCounter.CountsPerNanoampHour;
            case LimitQuantity.ThousandthsOfHalfCycleBefore:
                return halfCycleBeforeCounts > 0 ? halfCycleBeforeCounts / Thousandths * limit.Threshold : long.MaxValue;
            default:
                return limit.Threshold;
        }
    }

    private bool IsReached(LimitQuantity quantity, long threshold, StepProgress progress, Sample sample)
    {
        switch (quantity)
        {
            case LimitQuantity.StepMilliseconds:
                return progress.Milliseconds >= threshold;
            case LimitQuantity.SoftShort:
                return progress.SoftShortSeen || progress.HardShortSeen;
            case LimitQuantity.HardShort:
                return progress.HardShortSeen;
            case LimitQuantity.StepChargeNanoampHours:
            case LimitQuantity.StepArealChargeNanoampHoursPerSquareCentimetre:
                return IntMath.Magnitude(progress.ChargeCounts) >= threshold;
            case LimitQuantity.TestChargeNanoampHours:
            case LimitQuantity.TestArealChargeNanoampHoursPerSquareCentimetre:
                return progress.TestCounts >= threshold;
            case LimitQuantity.ThousandthsOfHalfCycleBefore:
                return progress.HalfCycleCounts >= threshold;
            case LimitQuantity.ThousandthsOfStartVoltage:
                return _relative.IsVoltageAbove(threshold, progress, sample);
            case LimitQuantity.ThousandthsOfBestResistance:
                return _relative.IsResistanceBelow(threshold, progress, sample);
            case LimitQuantity.AbsoluteCurrentBelowNanoamps:
                return progress.IsSettled && progress.IsDriven && sample.CellCurrentQuality == SampleQuality.Good
                    && IntMath.Magnitude(sample.CellNanoamps) < threshold;
            case LimitQuantity.PressureAboveKilopascals:
                return sample.StackPressureQuality == SampleQuality.Good && sample.StackKilopascals > threshold;
            case LimitQuantity.PressureBelowKilopascals:
                return sample.StackPressureQuality == SampleQuality.Good && sample.StackKilopascals < threshold;
            case LimitQuantity.TemperatureAboveMillidegrees:
                return sample.FrameTemperatureQuality == SampleQuality.Good && sample.FrameMillidegrees > threshold;
            case LimitQuantity.TemperatureBelowMillidegrees:
                return sample.FrameTemperatureQuality == SampleQuality.Good && sample.FrameMillidegrees < threshold;
            default:
                return progress.IsDriven && sample.CellVoltageQuality == SampleQuality.Good
                    && IsVoltageReached(quantity, threshold, sample.CellMicrovolts);
        }
    }

    private static bool IsVoltageReached(LimitQuantity quantity, long threshold, int microvolts)
    {
        switch (quantity)
        {
            case LimitQuantity.VoltageAboveMicrovolts:
                return microvolts > threshold;
            case LimitQuantity.VoltageBelowMicrovolts:
                return microvolts < threshold;
            default:
                return IntMath.Magnitude(microvolts) > threshold;
        }
    }
}
