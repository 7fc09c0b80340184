using SolidCell.Core.Measurement;
using SolidCell.Store.Reading;

namespace SolidCell.Analysis.Cycles;

/// <summary>
/// What the samples of one step say about its voltage, energy and pressure. Samples come at uneven times, so each pair counts with the time
/// between.
/// </summary>
internal sealed class StepVoltage
{
    /// <summary>What the first readings after a switch say is no steady value.</summary>
    private const long SettlingMilliseconds = 1000;

    private double _lastWatts = double.NaN;

    /// <summary>Integral of the voltage over the time that good samples cover, by trapezoids.</summary>
    public double VoltHours { get; private set; }

    public double Hours { get; private set; }

    /// <summary>Integral of voltage times current, by trapezoids; positive for what goes into the cell.</summary>
    public double WattHours { get; private set; }

    /// <summary>The first good sample 1 s or more after the first sample of the step.</summary>
    public double? StartVolts { get; private set; }

    public double? LastVolts { get; private set; }

    public long LastMilliseconds { get; private set; }

    public long LastNanoampHours { get; private set; }

    public long? LowestKilopascals { get; private set; }

    public long? HighestKilopascals { get; private set; }

    private long? FirstMilliseconds { get; set; }

    /// <summary>One for each step; steps and samples are in the order of the fixture's log.</summary>
    public static StepVoltage[] Of(IReadOnlyList<StoredStep> steps, IEnumerable<StoredSample> samples)
    {
        StepVoltage[] all = [.. steps.Select(_ => new StepVoltage())];
        int at = -1;
        foreach (StoredSample sample in samples)
        {
            while (at + 1 < steps.Count && steps[at + 1].Position < sample.Position)
            {
                at++;
            }

            if (at >= 0)
            {
                all[at].Take(sample);
            }
        }

        return all;
    }

    /// <summary>Every sum and the last sample, bit for bit, so that <see cref="Read"/> goes on from here.</summary>
    public void Write(BinaryWriter content)
    {
        foreach (double number in new[] { _lastWatts, VoltHours, Hours, WattHours, StartVolts ?? double.NaN, LastVolts ?? double.NaN })
        {
            content.Write(number);
        }

        foreach (long? number in new[] { LastMilliseconds, LastNanoampHours, LowestKilopascals, HighestKilopascals, FirstMilliseconds })
        {
            content.Write(number ?? long.MinValue);
        }
    }

    public static StepVoltage Read(BinaryReader content) => new()
    {
        _lastWatts = content.ReadDouble(),
        VoltHours = content.ReadDouble(),
        Hours = content.ReadDouble(),
        WattHours = content.ReadDouble(),
        StartVolts = Known(content.ReadDouble()),
        LastVolts = Known(content.ReadDouble()),
        LastMilliseconds = content.ReadInt64(),
        LastNanoampHours = content.ReadInt64(),
        LowestKilopascals = Known(content.ReadInt64()),
        HighestKilopascals = Known(content.ReadInt64()),
        FirstMilliseconds = Known(content.ReadInt64()),
    };

    private static double? Known(double number) => double.IsNaN(number) ? null : number;

    private static long? Known(long number) => number == long.MinValue ? null : number;

    public void Take(in StoredSample sample)
    {
        LastNanoampHours = sample.StepChargeNanoampHours;
        FirstMilliseconds ??= sample.Milliseconds;
        if (sample.PressureQuality == SampleQuality.Good)
        {
            LowestKilopascals = Math.Min(LowestKilopascals ?? long.MaxValue, sample.StackKilopascals);
            HighestKilopascals = Math.Max(HighestKilopascals ?? long.MinValue, sample.StackKilopascals);
        }

        if (sample.VoltageQuality == SampleQuality.Good)
        {
            double watts = sample.CurrentQuality == SampleQuality.Good
                ? sample.CellMicrovolts / 1e6 * (sample.CellNanoamps / 1e9) : double.NaN;
            TakeVolts(sample.CellMicrovolts / 1e6, watts, sample.Milliseconds);
        }
    }

    private void TakeVolts(double volts, double watts, long milliseconds)
    {
        if (LastVolts is { } before)
        {
            double hours = (milliseconds - LastMilliseconds) / Hour.Milliseconds;
            VoltHours += (before + volts) / 2 * hours;
            Hours += hours;
            WattHours += double.IsNaN(watts + _lastWatts) ? 0 : (_lastWatts + watts) / 2 * hours;
        }

        StartVolts ??= milliseconds >= FirstMilliseconds + SettlingMilliseconds ? volts : null;
        LastVolts = volts;
        LastMilliseconds = milliseconds;
        _lastWatts = watts;
    }
}
