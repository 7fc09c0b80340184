namespace SolidCell.Device.Tests.Detection;

/// <summary>Noise for made traces, the same on every machine: a linear congruential generator (Knuth's MMIX).</summary>
internal sealed class TraceNoise
{
    private long _state = 20251124;

    /// <summary>The next value, of either sign, nearer to 0 than this.</summary>
    public int Below(int most)
    {
        _state = (_state * 6364136223846793005L) + 1442695040888963407L;
        return (int)((_state >> 40) % most);
    }
}
