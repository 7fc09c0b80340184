using SolidCell.Core.Measurement;

namespace SolidCell.Detection.Tests.Corpus.Cycler;

/// <summary>Which electrode stands against lithium in a cell of the cycler corpus.</summary>
public enum CellShape
{
    Ncm,
    Lco,
    Lfp,
    Lnmo,
    GraphiteNcm,
    Graphite,
    Indium,
    Silicon,
}

/// <summary>Open-circuit voltages against the state of charge: shapes drawn from the textbooks, not fitted to anybody's data.</summary>
public static class CellShapes
{
    /// <summary>
    /// How far beyond full an uncharged half cell begins, as state of charge: the first lithiation comes down from there.
    /// </summary>
    public const double FreshHalfCell = 1.06;

    public static bool IsHalf(this CellShape shape) => shape is CellShape.Graphite or CellShape.Indium or CellShape.Silicon;

    public static CellKind Kind(this CellShape shape) => shape.IsHalf() ? CellKind.Half : CellKind.Full;

    public static (double Low, double High) Window(this CellShape shape) => shape switch
    {
        CellShape.Lfp => (2.5, 3.65),
        CellShape.Lnmo => (3.5, 4.9),
        CellShape.Lco => (3.0, 4.2),
        CellShape.Graphite => (0.01, 1.5),
        CellShape.Indium => (0.3, 1.4),
        CellShape.Silicon => (0.02, 1.2),
        _ => (2.7, 4.25),
    };

    /// <summary>Volts at a state of charge: 0 is discharged (lithiated, in a half cell), 1 charged.</summary>
    public static double Volts(this CellShape shape, double s) => shape switch
    {
        CellShape.Ncm => 3.52 + (0.7 * s) + Step(s, 0.35, 0.06, 0.03) - Knee(s, 0.9, 0.03),
        CellShape.Lco =>
            3.86 + (0.09 * s) + Step(s, 0.55, 0.05, 0.02) + (0.27 * Math.Pow(Math.Max(0, s - 0.5) / 0.5, 2)) - Knee(s, 0.9, 0.02),
        CellShape.Lfp => 3.42 + (0.012 * s) - Knee(s, 0.9, 0.015) + Knee(1 - s, 0.3, 0.008),
        CellShape.Lnmo =>
            4.02 + Step(s, 0.08, 0.65, 0.012) + Step(s, 0.52, 0.055, 0.02) + (0.02 * s) - Knee(s, 0.6, 0.012) + Knee(1 - s, 0.2, 0.01),
        CellShape.GraphiteNcm => 3.45 + (0.68 * s) + Step(s, 0.55, 0.07, 0.02) - Knee(s, 0.9, 0.035),
        CellShape.Graphite =>
            0.075 + (0.01 * s) + Step(s, 0.48, 0.035, 0.012) + Step(s, 0.8, 0.075, 0.015) - Knee(s, 0.08, 0.02) + Fresh(s, 0.25, 0.03, 2.7),
        CellShape.Indium => 0.6 + (0.015 * s) - Knee(s, 0.35, 0.02) + Fresh(s, 0.4, 0.02, 2.0),
        _ => 0.08 + (0.4 * s) - Knee(s, 0.07, 0.03) + Fresh(s, 0.3, 0.04, 2.4),
    };

    private static double Step(double s, double at, double height, double width) => height / (1 + Math.Exp(-(s - at) / width));

    private static double Knee(double s, double depth, double width) => depth * Math.Exp(-Math.Max(s, -0.1) / width);

    /// <summary>The steep end of a half cell, and the way up to where it stood before any lithium had come.</summary>
    private static double Fresh(double s, double height, double width, double most) =>
        Math.Min(most, height * Math.Exp(Math.Min(5, (s - 1) / width)));
}
