using SolidCell.Core.Measurement;
using SolidCell.Store.Reading;

namespace SolidCell.Analysis.Export;

/// <summary>
/// Joins samples with their steps. Samples without a good voltage and current are left out and counted: a failed
/// reading is not a number. Capacities accumulate over the whole test and never reset.
/// </summary>
public sealed class ExportRows(TestReader reader, StoredTest test)
{
    private static readonly string[] StepTypes = ["rest", "constant current", "constant voltage", "pulse"];

    private readonly IReadOnlyList<StoredStep> _steps = reader.Steps(test);
    private int _next;
    private long _stepChargeNanoampHours;
    private long _chargingNanoampHours;
    private long _dischargingNanoampHours;
    private long _lastMilliseconds = -1;

    /// <summary>How many samples were left out so far.</summary>
    public long LeftOut { get; private set; }

    public IEnumerable<ExportRow> Read()
    {
        foreach (StoredSample sample in reader.Samples(test))
        {
            Follow(sample);
            bool isGood = sample.VoltageQuality == SampleQuality.Good && sample.CurrentQuality == SampleQuality.Good;
            if (!isGood || sample.Milliseconds <= _lastMilliseconds)
            {
                LeftOut++;
                continue;
            }

            _lastMilliseconds = sample.Milliseconds;
            yield return Row(sample);
        }
    }

    private void Follow(StoredSample sample)
    {
        while (_next < _steps.Count && _steps[_next].Position < sample.Position)
        {
            _next++;
            _stepChargeNanoampHours = 0;
        }

        long passed = sample.StepChargeNanoampHours - _stepChargeNanoampHours;
        _stepChargeNanoampHours = sample.StepChargeNanoampHours;
        if (passed > 0)
            _chargingNanoampHours += passed;
        else
            _dischargingNanoampHours -= passed;
    }

    private ExportRow Row(StoredSample sample)
    {
        StoredStep? step = _next > 0 ? _steps[_next - 1] : null;
        return new ExportRow(
            sample.Milliseconds / 1e3,
            sample.CellMicrovolts / 1e6,
            sample.CellNanoamps / 1e9,
            (test.Started.ToUnixTimeMilliseconds() + sample.Milliseconds) / 1e3,
            step?.CycleCount ?? 0,
            step?.StepCount ?? 0,
            step is null ? "" : StepType(step.StepKind),
            sample.TemperatureQuality == SampleQuality.Good ? sample.FrameMillidegrees / 1e3 : double.NaN,
            sample.PressureQuality == SampleQuality.Good ? sample.StackKilopascals * 1e3 : double.NaN,
            _chargingNanoampHours / 1e9,
            _dischargingNanoampHours / 1e9);
    }

    private static string StepType(long kind) => kind >= 0 && kind < StepTypes.Length ? StepTypes[kind] : "";
}
