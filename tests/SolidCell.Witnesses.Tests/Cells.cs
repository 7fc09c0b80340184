using SolidCell.Witnesses.HalfCycles;

namespace SolidCell.Witnesses.Tests;

/// <summary>Half-cycles of made-up cells.</summary>
internal static class Cells
{
    /// <summary>
    /// Half-cycles of an hour at these densities (in pairs), each with the resistance and temperature that a function of its number gives.
    /// </summary>
    public static IReadOnlyList<HalfCyclePoint> Cycled(
        IEnumerable<double> densities, Func<int, double> ohms, Func<int, double>? degrees = null)
    {
        var collector = new HalfCycleCollector();
        int half = 0;
        foreach (double density in densities.SelectMany(density => new[] { density, -density }))
        {
            for (int minute = 0; minute <= 60; minute++)
            {
                collector.Take(half + (minute / 60.0), density * ohms(half) / 1000, density, degrees?.Invoke(half));
            }

            half++;
        }

        return collector.Points;
    }

    /// <summary>A half-cycle of an hour from that of its number on.</summary>
    public static HalfCyclePoint Half(int number, double density, double ohms, double? degrees = null) =>
        new(number, number, number + 1, density, ohms, density, Math.Abs(density * ohms / 1000), degrees);

    public static Witness The(this WitnessReport report, WitnessKind kind) => report.All.Single(witness => witness.Kind == kind);

    public static WitnessCell Pellet(double bulk = 60, double lithium = 4.1) => new()
    {
        BulkOhmSquareCentimetres = bulk,
        BulkSource = "0.78 mm of 1.3 mS/cm",
        LithiumMilliampHoursPerSquareCentimetre = lithium,
    };
}
