namespace SolidCell.Blind.Scoring;

/// <summary>A share with its 95 % interval after Wilson (1927): it stays within 0 and 1, and 12 of 12 is not certainty.</summary>
public readonly record struct Wilson(int Found, int Of)
{
    private const double Z = 1.959964;

    public double Low => Bound(-1);

    public double High => Bound(1);

    public override string ToString() => Of == 0 ? "-" : $"{Found} of {Of} ({100 * Low:0}-{100 * High:0} %)";

    private double Bound(int side)
    {
        double share = (double)Found / Of, square = Z * Z / Of;
        double middle = share + square / 2, reach = Z * Math.Sqrt(share * (1 - share) / Of + square / 4 / Of);
        return Math.Clamp((middle + side * reach) / (1 + square), 0, 1);
    }
}
