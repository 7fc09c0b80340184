using SolidCell.Core.Measurement;

namespace SolidCell.Detection.Tests.Golden;

/// <summary>What happens to a made trace besides a fall of the voltage: other currents, steps, rests, leads and surroundings.</summary>
internal static class Currents
{
    public static Dictionary<string, Action<MadeTrace, Sample>> Happenings { get; } = new()
    {
        ["rests within half-cycles"] = (trace, sample) => Rest(sample, trace.Into is >= 500 and < 700),
        ["a long rest"] = (trace, sample) => Rest(sample, trace.Since is >= 0 and < 900),
        ["twice the current, less voltage"] = (trace, sample) => trace.Between(900, 1200, () =>
        {
            MadeTrace.Leave(sample, 700);
            sample.CellNanoamps *= 2;
        }),
        ["currents that rise from step to step"] = (trace, sample) => MadeTrace.Scale(sample, 1000 + (200 * trace.Late)),
        ["currents that rise within a step"] = (trace, sample) => MadeTrace.Scale(sample, 1000 + (200 * (trace.Into / 300))),
        ["a source that is trimmed"] = (trace, sample) => trace.Between(0, int.MaxValue, () => MadeTrace.Scale(sample, 970)),
        ["a source that drifts"] = (trace, sample) => MadeTrace.Scale(sample, 1000 - (trace.Into / 12)),
        ["a current that decays at the end of each half-cycle"] = (trace, sample) =>
            MadeTrace.Scale(sample, trace.Into < 600 ? 1000 : 1000 * 100 / (100 + trace.Into - 600)),
        ["a current that stays at the end of each half-cycle"] = (trace, sample) =>
            MadeTrace.Scale(sample, trace.Into < 600 ? 1000 : Math.Max(trace.Since < 0 ? 0 : 300, 100_000 / (trace.Into - 500))),
        ["no discharge any more"] = (trace, sample) => trace.Between(900, int.MaxValue, () => sample.CellNanoamps = 500_000),
        ["no charge any more"] = (trace, sample) => trace.Between(-300, int.MaxValue, () => sample.CellNanoamps = -500_000),
        ["half-cycles that give back half"] = (trace, sample) => Rest(sample, sample.CellNanoamps < 0 && trace is { Late: > 0, Into: > 600 }),
        ["spikes of single samples"] = (trace, sample) => trace.Between(0, 1, () => MadeTrace.Leave(sample, 500), 100),
        ["spikes both ways"] = (trace, sample) => trace.Between(0, 1, () => MadeTrace.Leave(sample, trace.Since % 200 == 0 ? 500 : 1500), 100),
        ["a drop as a half-cycle ends"] = (trace, sample) => trace.Between(893, 7, () => MadeTrace.Leave(sample, 700), 1200),
        ["a drop as a half-cycle begins"] = (trace, sample) => trace.Between(905, 30, () => MadeTrace.Leave(sample, 700), 1200),
        ["a collapse as the test ends"] = (trace, sample) => trace.Between(6899, 1, () => MadeTrace.Collapse(sample, 10)),
        ["a drop as the test ends"] = (trace, sample) => trace.Between(6893, 7, () => MadeTrace.Leave(sample, 700)),
        ["a drop that becomes a collapse"] = (trace, sample) =>
        {
            trace.Between(0, 4, () => MadeTrace.Leave(sample, 700));
            trace.Between(4, 2000, () => MadeTrace.Collapse(sample, 10));
        },
        ["a partial drop that stays and comes back"] = (trace, sample) => trace.Between(0, 500, () => MadeTrace.Leave(sample, 800)),
        ["a lead that comes off"] = (trace, sample) => trace.Between(0, 50, () => sample.CellMicrovolts = -5_000_000, 400),
        ["a lead that comes off upwards"] = (trace, sample) => trace.Between(0, 50, () => sample.CellMicrovolts = 9_000_000, 400),
        ["a reading that is stuck"] = (trace, sample) => trace.Between(0, 300, () => sample.CellMicrovolts = 40_123),
        ["exactly 0 V"] = (trace, sample) => trace.Between(0, 300, () => sample.CellMicrovolts = 0),
        ["a contact that is lost and comes back"] = (trace, sample) => trace.Between(0, 3000, () => MadeTrace.Leave(sample, 2500)),
        ["a contact that is lost for some samples"] = (trace, sample) => trace.Between(0, 60, () => MadeTrace.Leave(sample, 1500), 300),
        ["every second sample missing"] = (trace, sample) => Miss(sample, trace.Since >= 0 && trace.Since % 2 == 0),
        ["nine of ten samples missing"] = (trace, sample) => Miss(sample, trace.Since >= 0 && trace.Since % 10 != 0),
        ["cold"] = (trace, sample) => Surround(sample, -Math.Min(8000, 10 * Math.Max(0, trace.Since)), 0),
        ["warmth that comes slowly, and a decline"] = (trace, sample) =>
        {
            Surround(sample, trace.Late * 1000, 0);
            MadeTrace.Leave(sample, 1000 - (40 * trace.Late));
        },
        ["pressed harder"] = (trace, sample) => trace.Between(0, int.MaxValue, () =>
        {
            Surround(sample, 0, 1000);
            MadeTrace.Leave(sample, 940);
        }),
        ["pressed harder, and a drop of more than that"] = (trace, sample) => trace.Between(0, int.MaxValue, () =>
        {
            Surround(sample, 0, 1000);
            MadeTrace.Leave(sample, 600);
        }),
        ["no thermometer, no load cell, and a decline"] = (trace, sample) =>
        {
            sample.StackPressureQuality = sample.FrameTemperatureQuality = SampleQuality.NotMeasured;
            MadeTrace.Leave(sample, 1000 - (60 * trace.Late));
        },
        ["a loss within minutes"] = (trace, sample) => trace.Between(0, 900, () => MadeTrace.Leave(sample, 1000 - (trace.Since / 2))),
        ["voltage that turns around"] = (trace, sample) => trace.Between(0, int.MaxValue, () => MadeTrace.Leave(sample, -500)),
    };

    private static void Rest(Sample sample, bool rests)
    {
        if (rests)
        {
            MadeTrace.Leave(sample, 0);
            sample.CellNanoamps = 0;
        }
    }

    private static void Miss(Sample sample, bool isMissing) =>
        sample.CellVoltageQuality = isMissing ? SampleQuality.NotMeasured : sample.CellVoltageQuality;

    private static void Surround(Sample sample, int millikelvin, int kilopascals)
    {
        sample.FrameMillidegrees += millikelvin;
        sample.StackKilopascals += kilopascals;
    }
}
