using SolidCell.Core.Measurement;
using SolidCell.Detection.Tests.Corpus.Traces;

namespace SolidCell.Detection.Tests.Corpus.Cells;

/// <summary>A generated symmetric cell.</summary>
public sealed class GeneratedCell : ILabelledTrace
{
    private const double FractionPerKelvin = 0.035;
    private const double DriftSeconds = 5 * 3600;
    private const double RestSeconds = 30;
    private const double CurrentNoiseNanoamps = 40;

    private readonly CellParameters _cell;
    private readonly ConfounderCourse _confounder;
    private readonly NoiseSource _noise;
    private readonly DefectCourse _course;

    public GeneratedCell(int seed, CorpusSet set, int periodMilliseconds, Defect defect, Confounder confounder)
    {
        double mostNoise = defect == Defect.Healthy ? 0.035 : defect == Defect.SoftShallow ? 0.006 : 0.012;
        int halfCycles = confounder == Confounder.Wear ? 40 : defect == Defect.Decline ? 12 : 8;
        _cell = CellParameters.Draw(seed, set, periodMilliseconds, mostNoise, halfCycles);
        _confounder = new ConfounderCourse(confounder, _cell);
        _noise = new NoiseSource(seed, _cell.Noise, periodMilliseconds / 1000.0);
        _course = new DefectCourse(defect, set, _cell);
    }

    public CellDescription Cell => new() { AreaSquareMicrometres = (long)(_cell.AreaSquareCentimetres * 1e8) };

    public int PeriodMilliseconds => _cell.PeriodMilliseconds;

    public double Seconds => _cell.Seconds;

    public TraceLabel Label => _course.Label;

    public string Words =>
        FormattableString.Invariant(
            $"half-cycle {_cell.HalfCycleSeconds:0.0} s, {_cell.FirstVolts * 1e3:0.0} mV, {_cell.Noise} {_cell.NoiseVolts * 1e6:0} uV");

    public void Fill(Sample sample, long milliseconds)
    {
        double t = milliseconds / 1000.0;
        int half = (int)(t / _cell.HalfCycleSeconds);
        double inHalf = t - (half * _cell.HalfCycleSeconds);
        double kelvin = (_cell.SwingKelvin * Math.Sin(t / 1200)) + _confounder.Kelvin(t);
        double density = _cell.FirstMilliampsPerSquareCentimetre + (half / 2 * _cell.DensityStep);
        double amperes = (half % 2 == 0 ? 1 : -1) * density * 1e-3 * _cell.AreaSquareCentimetres * _confounder.CurrentShare(t);
        bool rests = _confounder.Rests && inHalf > _cell.HalfCycleSeconds - RestSeconds;
        amperes = rests ? 0 : amperes;
        double ohms = _cell.Ohms * Shape(inHalf) * _course.Share(t) * _confounder.ResistanceShare(t, inHalf);
        ohms *= (1 + (_cell.DriftPerHour * Math.Min(t, DriftSeconds) / 3600)) * Math.Exp(-FractionPerKelvin * kelvin);
        Put(sample, milliseconds, t, (amperes * ohms) + (_noise.Next() * _cell.NoiseVolts), amperes, kelvin);
    }

    private void Put(Sample sample, long milliseconds, double t, double volts, double amperes, double kelvin)
    {
        sample.Milliseconds = milliseconds;
        sample.CellVoltageQuality = SampleQuality.Good;
        sample.CellCurrentQuality = SampleQuality.Good;
        _confounder.Disturb(sample, t, ref volts, ref amperes);
        sample.CellMicrovolts = (int)Math.Round(Math.Round(volts / _cell.Resolution) * _cell.Resolution * 1e6);
        sample.CellNanoamps = (int)Math.Round((amperes * 1e9) + (CurrentNoiseNanoamps * _noise.Normal()));
        sample.FrameMillidegrees = (int)((30 + kelvin) * 1000);
        sample.FrameTemperatureQuality = SampleQuality.Good;
        sample.StackKilopascals = (int)(5000 * _confounder.MeasuredPressureShare(t));
        sample.StackPressureQuality = SampleQuality.Good;
    }

    private double Shape(double inHalf)
    {
        double fast = _cell.FastShare * (1 - Math.Exp(-inHalf / _cell.FastSeconds));
        double slow = _cell.SlowShare * (1 - Math.Exp(-Math.Pow(inHalf / _cell.SlowSeconds, _cell.Stretch)));
        double arc = _cell.ArcShare * Math.Sin(Math.PI * inHalf / _cell.HalfCycleSeconds);
        return 1 - _cell.FastShare + fast + slow + arc;
    }
}
