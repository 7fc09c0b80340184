namespace SolidCell.Core.Detection.SlowChange;

/// <summary>
/// Lithium on a bare collector: nothing is there at first, so no more can be stripped than was plated. Where more is stripped, electrons
/// carry the current. The first half-cycle plates. Charges are in nA ms.
/// </summary>
internal sealed class PlatingBalance
{
    /// <summary>A twentieth of what was plated in all is within the errors of a current measurement over many cycles.</summary>
    private const int ErrorDivisor = 20;

    private int _platingSign;
    private long _plated;
    private long _stripped;
    private bool _isReported;

    /// <summary>
    /// Takes the sign of the current that plates, 0 before the first half-cycle, and a charge that is not below what was plated until now.
    /// </summary>
    public void Begin(int platingSign, long plated)
    {
        _platingSign = platingSign;
        _plated = plated;
        _stripped = 0;
        _isReported = false;
    }

    /// <summary>Takes the end of a half-cycle.</summary>
    public void EndHalfCycle(bool wasPositive, long charge)
    {
        _platingSign = _platingSign == 0 ? Sign(wasPositive) : _platingSign;
        _plated += Sign(wasPositive) == _platingSign ? charge : 0;
        _stripped += Sign(wasPositive) == _platingSign ? 0 : charge;
        _isReported = false;
    }

    /// <summary>Takes the charge of the half-cycle so far. True, once, when more has been stripped than there was.</summary>
    public bool Update(int current, long charge)
    {
        bool isStripping = _platingSign != 0 && current != 0 && Sign(current > 0) != _platingSign;
        if (_isReported || !isStripping || _stripped + charge <= _plated + (_plated / ErrorDivisor))
        {
            return false;
        }

        _isReported = true;
        return true;
    }

    private static int Sign(bool isPositive) => isPositive ? 1 : -1;
}
