namespace SolidCell.Drivers.Ads1115;

/// <summary>
/// Tells a converter that hangs on one code from a quiet signal: after many equal codes the same signal is converted
/// at another gain, where it must give another code. A code near zero may be the same at two gains, but it is read at the
/// narrowest one, whose least bit is no larger than the converter's noise (datasheet, table 1: 7.8 uV rms at 860 samples/s and
/// +-0.256 V): there so many equal codes do not happen.
/// </summary>
public sealed class StuckCodeDetector
{
    /// <summary>Equal codes before a probe: 3.2 s at 20 samples/s, and one extra conversion in 64 at most.</summary>
    public const int SuspectAfter = 64;

    /// <summary>Equal codes near zero that no living converter gives: 12.8 s at 20 samples/s.</summary>
    public const int DeadAfter = 256;

    /// <summary>Below this a code may be the same at two gains: noise is a few codes.</summary>
    private const int TellingCode = 16;

    private bool _isStuck;

    /// <summary>What is known of a code that has come again so often.</summary>
    public bool IsStuck(int repeats) => repeats >= SuspectAfter && _isStuck;

    /// <summary>
    /// Takes a code and how often it has come again, 0 when it differs from the one before; true when it is time to probe.
    /// </summary>
    public bool IsDoubtful(int code, int repeats)
    {
        bool isTelling = code >= TellingCode || code <= -TellingCode;
        if (repeats == SuspectAfter || (!isTelling && repeats >= DeadAfter))
        {
            _isStuck = repeats >= DeadAfter;
        }

        return isTelling && repeats != 0 && repeats % SuspectAfter == 0;
    }

    /// <summary>Takes whether the other gain gave the same code.</summary>
    public void Judge(bool isSame) => _isStuck = isSame;
}
