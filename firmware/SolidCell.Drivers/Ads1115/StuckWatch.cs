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

    private int _code;
    private int _gain = -1;
    private int _repeats;

    public bool IsStuck { get; private set; }

    /// <summary>Takes a code; true when it is time to probe.</summary>
    public bool IsSuspect(int code, int gain)
    {
        if (code != _code || gain != _gain)
        {
            _code = code;
            _gain = gain;
            _repeats = 0;
            IsStuck = false;
            return false;
        }
        return ++_repeats % SuspectAfter == 0 && (code >= TellingCode || code <= -TellingCode);
    }

    public void Judge(int code, int probed) => IsStuck = code == probed;
}
