using SolidCell.Core.Measurement;

namespace SolidCell.Drivers.Impedance;

/// <summary>
/// Measures a list of frequencies on one load, a tick at a time: the cell, and later the known resistor with the same resistor codes, so
/// that all else cancels. A point that fails is tried again and then recorded as failed.
/// </summary>
internal sealed class MeterSweep
{
    /// <summary>What the known resistor may see: nothing can be harmed there, and the current decides.</summary>
    private const int ReferenceMicrovolts = 150000;

    private const int MostTries = 3;

    /// <summary>So many failed points in a row, and the meter is given up.</summary>
    private const int MostFailures = 5;

    private readonly IImpedanceMeter _meter;
    private readonly SpectrumRecorder _recorder;
    private readonly FrequencyList _frequencies;
    private readonly ImpedancePoint _point = new ImpedancePoint();
    private readonly byte[] _resistors = new byte[FrequencyList.MostPoints];
    private int _stepCount;
    private int _microvolts;
    private int _index;
    private int _tries;
    private int _failures;
    private MeterLoad _load;

    public MeterSweep(IImpedanceMeter meter, SpectrumRecorder recorder, FrequencyList frequencies)
    {
        _meter = meter;
        _recorder = recorder;
        _frequencies = frequencies;
    }

    public bool IsDone { get; private set; }

    /// <summary>Holds the leads at the meter's bias, so that the coupling capacitors have something to fill against.</summary>
    public void Hold() => _meter.Stop();

    /// <summary>
    /// One point behind the precharge resistor, in the middle of the list: a relay that has not closed shows the known resistor instead.
    /// </summary>
    public void BeginCheck(int stepCount, int microvolts)
    {
        _stepCount = stepCount;
        _meter.Guess(_point, microvolts);
        Begin(MeterLoad.Precharge, microvolts);
        _index = _frequencies.Count / 2;
    }

    /// <summary>Goes on with the cell; it sees this peak voltage.</summary>
    public void BeginCell(int microvolts)
    {
        _meter.Guess(_point, microvolts);
        Begin(MeterLoad.Cell, microvolts);
    }

    /// <summary>Starts with the known resistor, after the cell.</summary>
    public void BeginReference() => Begin(MeterLoad.Reference, ReferenceMicrovolts);

    /// <summary>One tick: asks for the point that runs, and begins the next.</summary>
    public void Tick(long milliseconds)
    {
        if (_meter.IsBusy)
        {
            SampleQuality quality = _meter.Poll();
            bool goesOn = quality == SampleQuality.OutOfDate || (quality == SampleQuality.Good && _meter.IsBusy);
            if (goesOn || !Take(quality, milliseconds))
            {
                return;
            }
        }

        if (!IsDone)
        {
            BeginPoint(milliseconds);
        }
    }

    /// <summary>The point that runs is given up.</summary>
    public void Stop()
    {
        if (_meter.IsBusy)
        {
            _meter.Stop();
        }
    }

    private void Begin(MeterLoad load, int microvolts)
    {
        _load = load;
        _microvolts = microvolts;
        _index = 0;
        _tries = 0;
        _failures = 0;
        IsDone = _frequencies.Count == 0;
    }

    private void BeginPoint(long milliseconds)
    {
        _point.FrequencyWord = _meter.WordOf(_frequencies[_index]);
        if (_load == MeterLoad.Reference)
        {
            _point.ResistorCode = _resistors[_index];
        }

        _tries++;
        SampleQuality quality = _meter.Begin(_point);
        if (quality != SampleQuality.Good)
        {
            Take(quality, milliseconds);
        }
    }

    /// <summary>True when the next point, or another try, can begin.</summary>
    private bool Take(SampleQuality quality, long milliseconds)
    {
        int resistor = _point.ResistorCode;
        int amplitude = _point.Amplitude;
        bool isMeasured = quality == SampleQuality.Good || quality == SampleQuality.Saturated;
        bool isWell = !isMeasured || _load == MeterLoad.Precharge || _meter.Follow(_point, _microvolts, _load == MeterLoad.Reference);
        if (_tries < MostTries && (quality != SampleQuality.Good || !isWell))
        {
            return true;
        }

        int next = _point.ResistorCode;
        int louder = _point.Amplitude;
        _point.ResistorCode = resistor;
        _point.Amplitude = amplitude;
        _recorder.Point(_point, _stepCount, _index, _frequencies.Count, _load, quality, milliseconds);
        _point.ResistorCode = next;
        _point.Amplitude = louder;
        Finish(quality == SampleQuality.Good, resistor);
        return !IsDone;
    }

    private void Finish(bool isGood, int resistor)
    {
        if (_load == MeterLoad.Cell)
        {
            _resistors[_index] = (byte)resistor;
        }

        _tries = 0;
        _index++;
        _failures = isGood ? 0 : _failures + 1;
        IsDone = _load == MeterLoad.Precharge || _index >= _frequencies.Count || _failures >= MostFailures;
    }
}
