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

    /// <summary>
    /// The last code and how often it came again, 0 when it differs from the one before. Whoever reads the codes may set both itself
    /// for a code that differs, as nearly all do: a call less per reading.
    /// </summary>
    internal int Code = int.MinValue;
    internal int Repeats;

    private bool _isStuck;

    public bool IsStuck => Repeats > 0 && _isStuck;

    /// <summary>Takes a code; true when it is time to probe.</summary>
    public bool Take(int code)
    {
        bool isRepeat = code == Code;
        Code = code;
        Repeats = isRepeat ? Repeats + 1 : 0;
        if (Repeats == 1) _isStuck = false;
        return isRepeat && Repeats % SuspectAfter == 0 && (code >= TellingCode || code <= -TellingCode);
    }

    /// <summary>Takes what the other gain made of the signal.</summary>
    public void Judge(int probed) => _isStuck = Code == probed;
}
