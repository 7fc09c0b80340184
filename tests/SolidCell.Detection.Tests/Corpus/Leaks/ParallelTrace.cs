using SolidCell.Core.Detection;
using SolidCell.Core.Measurement;
using SolidCell.Detection.Tests.Corpus.Cells;

namespace SolidCell.Detection.Tests.Corpus.Leaks;

/// <summary>
/// A symmetric cell of 70 to 150 ohm cm2 with electronic paths beside the ions, cycled in half-cycles of an hour at 0.5 mA/cm2 or plated
/// one way; repeatable from a seed. The cell follows the frame's temperature with 10 to 30 min of lag and an activation energy of its own,
/// breaks in, grows an interphase, has voids at the end of a half-cycle, slow relaxation and a scatter of 0.3 % from half-cycle to
/// half-cycle.
/// </summary>
public sealed class ParallelTrace
{
    public const double HalfCycleSeconds = 3600;

    private const double MilliampsPerSquareCentimetre = 0.5;
    private const double OvenSeconds = 1200;
    private const double DaySeconds = 86400;
    private const double Scatter = 0.003;

    private readonly NoiseSource _noise;
    private readonly NoiseSource _scatter;
    private readonly ParallelSetting _setting;
    private readonly ParallelPath[] _paths;
    private readonly bool _isOneWay;
    private readonly int _rowMilliseconds;
    private readonly double _ohms;
    private readonly double _perKelvin;
    private readonly double _lagSeconds;
    private readonly double _breakIn;
    private readonly double _growth;
    private readonly double _slowShare;
    private readonly double _slowSeconds;
    private readonly double _voids;
    private readonly double _phase;
    private double _cellKelvin;
    private double _halfScatter;
    private int _half = -1;

    public ParallelTrace(int seed, ParallelSetting setting, int rowMilliseconds, bool isOneWay, params ParallelPath[] paths)
    {
        Random random = new(seed);
        double Pick(double low, double high) => low + ((high - low) * random.NextDouble());
        (_setting, _rowMilliseconds, _isOneWay, _paths) = (setting, rowMilliseconds, isOneWay, paths);
        _noise = new NoiseSource(seed, NoiseKind.Slow, rowMilliseconds / 1000.0);
        _scatter = new NoiseSource(seed + 1, NoiseKind.White, 1);
        _ohms = Pick(70, 150);
        _perKelvin = Pick(0.034, 0.055);
        _lagSeconds = Pick(600, 1800);
        _breakIn = Pick(-0.02, 0.12);
        _growth = Pick(0, 0.1);
        _slowShare = Pick(0.03, 0.15);
        _slowSeconds = Math.Pow(10, Pick(1, 3));
        _voids = Pick(0, 0.1);
        _phase = Pick(0, 2 * Math.PI);
    }

    /// <summary>Onsets of all events in seconds, with the share of the ionic resistance that was left when each was reported.</summary>
    public List<(double Onset, double Reported, ShortCause Cause, double Left)> Run(double hours)
    {
        ShortDetector detector = new(_rowMilliseconds);
        detector.Begin(new CellDescription
        {
            Kind = CellKind.Symmetric,
            AreaSquareMicrometres = CellDescription.SquareMicrometresPerSquareCentimetre,
        });
        Sample sample = new()
        {
            CellVoltageQuality = SampleQuality.Good,
            CellCurrentQuality = SampleQuality.Good,
            FrameTemperatureQuality = SampleQuality.Good,
        };
        List<(double, double, ShortCause, double)> events = [];
        for (long now = 0; now < hours * 3_600_000; now += _rowMilliseconds)
        {
            double left = Fill(sample, now / 1000.0);
            if (detector.Observe(sample, 0) && !detector.Event.IsFollowUp)
            {
                events.Add((detector.Event.OnsetMilliseconds / 1000.0, now / 1000.0, detector.Event.Cause, left));
            }
        }

        return events;
    }

    private double Fill(Sample sample, double t)
    {
        int half = _isOneWay ? 0 : (int)(t / HalfCycleSeconds);
        if (half != _half)
        {
            _half = half;
            _halfScatter = 1 + (Scatter * _scatter.Normal());
        }

        double frame = (_setting.OvenKelvin * Math.Sin((2 * Math.PI * t / OvenSeconds) + _phase))
            + (_setting.DayKelvin * Math.Sin((2 * Math.PI * t / DaySeconds) + _phase));
        _cellKelvin += (frame - _cellKelvin) * Math.Min(1, _rowMilliseconds / 1000.0 / _lagSeconds);
        double ionic = _ohms * Shape(t, t - (half * HalfCycleSeconds)) * _halfScatter * Math.Exp(-_perKelvin * _cellKelvin);
        double conductance = 0;
        foreach (ParallelPath path in _paths)
        {
            conductance += path.Conductance(t, HalfCycleSeconds);
        }

        double left = 1 / (1 + (ionic * conductance));
        double milliamps = (half % 2 == 0 ? 1 : -1) * MilliampsPerSquareCentimetre;
        sample.Milliseconds = (long)Math.Round(t * 1000);
        sample.CellNanoamps = (int)(milliamps * 1e6);
        sample.CellMicrovolts = (int)Math.Round((milliamps * 1e3 * ionic * left) + (_noise.Next() * _setting.NoiseVolts * 1e6));
        sample.FrameMillidegrees = (int)((30 + frame) * 1000);
        return left;
    }

    private double Shape(double t, double inHalf)
    {
        double breakIn = 1 + (_breakIn * Math.Exp(-t / (2 * HalfCycleSeconds)));
        double interphase = 1 + (_growth * Math.Sqrt(t / (200 * HalfCycleSeconds)));
        double slow = 1 - (_slowShare * Math.Exp(-Math.Pow(inHalf / _slowSeconds, 0.6)));
        double voids = 1 + (_voids * Math.Pow(Math.Min(2, inHalf / HalfCycleSeconds), 3));
        return breakIn * interphase * slow * voids;
    }
}
