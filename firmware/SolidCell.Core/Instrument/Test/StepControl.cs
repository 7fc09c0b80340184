using SolidCell.Core.Control;
using SolidCell.Core.Measurement;
using SolidCell.Core.Schedule;

namespace SolidCell.Core.Instrument.Test;

/// <summary>
/// The current of steps that give a voltage or a power instead: each tick from the cell's voltage, within the step's bound.
/// </summary>
internal sealed class StepControl
{
    /// <summary>1 nW at 1 uV is 1 mA.</summary>
    private const long NanoampMicrovoltsPerNanowatt = 1000000;

    private readonly ScheduleRunner _runner;
    private readonly VoltageController _voltage = new VoltageController();
    private int _nanoamps;

    public StepControl(ScheduleRunner runner) => _runner = runner;

    /// <summary>True once the voltage has come within 2 mV of where it should be.</summary>
    public bool HasArrived => _voltage.HasArrived;

    /// <summary>The step's own current begins to flow, or flows again after a halt.</summary>
    public void Begin(Sample sample)
    {
        _nanoamps = 0;
        _voltage.Begin(_runner.Step.MicrovoltsAt(_runner.Progress.Milliseconds), sample);
    }

    /// <summary>The current for the next tick. A reduced step has half its bound and half its power.</summary>
    public int Next(Sample sample, int boundNanoamps, bool isReduced)
    {
        Step step = _runner.Step;
        if (step.Kind == StepKind.ConstantPower)
        {
            return HoldPower(sample, boundNanoamps, isReduced ? _runner.StepNanowatts / 2 : _runner.StepNanowatts);
        }

        _voltage.MoveTo(step.MicrovoltsAt(_runner.Progress.Milliseconds));
        return _voltage.Next(sample, boundNanoamps);
    }

    /// <summary>The bound where there is hardly a voltage; the current before where the voltage is not known.</summary>
    private int HoldPower(Sample sample, int boundNanoamps, long nanowatts)
    {
        if (sample.CellVoltageQuality == SampleQuality.Good)
        {
            // One more than measured, so that 0 V gives the bound.
            long microvolts = IntMath.Magnitude((long)sample.CellMicrovolts) + 1;
            long wanted = nanowatts * NanoampMicrovoltsPerNanowatt / microvolts;
            _nanoamps = (int)IntMath.Clamp(wanted, -boundNanoamps, (long)boundNanoamps);
        }

        return _nanoamps;
    }
}
