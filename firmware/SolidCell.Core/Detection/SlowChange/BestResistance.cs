namespace SolidCell.Core.Detection.SlowChange;

/// <summary>
/// The highest resistance that one direction of the current has shown, and at what temperature, pressure and current. It is never learned
/// downwards. Resistances in any unit, losses in 1/10000.
/// </summary>
internal sealed class BestResistance
{
    public const int Parts = 10000;

    /// <summary>Logarithms of pressures are in 1/1000.</summary>
    private const int LogUnit = 1000;

    /// <summary>
    /// One step moves the best by a quarter of what it is above it, and by 5 % of that at most: a contact may have been lost.
    /// </summary>
    private const int RaiseDivisor = 4;
    private const int MostRaise = 500;

    /// <summary>0 while unknown.</summary>
    public long Resistance;

    /// <summary>What is lost beyond doubt since the best; negative where it is less than the doubt.</summary>
    public long SureLoss;

    /// <summary>A step has been compared with the best.</summary>
    public bool IsCompared;

    private int _millidegrees;
    private int _kilopascals;
    private int _current;
    private long _expected;
    private long _loss;

    public void Forget()
    {
        Resistance = 0;
        SureLoss = 0;
        IsCompared = false;
    }

    public void Set(long resistance, int current, int millidegrees, int kilopascals)
    {
        Resistance = resistance;
        _current = current;
        _millidegrees = millidegrees;
        _kilopascals = kilopascals;
    }

    /// <summary>Resistance of a healthy cell in the conditions of the last comparison.</summary>
    public long Expected => _expected;

    /// <summary>Compares a step with the best, which it may raise.</summary>
    public void Compare(long resistance, int current, int millidegrees, int kilopascals, ConditionSlopes slopes)
    {
        long warmer = millidegrees - _millidegrees;
        long pressed = LogRatio(kilopascals, _kilopascals);
        _expected = Resistance + (Resistance * slopes.Change(warmer, pressed) / Parts);
        _expected = _expected < 1 ? 1 : _expected;
        _loss = (_expected - resistance) * Parts / _expected;
        SureLoss = _loss - slopes.DoubtOf(warmer, pressed) - slopes.DoubtOfCurrent(current, _current);
        IsCompared = true;
        if (_loss < 0)
        {
            long raise = _loss < -MostRaise ? MostRaise : -_loss;
            Set(_expected + (_expected * raise / RaiseDivisor / Parts), current, millidegrees, kilopascals);
        }
    }

    /// <summary>ln(now / then) in 1/1000 for pressures up to twice or half of each other; 0 where one is not known.</summary>
    public static long LogRatio(int now, int then) => now <= 0 || then <= 0 ? 0 : 2L * LogUnit * (now - then) / (now + then);
}
