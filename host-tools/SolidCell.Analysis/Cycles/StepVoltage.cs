using SolidCell.Core.Measurement;
using SolidCell.Store.Reading;

namespace SolidCell.Analysis.Cycles;

/// <summary>What the samples of one step say about its voltage. Samples come at uneven times, so each pair counts with the time between.</summary>
internal sealed class StepVoltage
{
    /// <summary>Integral of the voltage over the time that good samples cover, by trapezoids.</summary>
    public double VoltHours { get; private set; }

    public double Hours { get; private set; }

    public double? LastVolts { get; private set; }

    public long LastMilliseconds { get; private set; }

    public long LastNanoampHours { get; private set; }

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

    private void Take(in StoredSample sample)
    {
        LastNanoampHours = sample.StepChargeNanoampHours;
        if (sample.VoltageQuality == SampleQuality.Good)
        {
            TakeVolts(sample.CellMicrovolts / 1e6, sample.Milliseconds);
        }
    }

    private void TakeVolts(double volts, long milliseconds)
    {
        if (LastVolts is { } before)
        {
            double hours = (milliseconds - LastMilliseconds) / Hour.Milliseconds;
            VoltHours += (before + volts) / 2 * hours;
            Hours += hours;
        }

        LastVolts = volts;
        LastMilliseconds = milliseconds;
    }
}
