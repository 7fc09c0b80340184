namespace SolidCell.Witnesses.HalfCycles;

/// <summary>What counts as no current, for every witness: a twentieth of the smallest current of the paper's experiments.</summary>
internal static class RestCurrent
{
    public const double MilliampsPerSquareCentimetre = 0.005;
}
