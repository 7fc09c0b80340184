namespace SolidCell.Drivers.Ads1115;

/// <summary>
/// Tells a converter that hangs on one code from a quiet signal: after many equal codes the same signal is converted
/// at another gain, where it must give another code.
/// </summary>
public sealed class StuckWatch
{
    /// <summary>Equal codes before a probe: 3.2 s at 20 samples/s, and one extra conversion in 64 at most.</summary>
    private const int SuspectAfter = 64;

    /// <summary>Below this a code may be the same at two gains: noise is a few codes.</summary>
    private const int TellingCode = 16;

    private int _code = int.MinValue;
    private int _repeats;

    public bool IsStuck { get; private set; }

    /// <summary>It is time to probe.</summary>
    public bool IsProbeDue => _repeats % SuspectAfter == 0 && (_code >= TellingCode || _code <= -TellingCode);

    /// <summary>Takes a code; true when it is the same as the last one.</summary>
    public bool Repeats(int code)
    {
        if (code == _code)
        {
            _repeats++;
            return true;
        }
        _code = code;
        if (_repeats != 0) Reset();
        return false;
    }

    /// <summary>Takes what the other gain made of the signal.</summary>
    public void Judge(int probed) => IsStuck = _code == probed;

    private void Reset()
    {
        _repeats = 0;
        IsStuck = false;
    }
}
