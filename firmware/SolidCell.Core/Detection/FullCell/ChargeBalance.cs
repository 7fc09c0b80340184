using SolidCell.Core.Measurement;

namespace SolidCell.Core.Detection.FullCell;

/// <summary>
/// Charge taken in and given back between two moments in which the electrode was equally empty: the ends of two half-cycles that ended
/// steeply, at the same voltage and current. Partial cycles, pulses and titration in between count where they belong and are no reference
/// themselves. Charges are in nA ms.
/// </summary>
internal sealed class ChargeBalance
{
    /// <summary>The steep end lies within 60 mV and a quarter of the current.</summary>
    private const int SameEndMicrovolts = 60000;
    private const int SameCurrentDivisor = 4;

    /// <summary>A half-cycle below a tenth of the largest is a pulse.</summary>
    private const int PulseDivisor = 10;

    /// <summary>
    /// Below 75 % of the efficiency before, counted as 100 % at most; 60 % while there is none: an NCM cell's first cycle returns 65 % and
    /// more.
    /// </summary>
    private const int CollapsePercentOfLast = 75;
    private const int PoorPercent = 60;
    private const int MostPercent = 100;

    private bool _anchorsOnCharge;
    private long _in;
    private long _out;
    private long _largest;
    /// <summary>Voltage and current of the last empty end.</summary>
    public int EndMicrovolts;
    public int EndCurrent;
    private int _lastPercent;

    /// <summary>The electrode has been at its empty end.</summary>
    public bool IsAnchored;

    /// <summary>Charge taken in less that given back since the last empty end, of the half-cycles that are over.</summary>
    public long Net => _in - _out;

    /// <summary>Charge given back between the last two empty ends, 0 while unknown.</summary>
    public long Capacity;

    /// <summary>
    /// A full cell is empty when it is discharged; a half cell's electrode when it is charged, because that is its steep end.
    /// </summary>
    public void Begin(bool anchorsOnCharge)
    {
        _anchorsOnCharge = anchorsOnCharge;
        _in = 0;
        _out = 0;
        _largest = 0;
        _lastPercent = 0;
        IsAnchored = false;
        Capacity = 0;
    }

    /// <summary>Takes the end of a half-cycle with its curve. True when far too little of what went in came out again.</summary>
    public bool EndHalfCycle(bool wasCharge, long charge, VoltageCurve curve)
    {
        _in += wasCharge ? charge : 0;
        _out += wasCharge ? 0 : charge;
        _largest = charge > _largest ? charge : _largest;
        if (wasCharge != _anchorsOnCharge || charge < _largest / PulseDivisor || !curve.IsSteepAtEnd())
        {
            return false;
        }

        bool collapsed = IsAnchored && IsSameEnd(curve.EndMicrovolts, curve.Current) && IsCollapsed();
        IsAnchored = true;
        EndMicrovolts = curve.EndMicrovolts;
        EndCurrent = curve.Current;
        _in = 0;
        _out = 0;
        return collapsed;
    }

    /// <summary>True when an end at this voltage and current leaves the electrode as empty as the last one.</summary>
    public bool IsSameEnd(int microvolts, int nanoamps)
    {
        long off = IntMath.Magnitude((long)microvolts - EndMicrovolts);
        long current = IntMath.Magnitude((long)nanoamps - EndCurrent);
        return off <= SameEndMicrovolts && current * SameCurrentDivisor <= IntMath.Magnitude((long)EndCurrent);
    }

    private bool IsCollapsed()
    {
        if (_in < MostPercent)
        {
            return false;
        }

        long percent = _out / (_in / MostPercent);
        long limit = _lastPercent > 0 ? _lastPercent * CollapsePercentOfLast / MostPercent : PoorPercent;
        if (percent < limit)
        {
            return true;
        }

        _lastPercent = percent > MostPercent ? MostPercent : (int)percent;
        Capacity = _out;
        return false;
    }
}
