using SolidCell.Core.Measurement;
using SolidCell.Core.Schedule;

namespace SolidCell.Core.Instrument.Impedance;

/// <summary>
/// An impedance step: rest, the cell over to the meter and back, the known resistor, then the multisine of the current source. One that is interrupted begins
/// anew. The step ends when the cell is on the source again, whatever ends it.
/// </summary>
internal sealed class SpectrumRun
{
    /// <summary>Ten time constants of 10 kohm and the 50 uF of both leads.</summary>
    private const int PrechargeMilliseconds = 5000;

    /// <summary>Asked so often, a relay that does not close is given up.</summary>
    private const int MostRequests = 40;

    private readonly CellRelay _relay;
    private readonly MeterSweep? _sweep;
    private readonly MultisineRun _multisine;
    private readonly FrequencyList _frequencies = new FrequencyList();
    private SpectrumSettings _settings = new SpectrumSettings();
    private SpectrumPhase _phase = SpectrumPhase.Done;
    private int _stepCount;
    private long _dueMilliseconds;
    private int _requests;
    private bool _isEnding;

    public SpectrumRun(CellRelay relay, SpectrumRecorder recorder, IImpedanceMeter? meter, int tickMilliseconds)
    {
        _relay = relay;
        _sweep = meter == null ? null : new MeterSweep(meter, recorder, _frequencies);
        _multisine = new MultisineRun(recorder, tickMilliseconds);
    }

    /// <summary>While a spectrum is taken the detector has nothing to look at: it pauses. A field, because every tick reads it.</summary>
    public bool IsOn;

    /// <summary>Begins, or begins anew, at this time in the step.</summary>
    public void Begin(Step step, int stepCount, long stepMilliseconds)
    {
        IsOn = true;
        _isEnding = false;
        _requests = 0;
        _settings = step.Spectrum!;
        _stepCount = stepCount;
        _frequencies.Fill(_settings);
        _dueMilliseconds = stepMilliseconds + _settings.RestMilliseconds;
        _phase = SpectrumPhase.Rest;
    }

    /// <summary>One tick of the step. The current of the next one, in nanoamperes.</summary>
    public int Tick(Sample sample, long stepMilliseconds)
    {
        switch (_phase)
        {
            case SpectrumPhase.Multisine:
                int nanoamps = _multisine.Tick(sample, _stepCount);
                _phase = _multisine.IsDone ? SpectrumPhase.Done : _phase;
                return nanoamps;
            case SpectrumPhase.Check:
            case SpectrumPhase.Cell:
            case SpectrumPhase.Reference:
                Measure(sample.Milliseconds);
                return 0;
            default:
                Move(stepMilliseconds);
                return 0;
        }
    }

    /// <summary>True when the step is over: its spectrum is taken or a limit was reached, and the cell is on the source again.</summary>
    public bool IsOver(ScheduleRunner runner, Sample sample)
    {
        if (!_isEnding)
        {
            _isEnding = runner.IsStepOver(sample);
            if (_isEnding)
            {
                GoHome();
            }
            else if (_phase == SpectrumPhase.Done)
            {
                runner.EndSpectrum();
                _isEnding = true;
            }
        }

        return _isEnding && _phase == SpectrumPhase.Done;
    }

    /// <summary>A tick in which the step stands still, for a pause or a fault: the cell goes back to the source.</summary>
    public void StandStill()
    {
        _sweep?.Stop();
        _phase = SpectrumPhase.Done;
        _relay.GoTo(false);
    }

    /// <summary>The step is over.</summary>
    public void End()
    {
        IsOn = false;
        _sweep?.Stop();
        _phase = SpectrumPhase.Done;
    }

    private void Move(long stepMilliseconds)
    {
        switch (_phase)
        {
            case SpectrumPhase.Rest when _relay.GoTo(false) && stepMilliseconds >= _dueMilliseconds:
                AfterRest();
                break;
            case SpectrumPhase.ToMeter:
                ConnectMeter(stepMilliseconds);
                break;
            case SpectrumPhase.Precharge when stepMilliseconds >= _dueMilliseconds:
                _sweep!.BeginCheck(_stepCount, PeakOf(_settings.AmplitudeMicrovolts));
                _phase = SpectrumPhase.Check;
                break;
            case SpectrumPhase.ToSource when _relay.GoTo(false):
                AfterCell();
                break;
        }
    }

    private void AfterRest()
    {
        if (_settings.UsesMeter)
        {
            _phase = SpectrumPhase.ToMeter;
        }
        else
        {
            BeginMultisine();
        }
    }

    private void ConnectMeter(long stepMilliseconds)
    {
        _requests++;
        if (_relay.GoTo(true))
        {
            _dueMilliseconds = stepMilliseconds + PrechargeMilliseconds;
            _phase = SpectrumPhase.Precharge;
        }
        else if (_requests > MostRequests)
        {
            GoHome();
        }
    }

    private void Measure(long milliseconds)
    {
        MeterSweep sweep = _sweep!;
        sweep.Tick(milliseconds);
        if (!sweep.IsDone)
        {
            return;
        }

        if (_phase == SpectrumPhase.Check)
        {
            _relay.Bridge();
            sweep.BeginCell(PeakOf(_settings.AmplitudeMicrovolts));
            _phase = SpectrumPhase.Cell;
        }
        else if (_phase == SpectrumPhase.Cell)
        {
            _phase = SpectrumPhase.ToSource;
        }
        else
        {
            BeginMultisine();
        }
    }

    private void AfterCell()
    {
        if (_isEnding || _requests > MostRequests)
        {
            _phase = SpectrumPhase.Done;
            return;
        }

        _sweep!.BeginReference();
        _phase = SpectrumPhase.Reference;
    }

    private void BeginMultisine()
    {
        _phase = _settings.UsesSource ? SpectrumPhase.Multisine : SpectrumPhase.Done;
        if (_settings.UsesSource)
        {
            _multisine.Begin(_settings);
        }
    }

    private void GoHome()
    {
        _sweep?.Stop();
        _phase = SpectrumPhase.ToSource;
    }

    /// <summary>Peak of a sine of this root mean square: 99 / 70 is the root of 2 to a ten-thousandth.</summary>
    private static int PeakOf(int microvolts) => (int)(microvolts * 99L / 70);
}
