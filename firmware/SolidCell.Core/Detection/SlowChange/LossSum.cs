namespace SolidCell.Core.Detection.SlowChange;

/// <summary>
/// A cumulative sum (E. S. Page, Biometrika 41, 100, 1954) over losses in 1/10000: what exceeds the tolerated loss adds up, what stays
/// below takes off. A loss that stays is found however slowly it came, a loss that comes and goes is not.
/// </summary>
internal sealed class LossSum
{
    /// <summary>8 %: a loss of 10 % is reported after six steps, twice as much after three.</summary>
    private const int Tolerated = 800;
    private const int Least = 1000;
    private const int MostPerStep = 400;

    /// <summary>With normal noise of sigma a threshold of 10 sigma^2 / 8 % is passed by chance once in exp(20) steps.</summary>
    private const int NoiseFactor = 10;

    /// <summary>The state is reported again when a fifth more is lost, and is over below 4 %.</summary>
    private const int Worse = 2000;
    private const int Over = 400;

    private long _sum;
    private long _reported;

    public void Begin()
    {
        _sum = 0;
        _reported = 0;
    }

    /// <summary>Takes the loss of a step and the noise from step to step. True when a loss has stayed.</summary>
    public bool Take(long loss, long sigma)
    {
        _reported = loss < Over ? 0 : _reported;
        long excess = loss - Tolerated - _reported;
        _sum += excess > MostPerStep ? MostPerStep : excess;
        _sum = _sum < 0 ? 0 : _sum;
        long threshold = NoiseFactor * sigma * sigma / Tolerated;
        if (_sum < (threshold > Least ? threshold : Least))
        {
            return false;
        }

        _sum = 0;
        _reported = loss - Tolerated + Worse;
        return true;
    }
}
