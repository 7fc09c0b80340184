using SolidCell.Core.Detection.Signal;

namespace SolidCell.Core.Detection.SlowChange;

/// <summary>
/// The same within one long step, as in one-way plating, where no other step can be compared with: an average each half hour against the
/// best of this step.
/// </summary>
internal sealed class StepDeclineDetector
{
    /// <summary>
    /// Constrictions of the step before dissolve in the first hour; an arc over a half-cycle costs a healthy cell up to a tenth.
    /// </summary>
    private const long FirstMilliseconds = 3600000;
    private const long WindowMilliseconds = 1800000;
    private const long AverageMilliseconds = 600000;
    private const int ArcParts = 400;

    private readonly SlowAverage _average = new SlowAverage(AverageMilliseconds);
    private readonly BestResistance _best = new BestResistance();
    private readonly LossSum _sum = new LossSum();
    private readonly ThermalCorrection _conditions;
    private readonly ConditionSlopes _slopes;
    private long _next;
    private long _last;
    private bool _isBegun;

    public StepDeclineDetector(ThermalCorrection conditions, ConditionSlopes slopes)
    {
        _conditions = conditions;
        _slopes = slopes;
    }

    /// <summary>Level of the best of this step in the conditions of now, in 1/256 uV.</summary>
    public long Expected => _best.Expected;

    public void Begin(long now)
    {
        _isBegun = false;
        _next = now + FirstMilliseconds;
        _best.Forget();
        _sum.Begin();
    }

    /// <summary>
    /// Takes a healthy level in 1/256 uV, and the current. True when a tenth of the step's best, and an arc, have been lost for good.
    /// </summary>
    public bool Update(long level, int current, long now)
    {
        int microvolts = (int)(level >> LevelTracker.FractionBits);
        if (!_isBegun)
        {
            _average.Begin(microvolts);
            _isBegun = true;
        }

        _average.Follow(microvolts, now - _last);
        _last = now;
        if (now < _next)
        {
            return false;
        }

        _next = now + WindowMilliseconds;
        return Compare(_average.Value, current);
    }

    private bool Compare(long level, int current)
    {
        int millidegrees = _conditions.Millidegrees;
        int kilopascals = _conditions.Kilopascals;
        if (_best.Resistance == 0)
        {
            _best.Set(level, current, millidegrees, kilopascals);
            return false;
        }

        _slopes.KnowTemperature(_conditions.KnowsTemperature);
        _best.Compare(level, current, millidegrees, kilopascals, _slopes);
        return _sum.Take(_best.SureLoss - ArcParts, _slopes.Sigma);
    }
}
