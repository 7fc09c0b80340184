namespace SolidCell.Store.Traces;

/// <summary>Lowest and highest value of a channel; empty until it has taken one.</summary>
internal struct ChannelRange
{
    private long _minimum;
    private long _maximum;

    public bool IsEmpty { get; private set; } = true;

    public ChannelRange()
    {
    }

    public readonly object Minimum => IsEmpty ? DBNull.Value : _minimum;

    public readonly object Maximum => IsEmpty ? DBNull.Value : _maximum;

    public readonly double MinimumOrNaN => IsEmpty ? double.NaN : _minimum;

    public readonly double MaximumOrNaN => IsEmpty ? double.NaN : _maximum;

    public void Take(long value) => Take(value, value);

    public void Take(in ChannelRange other)
    {
        if (!other.IsEmpty)
        {
            Take(other._minimum, other._maximum);
        }
    }

    public void Take(long minimum, long maximum)
    {
        _minimum = IsEmpty ? minimum : Math.Min(_minimum, minimum);
        _maximum = IsEmpty ? maximum : Math.Max(_maximum, maximum);
        IsEmpty = false;
    }
}
