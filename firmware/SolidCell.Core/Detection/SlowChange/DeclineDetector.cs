using SolidCell.Core.Measurement;

namespace SolidCell.Core.Detection.SlowChange;

/// <summary>
/// Finds a resistance that falls slowly over half-cycles: a conductance in parallel that grows. At constant temperature and pressure the
/// resistance of lithium on a solid electrolyte stays or rises once it is broken in; a fall that stays, in both directions, is a short.
/// Each step is compared with the best of its direction (<see cref="BestResistance"/>), and what both have lost is summed
/// (<see cref="LossSum"/>).
/// </summary>
internal sealed class DeclineDetector
{
    /// <summary>Five cycles, or a day of at least two, are the break-in: contacts form and the resistance may fall.</summary>
    private const int BreakInSteps = 10;
    private const int LeastBreakInSteps = 4;
    private const long BreakInMilliseconds = 86400000;

    private const int SameCurrentDivisor = 20;

    /// <summary>Resistance expected of the step in which a loss was reported.</summary>
    public long Expected;

    public readonly ConditionSlopes Slopes = new ConditionSlopes();

    private readonly BestResistance[] _bests = { new BestResistance(), new BestResistance() };
    private readonly long[] _last = new long[2];
    private readonly int[] _lastCurrent = new int[2];
    private readonly int[] _lastMillidegrees = new int[2];
    private readonly int[] _lastKilopascals = new int[2];
    private readonly LossSum _sum = new LossSum();
    private readonly ThermalCorrection _conditions;
    private int _steps;
    private long _first;

    public DeclineDetector(ThermalCorrection conditions) => _conditions = conditions;

    public void Begin()
    {
        Slopes.Begin();
        _steps = 0;
        _last[0] = 0;
        _last[1] = 0;
        Rebase();
    }

    /// <summary>What has been lost is known: it is the new best.</summary>
    public void Rebase()
    {
        _bests[0].Forget();
        _bests[1].Forget();
        _sum.Begin();
    }

    /// <summary>
    /// Takes the resistance of a step at its age of comparison. True when the cell has lost a tenth of its best for good.
    /// </summary>
    public bool Take(long resistance, int current, long now)
    {
        if (resistance <= 0 || current == 0)
        {
            return false;
        }

        int direction = current < 0 ? 1 : 0;
        int millidegrees = _conditions.Millidegrees;
        int kilopascals = _conditions.Kilopascals;
        Slopes.KnowTemperature(_conditions.KnowsTemperature);
        Learn(direction, resistance, current, millidegrees, kilopascals);
        _first = _steps == 0 ? now : _first;
        _steps++;
        BestResistance best = _bests[direction];
        bool isBreakIn = _steps <= BreakInSteps && (_steps <= LeastBreakInSteps || now - _first < BreakInMilliseconds);
        if (isBreakIn || best.Resistance == 0)
        {
            best.Set(resistance, current, millidegrees, kilopascals);
            return false;
        }

        best.Compare(resistance, current, millidegrees, kilopascals, Slopes);
        Expected = best.Expected;
        return Judge(best, _bests[1 - direction]);
    }

    private bool Judge(BestResistance best, BestResistance other)
    {
        long loss = best.SureLoss < other.SureLoss ? best.SureLoss : other.SureLoss;
        return other.IsCompared && _sum.Take(loss, Slopes.Sigma);
    }

    private void Learn(int direction, long resistance, int current, int millidegrees, int kilopascals)
    {
        long off = IntMath.Magnitude((long)current - _lastCurrent[direction]);
        if (_last[direction] > 0 && off * SameCurrentDivisor <= IntMath.Magnitude((long)current))
        {
            Slopes.Learn(
                _last[direction], resistance, millidegrees - _lastMillidegrees[direction],
                BestResistance.LogRatio(kilopascals, _lastKilopascals[direction]));
        }

        _last[direction] = resistance;
        _lastCurrent[direction] = current;
        _lastMillidegrees[direction] = millidegrees;
        _lastKilopascals[direction] = kilopascals;
    }
}
