using SolidCell.Detection.Tests.Corpus.Traces;

namespace SolidCell.Detection.Tests.Corpus.Cells;

/// <summary>What a defect leaves of the cell's resistance at any time, and the label: when it is soft and when hard.</summary>
public sealed class DefectCourse
{
    private const double CreepSeconds = 300;
    private const double DeclinePerHalfCycle = 0.08;
    private const double SpikeSeconds = 0.1;
    private const double SpikeEverySeconds = 8;

    private readonly Defect _defect;
    private readonly double _half;
    private readonly double _remaining;
    private readonly double _depth;
    private readonly double _recoverySeconds;

    public DefectCourse(Defect defect, CorpusSet set, CellParameters cell)
    {
        Random random = new(cell.Seed ^ 0x5EED);
        double Pick(double low, double high) => low + ((high - low) * random.NextDouble());
        double period = cell.PeriodMilliseconds / 1000.0;
        _defect = defect;
        _half = cell.HalfCycleSeconds;
        int whole = random.Next(2, cell.HalfCycles - 2);
        double at = _half * (whole + Pick(0.15, 0.8));
        _remaining = Pick(0.003, set == CorpusSet.Tuning ? 0.06 : 0.1);
        _recoverySeconds = set == CorpusSet.Tuning ? 0 : Pick(0, 0.3);
        _depth = defect switch
        {
            Defect.SoftShallow => Pick(0.03, 0.1),
            Defect.SoftAtReversal => Pick(0.4, 0.55),
            Defect.SpikeTrain => Pick(0.2, 0.7),
            _ => Pick(0.1, 0.65),
        };
        double length = defect switch
        {
            Defect.SoftDeep => Math.Max(Pick(0.15, 1) * Pick(1, 20), period * 2.2),
            Defect.SoftShallow => Math.Max(Pick(0.5, 20), period * 3.2),
            Defect.SpikeTrain => 60,
            Defect.SoftThenHard => Math.Max(Pick(0.2, 20), period * 2.2),
            _ => double.PositiveInfinity,
        };
        bool isHard = defect is Defect.Hard or Defect.HardAtReversal or Defect.SoftThenHard;
        double softSeconds = defect switch
        {
            Defect.Healthy or Defect.Hard or Defect.HardAtReversal => double.PositiveInfinity,
            Defect.SoftAtReversal or Defect.Decline => _half * whole,
            Defect.Creep => (_half * whole) + Math.Max(60, 10 * period),
            _ => at,
        };
        double hardSeconds = !isHard ? double.PositiveInfinity : defect == Defect.HardAtReversal ? _half * whole : defect == Defect.Hard
            ? at : at + (_half * Pick(0.6, 1.5));
        double findBySeconds = defect switch
        {
            Defect.Creep => softSeconds + CreepSeconds,
            Defect.Decline => softSeconds + (5 * _half) + 60,
            Defect.SoftAtReversal => softSeconds + 90,
            _ => double.PositiveInfinity,
        };
        bool isOneEvent = defect is Defect.LastingSoft or Defect.SoftAtReversal or Defect.Hard or Defect.HardAtReversal;
        Label = new TraceLabel
        {
            SoftSeconds = softSeconds,
            SoftEndSeconds = softSeconds + length,
            HardSeconds = hardSeconds,
            FindBySeconds = findBySeconds,
            IsOneEvent = isOneEvent,
        };
    }

    public TraceLabel Label { get; }

    public double Share(double t) => t >= Label.HardSeconds ? _remaining : t < Label.SoftSeconds ? 1 : _defect switch
    {
        Defect.Creep => 1 - (0.5 * Math.Min(1, (t - Label.SoftSeconds) / CreepSeconds)),
        Defect.Decline => Math.Pow(1 - DeclinePerHalfCycle, 1 + Math.Floor((t - Label.SoftSeconds) / _half)),
        Defect.SpikeTrain when (t - Label.SoftSeconds) % SpikeEverySeconds >= SpikeSeconds => 1,
        _ when t >= Label.SoftEndSeconds => _recoverySeconds > 0
            ? 1 - (_depth * Math.Exp(-(t - Label.SoftEndSeconds) / _recoverySeconds)) : 1,
        _ => 1 - _depth,
    };
}
