namespace SolidCell.Operations.Guiding;

/// <summary>A resistor in place of a cell, measured or bought with a tolerance.</summary>
public sealed record DummyResistor(double Ohms, double TolerancePercent)
{
    /// <summary>The smallest that carries enough voltage at 8 mA to tell its current from noise.</summary>
    public const double LeastOhms = 10;

    /// <summary>The largest that 0.1 mA, the nearest pair of points that a fixture takes, leaves below 4 V.</summary>
    public const double MostOhms = 10_000;
}
