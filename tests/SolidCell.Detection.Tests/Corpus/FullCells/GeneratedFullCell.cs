using SolidCell.Core.Measurement;
using SolidCell.Detection.Tests.Corpus.Cells;
using SolidCell.Detection.Tests.Corpus.Traces;

namespace SolidCell.Detection.Tests.Corpus.FullCells;

/// <summary>
/// A generated full cell: a state of charge with a voltage and a pressure that follow it, in a frame that follows the temperature.
/// </summary>
public sealed class GeneratedFullCell : ILabelledTrace
{
    private const double CurrentNoiseNanoamps = 40;
    private const double FractionPerKelvin = 0.035;

    private readonly FullCellParameters _cell;
    private readonly ChargeCycle _cycle;
    private readonly FullDefectCourse _course;
    private readonly FrameCourse _frame;
    private readonly NoiseSource _noise;
    private readonly double _fadePerCycle;
    private double _stateOfCharge = 0.02;
    private double _slowVolts;
    private double _lastSeconds;

    public GeneratedFullCell(int seed, CorpusSet set, int periodMilliseconds, Defect defect, Confounder confounder)
    {
        _cell = FullCellParameters.Draw(seed, set, periodMilliseconds);
        _cycle = new ChargeCycle(_cell, defect == Defect.FullRestLeak ? FullDefectCourse.RestSeconds : 0);
        _course = new FullDefectCourse(defect, _cell);
        _frame = new FrameCourse(defect == Defect.FullUnpressedLeak ? Confounder.FullSilentLoadCell : confounder, _cell);
        _noise = new NoiseSource(seed, _cell.Noise, periodMilliseconds / 1000.0);
        _fadePerCycle = confounder == Confounder.FullFade ? 0.06 : 0.003;
    }

    public CellDescription Cell => new()
    {
        Kind = CellKind.Full,
        AreaSquareMicrometres = (long)(_cell.AreaSquareCentimetres * 1e8),
        CapacityNanoampHours = _cell.IsCapacityKnown ? (long)(_cell.MilliampHours * 1e6) : 0,
    };

    public int PeriodMilliseconds => _cell.PeriodMilliseconds;

    public double Seconds => _cycle.IsOver ? _lastSeconds : double.PositiveInfinity;

    public TraceLabel Label => _course.Label;

    public string Words =>
        FormattableString.Invariant(
            $"{_cell.MilliampHours:0.0} mAh at {_cell.ChargeRate:0.00} C, {_cell.Noise} {_cell.NoiseVolts * 1e6:0} uV, {_cell.MegapascalsPerCharge * 1000:0} kPa a charge, noise {_cell.PressureNoiseKilopascals:0.0} kPa");

    public void Fill(Sample sample, long milliseconds)
    {
        double t = milliseconds / 1000.0;
        Pass(t - _lastSeconds, t);
        _lastSeconds = t;
        double amperes = _cycle.Amperes;
        double kelvin = _frame.Kelvin(t);
        double ohms = _cell.Ohms * Math.Exp(-FractionPerKelvin * kelvin);
        double volts = _course.Volts(OpenCircuitVolts() + (amperes * ohms * (1 - _cell.SlowShare)) + _slowVolts, t)
            + (_noise.Next() * _cell.NoiseVolts);
        sample.Milliseconds = milliseconds;
        sample.CellVoltageQuality = SampleQuality.Good;
        sample.CellCurrentQuality = SampleQuality.Good;
        sample.CellMicrovolts = (int)Math.Round(Math.Round(volts / _cell.Resolution) * _cell.Resolution * 1e6);
        sample.CellNanoamps = (int)Math.Round((amperes * 1e9) + (CurrentNoiseNanoamps * _noise.Normal()));
        _frame.Fill(sample, t, kelvin, _stateOfCharge, _noise.Normal());
    }

    private void Pass(double seconds, double t)
    {
        double amperes = _cycle.Amperes - _course.LeakAmperes(_cycle);
        double lost = _cycle.Cycle == 1 && amperes > 0 ? _cell.FirstLoss : 0;
        double ampereSeconds = _cell.MilliampHours * 3.6 * Math.Pow(1 - _fadePerCycle, _cycle.Cycle);
        _stateOfCharge = Math.Max(0, _stateOfCharge + (amperes * (1 - lost) * seconds / ampereSeconds));
        _slowVolts += ((_cycle.Amperes * _cell.Ohms * _cell.SlowShare) - _slowVolts) * Math.Min(1, seconds / _cell.SlowSeconds);
        _cycle.Advance(seconds, _stateOfCharge);
        _course.Follow(_cycle, _stateOfCharge, t);
    }

    /// <summary>A slope with a wave on it, a steep end when empty.</summary>
    private double OpenCircuitVolts() => 3.5 + (_cell.SlopeVolts * _stateOfCharge)
        + (_cell.WaveVolts * Math.Sin(2 * Math.PI * _stateOfCharge)) - (0.6 * Math.Exp(-_stateOfCharge / 0.03));
}
