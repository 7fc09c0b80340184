namespace SolidCell.Drivers.Ads1115;

/// <summary>
/// Tells a converter that hangs on one code from a quiet signal: after many equal codes the same signal is converted
/// at another gain, where it must give another code. A code near zero may be the same at two gains, but it is read at the
/// narrowest one, whose least bit is no larger than the converter's noise (datasheet, table 1: 7.8 uV rms at 860 samples/s and
/// +-0.256 V): there so many equal codes do not happen.
/// </summary>
public sealed class StuckWatch
{
    /// <summary>Equal codes before a probe: 3.2 s at 20 samples/s, and one extra conversion in 64 at most.</summary>
    public const int SuspectAfter = 64;

    /// <summary>Equal codes near zero that no living converter gives: 12.8 s at 20 samples/s.</summary>
    public const int DeadAfter = 256;

    /// <summary>Below this a code may be the same at two gains: noise is a few codes.</summary>
    private const int TellingCode = 16;

    /// <summary>
    /// The last code and how often it came again, 0 when it differs from the one before. Whoever reads the codes may count
    /// below <see cref="SuspectAfter"/> himself, where nothing is judged yet: a call less per reading.
    /// </summary>
    internal int Code = int.MinValue;
    internal int Repeats;

    private bool _isStuck;

    public bool IsStuck => Repeats >= SuspectAfter && _isStuck;

    /// <summary>Takes a code; true when it is time to probe.</summary>
    public bool Take(int code)
    {
        Repeats = code == Code ? Repeats + 1 : 0;
        Code = code;
        bool isTelling = code >= TellingCode || code <= -TellingCode;
        if (Repeats == SuspectAfter || (!isTelling && Repeats >= DeadAfter))
        {
            _isStuck = Repeats >= DeadAfter;
        }

        return isTelling && Repeats != 0 && Repeats % SuspectAfter == 0;
    }

    /// <summary>Takes what the other gain made of the signal.</summary>
    public void Judge(int probed) => _isStuck = Code == probed;
}
