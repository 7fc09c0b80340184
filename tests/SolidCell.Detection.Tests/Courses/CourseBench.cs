using SolidCell.Core.Detection;
using SolidCell.Core.Detection.Signal;
using SolidCell.Core.Measurement;

namespace SolidCell.Detection.Tests.Courses;

/// <summary>
/// The analyzer with the parts that it is given, as the detector connects them, but in sight: what each sample leaves behind in the level,
/// the noise, the step and the events can be written down. A look at slow things each 20th sample, and in slow data at each.
/// </summary>
internal sealed class CourseBench
{
    private readonly StepTracker _step = new();
    private readonly LevelTracker _level = new();
    private readonly EventAggregator _events = new();
    private readonly AnomalyAnalyzer _analyzer;
    private int _interval;
    private int _count;

    public CourseBench() => _analyzer = new AnomalyAnalyzer(_step, _level, _events);

    /// <summary>Begins a test, whatever has been before it.</summary>
    public void Begin(CellKind kind, int intervalMilliseconds, long area, long capacity)
    {
        (_interval, _count) = (intervalMilliseconds, 0);
        _step.Begin(area);
        _events.Begin(area);
        _level.Begin();
        _level.UseInterval(intervalMilliseconds);
        _analyzer.Begin(new CellDescription { Kind = kind, AreaSquareMicrometres = area, CapacityNanoampHours = capacity });
    }

    /// <summary>Takes a sample. True when an event was brought out.</summary>
    public bool Take(Sample sample)
    {
        _count++;
        if (_step.Take(sample.Milliseconds, sample.CellNanoamps, 0) == StepTracker.Begins)
        {
            _analyzer.BeginStep(sample);
            return _analyzer.TakeFirst(sample);
        }

        bool isRoutine = _interval >= 1000 || _count % 20 == 0;
        long value = (long)(_analyzer.IsInverted ? -sample.CellMicrovolts : sample.CellMicrovolts) << LevelTracker.FractionBits;
        return (isRoutine || !_level.Follow(value)) && _analyzer.Look(sample, value, _interval, isRoutine);
    }

    public bool Finish() => _analyzer.Finish(_interval);

    /// <summary>Voltages in 1/256 uV, charges in nA ms.</summary>
    public string State()
    {
        NoiseMeter noise = _level.Noise;
        return $"level {_level.Level} trend {_level.Trend} allowance {_level.Allowance} of {_level.Samples}; noise {noise.Sigma} {noise.Usual} "
            + $"{noise.Jump} {noise.RecentJump} {noise.RecentMean} new {noise.Independence} wander {noise.Wander} steps {noise.Resolution} "
            + $"of {noise.Samples}; step {_step.HalfCycle} {_step.Reference} {_step.HalfCycleCharge} {_step.TotalCharge}";
    }

    /// <summary>Every field of the event that was brought out.</summary>
    public string Event()
    {
        ShortEvent found = _events.Current;
        string end = found.IsFollowUp ? $"ended {(found.Recovered ? "back" : "low")} at {found.AfterMicrovolts}" : $"at {found.AtMicrovolts}";
        return $"event {found.EventNumber} {found.Kind} {found.Cause} {found.ConfidencePercent} % from {found.OnsetMilliseconds} in "
            + $"{found.HalfCycle} at {found.CurrentDensityNanoampsPerSquareCentimetre} after "
            + $"{found.StepArealChargeNanoampHoursPerSquareCentimetre} of {found.CumulativeArealChargeNanoampHoursPerSquareCentimetre}: "
            + $"{found.BeforeMicrovolts} {end}, {found.Count}";
    }
}
