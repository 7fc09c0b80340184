using SolidCell.Core.Control;
using SolidCell.Core.Instrument;
using SolidCell.Core.Measurement;
using SolidCell.Core.Recording;
using SolidCell.Core.Schedule;
using SolidCell.Drivers.Measurement;

namespace SolidCell.Drivers.Impedance;

/// <summary>
/// An impedance step: rest, the cell over to the meter and back, the known resistor, then the multisine of the current source. One that is
/// interrupted begins anew. The step ends when the cell is on the source again, whatever ends it.
/// </summary>
public sealed class SpectrumRun : SpectrumStep
{
    /// <summary>Ten time constants of 10 kohm and the 50 uF of both leads.</summary>
    private const int PrechargeMilliseconds = 5000;

    /// <summary>Asked so often, a relay that does not close is given up.</summary>
    private const int MostRequests = 40;

    private ICellPath? _path;
    private readonly MeterSweep? _sweep;
    private readonly MultisineRun _multisine;
    private readonly MeasuringChain? _chain;
    private readonly FrequencyList _frequencies = new FrequencyList();
    private SpectrumSettings _settings = new SpectrumSettings();
    private SpectrumPhase _phase = SpectrumPhase.Done;
    private int _stepCount;
    private long _dueMilliseconds;
    private int _requests;
    private bool _isEnding;

    /// <param name="log">Takes the raw records.</param>
    /// <param name="settings">What the fixture is built like.</param>
    /// <param name="meter">Measures above 1 Hz; without one only the low frequencies are measured.</param>
    /// <param name="chain">Averages no mains during a multisine (docs/decisions/0029); null for one that averages none.</param>
    public SpectrumRun(RecordLog log, InstrumentSettings settings, IImpedanceMeter? meter, MeasuringChain? chain = null)
    {
        _chain = chain;
        SpectrumRecorder recorder = new SpectrumRecorder(log, settings.UpdateMicroseconds);
        _sweep = meter == null ? null : new MeterSweep(meter, recorder, _frequencies);
        _multisine = new MultisineRun(recorder, settings.SamplePeriodMilliseconds);
    }

    public override bool HasSource => true;

    public override bool HasMeter => _sweep != null;

    public override bool IsDone => _phase == SpectrumPhase.Done;

    public override void Connect(ICellPath path) => _path = path;

    public override void Begin(SpectrumSettings settings, int stepCount, long stepMilliseconds)
    {
        _isEnding = false;
        _requests = 0;
        _settings = settings;
        _stepCount = stepCount;
        _frequencies.Fill(_settings);
        _dueMilliseconds = stepMilliseconds + _settings.RestMilliseconds;
        _phase = SpectrumPhase.Rest;
    }

    public override int Tick(Sample sample, long stepMilliseconds)
    {
        switch (_phase)
        {
            case SpectrumPhase.Multisine:
                _chain?.PauseAverage();
                int nanoamps = _multisine.Tick(sample, _stepCount);
                _phase = _multisine.IsDone ? SpectrumPhase.Done : _phase;
                return nanoamps;
            case SpectrumPhase.Check or SpectrumPhase.Cell or SpectrumPhase.Reference:
                Measure(sample.Milliseconds);
                return 0;
            default:
                Move(stepMilliseconds);
                return 0;
        }
    }

    public override void GiveUp()
    {
        _isEnding = true;
        GoHome();
    }

    public override void StandStill()
    {
        End();
        _path!.GoTo(false);
    }

    public override void End()
    {
        _sweep?.Stop();
        _phase = SpectrumPhase.Done;
    }

    private void Move(long stepMilliseconds)
    {
        switch (_phase)
        {
            case SpectrumPhase.Rest when _path!.GoTo(false) && stepMilliseconds >= _dueMilliseconds:
                AfterRest();
                break;
            case SpectrumPhase.ToMeter:
                ConnectMeter(stepMilliseconds);
                break;
            case SpectrumPhase.Precharge when stepMilliseconds >= _dueMilliseconds:
                _sweep!.BeginCheck(_stepCount, PeakOf(_settings.AmplitudeMicrovolts));
                _phase = SpectrumPhase.Check;
                break;
            case SpectrumPhase.ToSource when _path!.GoTo(false):
                AfterCell();
                break;
        }
    }

    private void AfterRest()
    {
        if (_settings.UsesMeter)
        {
            _sweep!.Hold();
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
        if (_path!.GoTo(true))
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
            _path!.Bridge();
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
        bool isOver = _isEnding || _requests > MostRequests;
        _phase = isOver ? SpectrumPhase.Done : SpectrumPhase.Reference;
        if (!isOver)
        {
            _sweep!.BeginReference();
        }
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
