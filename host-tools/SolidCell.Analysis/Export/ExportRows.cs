using SolidCell.Core.Measurement;
using SolidCell.Store.Reading;

namespace SolidCell.Analysis.Export;

/// <summary>
/// Joins samples with their steps. Samples without a good voltage and current are left out and counted: a failed
/// reading is not a number. So are samples whose time is not after the one before. Capacities accumulate over the whole test and never
/// reset.
/// </summary>
public sealed class ExportRows(TestReader reader, StoredTest test)
{
    private readonly IReadOnlyList<StoredStep> _steps = reader.Steps(test);
    private readonly UnixClock _clock = new([(0, test.Started.ToUnixTimeMilliseconds()), .. reader.ClockSettings(test)]);
    private int _next;
    private long _stepChargeNanoampHours;
    private long _chargingNanoampHours;
    private long _dischargingNanoampHours;
    private long _lastMilliseconds = -1;

    /// <summary>How many samples were left out so far because voltage or current was not measured.</summary>
    public long NotMeasured { get; private set; }

    /// <summary>How many were left out because their time had been there already: what a test repeats after a power cut.</summary>
    public long Repeated { get; private set; }

    public IEnumerable<ExportRow> Read()
    {
        foreach (StoredSample sample in reader.Samples(test))
        {
            Follow(sample);
            if (sample.VoltageQuality != SampleQuality.Good || sample.CurrentQuality != SampleQuality.Good)
            {
                NotMeasured++;
            }
            else if (sample.Milliseconds <= _lastMilliseconds)
            {
                Repeated++;
            }
            else
            {
                _lastMilliseconds = sample.Milliseconds;
                yield return Row(sample);
            }
        }
    }

    private void Follow(in StoredSample sample)
    {
        while (_next < _steps.Count && _steps[_next].Position < sample.Position)
        {
            _next++;
            _stepChargeNanoampHours = 0;
        }

        long passed = sample.StepChargeNanoampHours - _stepChargeNanoampHours;
        _stepChargeNanoampHours = sample.StepChargeNanoampHours;
        if (passed > 0)
        {
            _chargingNanoampHours += passed;
        }
        else
        {
            _dischargingNanoampHours -= passed;
        }
    }

    private ExportRow Row(in StoredSample sample)
    {
        StoredStep? step = _next > 0 ? _steps[_next - 1] : null;
        return new ExportRow
        {
            TestTimeSeconds = sample.Milliseconds / 1e3,
            Volts = sample.CellMicrovolts / 1e6,
            Amperes = sample.CellNanoamps / 1e9,
            UnixTimeSeconds = _clock.Seconds(sample.Milliseconds),
            CycleCount = step?.CycleCount ?? 0,
            StepCount = step?.StepCount ?? 0,
            StepId = step is null ? 0 : step.StepIndex + 1,
            StepTimeSeconds = step is null ? 0 : (sample.Milliseconds - step.StartMilliseconds) / 1e3,
            StepType = StepType.Of(step),
            AmbientTemperatureCelsius = sample.TemperatureQuality == SampleQuality.Good ? sample.FrameMillidegrees / 1e3 : double.NaN,
            SurfacePressurePascals = sample.PressureQuality == SampleQuality.Good ? sample.StackKilopascals * 1e3 : double.NaN,
            ChargingCapacityAmpereHours = _chargingNanoampHours / 1e9,
            DischargingCapacityAmpereHours = _dischargingNanoampHours / 1e9,
        };
    }
}
