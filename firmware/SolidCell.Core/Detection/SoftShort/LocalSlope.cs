namespace SolidCell.Core.Detection.SoftShort;

/// <summary>
/// How much the voltage has just been falling from row to row, whatever made a row: a second, a minute, or a step of the voltage. A knee
/// grows from row to row by less than a fall that is abrupt. In 1/256 uV.
/// </summary>
internal sealed class LocalSlope
{
    /// <summary>
    /// A fall must be three times what the rows before it have fallen by: the end of a discharge in slow rows grows by half from row to
    /// row.
    /// </summary>
    private const int AbruptFactor = 3;

    private long _last;
    private long _fall;
    private bool _isKnown;

    /// <summary>Least fall that is abrupt.</summary>
    public long Least => AbruptFactor * _fall;

    public void Reset()
    {
        _isKnown = false;
        _fall = 0;
    }

    /// <summary>Takes a value that has been judged.</summary>
    public void Follow(long value)
    {
        long fall = value < _last ? _last - value : 0;
        _fall = _isKnown ? (_fall + fall) / 2 : 0;
        _isKnown = true;
        _last = value;
    }
}
