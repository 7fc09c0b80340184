using SolidCell.Core.Measurement;

namespace SolidCell.Core.Detection.FullCell;

/// <summary>
/// Compares a charge with the one before it: charge that leaks through a short does not raise the voltage, so the cell reaches each voltage
/// later. Both are counted from the last empty end and must have the same current. Charges are in nA ms.
/// </summary>
internal sealed class ChargeLagDetector
{
    /// <summary>
    /// An eighth of the charge before is lost. Fading shortens a charge; break-in and a warmer day lengthen it by less than a tenth.
    /// </summary>
    private const int LagDivisor = 8;

    /// <summary>
    /// Where the voltage lies on the curve, to a fiftieth of the charge and half of the voltage below, nothing had been lost.
    /// </summary>
    private const int OnCurveDivisor = 50;

    /// <summary>Elsewhere than where the charge before began the overpotential has not built up.</summary>
    private const int SameStartDivisor = 16;

    /// <summary>Besides, the voltage is 10 mV and four sigma too low: what a warmer cell saves of its overpotential is less.</summary>
    private const int LeastMicrovolts = 10000;
    private const int LeastSigmas = 4;
    private const int LeastSeen = 6;

    /// <summary>A cell warmer than during the curve by more is not compared.</summary>
    private const int MostWarmerMillikelvin = 4000;

    private VoltageCurve _reference = new VoltageCurve();
    private long _origin;
    private int _millidegrees;
    private int _emptyMicrovolts;
    private int _emptyCurrent;
    private bool _hasReference;
    private long _firstSeen;
    private int _seen;
    private bool _isReported;

    /// <summary>The charge lies beyond the end of the one before.</summary>
    public bool IsExcess;

    /// <summary>When the voltage last lay on the curve.</summary>
    public long OnsetMilliseconds;

    public void Begin()
    {
        _hasReference = false;
        BeginHalfCycle(0);
    }

    public void BeginHalfCycle(long now)
    {
        OnsetMilliseconds = now;
        _firstSeen = 0;
        _isReported = false;
    }

    /// <summary>
    /// Takes a healthy charge as the one to compare with, which began at so much net charge; gives back a curve for the next to be written
    /// into.
    /// </summary>
    public VoltageCurve Learn(VoltageCurve curve, long origin, ChargeBalance balance, int millidegrees)
    {
        // A pulse or the last part of a charge does not replace a whole one.
        if (_isReported || curve.IsEmpty || (_hasReference && curve.Span * 2 < _reference.Span))
        {
            return curve;
        }

        curve.Flatten();
        VoltageCurve free = _reference;
        _reference = curve;
        _origin = origin;
        _emptyMicrovolts = balance.EndMicrovolts;
        _emptyCurrent = balance.EndCurrent;
        _millidegrees = millidegrees;
        _hasReference = true;
        return free;
    }

    /// <summary>True when the charge before began as this one did: at the same empty end, and as far from it.</summary>
    public bool IsComparable(ChargeBalance balance)
    {
        long apart = IntMath.Magnitude(balance.Net - _origin);
        return _hasReference && balance.IsAnchored && balance.IsSameEnd(_emptyMicrovolts, _emptyCurrent)
            && apart < _reference.Span / SameStartDivisor;
    }

    /// <summary>Takes the voltage at a net charge. True, once a charge, when it lags behind the charge before.</summary>
    public bool Update(long netCharge, int microvolts, int nanoamps, int millidegrees, long sigmaMicrovolts, long now)
    {
        if (_isReported || !_reference.IsAtCurrent(nanoamps) || millidegrees - _millidegrees > MostWarmerMillikelvin)
        {
            return false;
        }

        long span = _reference.Span;
        long at = netCharge - _origin;
        int onCurve = _reference.At(at - (span / OnCurveDivisor));
        int lagging = _reference.At(at - (span / LagDivisor));
        long least = LeastMicrovolts + (LeastSigmas * sigmaMicrovolts);
        OnsetMilliseconds = onCurve == VoltageCurve.Unknown || microvolts >= onCurve - (least / 2) ? now : OnsetMilliseconds;
        if (lagging == VoltageCurve.Unknown)
        {
            return false;
        }

        if (microvolts >= lagging - least)
        {
            _firstSeen = 0;
            return false;
        }

        // Seen, and seen again and again for a fiftieth of the charge.
        _seen = _firstSeen == 0 ? 1 : _seen + 1;
        _firstSeen = _firstSeen == 0 ? netCharge : _firstSeen;
        if (_seen < LeastSeen || netCharge - _firstSeen < span / OnCurveDivisor)
        {
            return false;
        }

        _isReported = true;
        IsExcess = at > _reference.EndCharge + (span / LagDivisor);
        return true;
    }
}
