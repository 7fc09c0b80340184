namespace SolidCell.Core.Detection.FullCell;

/// <summary>A charge of more than the cell can hold. Charges are in nA ms.</summary>
internal sealed class ExcessChargeDetector
{
    /// <summary>Of the nominal capacity. The first charge forms interphases, which takes more.</summary>
    private const int PercentOfCapacity = 130;
    private const int PercentAtFirst = 160;

    /// <summary>A half cell's electrode cannot give more than it was given: an eighth above that, at 50 mV below the end, leaks.</summary>
    private const int HalfCellDivisor = 8;
    private const int HalfCellBelowEndMicrovolts = 50000;

    private bool _isHalf;
    private long _nominal;
    private long _largest;

    /// <summary>The nominal capacity; the largest charge so far where that is not known.</summary>
    public long Capacity => _nominal > 0 ? _nominal : _largest;

    public void Begin(bool isHalf, long nominalCapacity)
    {
        _isHalf = isHalf;
        _nominal = nominalCapacity;
        _largest = 0;
    }

    public void EndHalfCycle(bool wasCharge, long charge)
    {
        _largest = wasCharge && charge > _largest ? charge : _largest;
    }

    /// <summary>Takes the voltage and the charge of the half-cycle. True when it has too much.</summary>
    public bool Update(int microvolts, long charge, ChargeBalance balance)
    {
        int most = balance.IsAnchored ? PercentOfCapacity : PercentAtFirst;
        long capacity = balance.Capacity;
        return (_nominal > 0 && charge / most > _nominal / 100)
            || (_isHalf && capacity > 0 && balance.Net + charge > capacity / HalfCellDivisor
                && microvolts < balance.EndMicrovolts - HalfCellBelowEndMicrovolts);
    }
}
