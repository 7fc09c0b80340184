namespace SolidCell.Operations.Guiding;

/// <summary>One point of a channel: what the fixture showed and what was true, in the channel's unit.</summary>
public sealed record PointLine(double Shown, double True)
{
    public double Error => Shown - True;
}
