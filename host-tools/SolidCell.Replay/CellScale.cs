using System.Globalization;
using SolidCell.Core.Measurement;
using SolidCell.Core.Schedule;
using SolidCell.Files;

namespace SolidCell.Replay;

/// <summary>
/// The area that densities refer to, and by what the currents, the area and the capacity of a large cell are divided together: the
/// detector computes in nanoamperes of 32 bits, and every threshold of it is one per area.
/// </summary>
public sealed record CellScale(double AreaSquareCentimetres, double Divisor, string? Remark)
{
    /// <summary>Below it a cell rests, as the detector has it.</summary>
    internal const double RestAmperesPerSquareCentimetre = CellDescription.RestNanoampsPerSquareCentimetre / 1e9;

    private const double MostAmperes = 2;

    /// <summary>What the detector computes with stays inside 64 bits up to here, as on a fixture.</summary>
    private const double MostArea = CellRules.MaximumAreaSquareMicrometres / 1e8;

    /// <summary>Above this no solid electrolyte carries; the default area is then not the cell's.</summary>
    private const double MostDensity = 100;
    private const double UsualMilliampsPerSquareCentimetre = 1;

    /// <summary>Where a person says the area, for messages.</summary>
    public string AreaOption { get; init; } = "--area";

    /// <summary>
    /// Takes the user's area, or, where none was given and the default cannot be right, that at which the usual current is 1 mA/cm2.
    /// </summary>
    public static CellScale Of(Trace trace, ReplayOptions options)
    {
        double milliamps = trace.UsualAmperes * 1000;
        if (!options.IsAreaAssumed || milliamps / options.AreaSquareCentimetres <= MostDensity)
        {
            return new CellScale(options.AreaSquareCentimetres, DivisorOf(trace, options.AreaSquareCentimetres), null);
        }

        double area = milliamps / UsualMilliampsPerSquareCentimetre;
        return new CellScale(area, DivisorOf(trace, area), string.Create(CultureInfo.InvariantCulture,
            $"no electrode area was given, and {milliamps:g4} mA on {options.AreaSquareCentimetres:0.###} cm2 is no cell: {area:g4} cm2 were assumed (1 mA/cm2 at the usual current); give it with --area{(trace.Description.IsCurrentUnitGiven ? string.Empty : ", or, if the numbers are milliamperes, say so with --columns \"current=NAME [mA]\"")}"));
    }

    /// <summary>A cell whose area is known.</summary>
    public static CellScale Of(Trace trace, double areaSquareCentimetres) =>
        new(areaSquareCentimetres, DivisorOf(trace, areaSquareCentimetres), null);

    /// <summary>What the detector is told of the cell, of this scale.</summary>
    public CellDescription Describe(CellKind kind, double capacityMilliampHours) => new()
    {
        Kind = kind,
        AreaSquareMicrometres = (long)Math.Round(AreaSquareCentimetres * 1e8 / Divisor),
        CapacityNanoampHours = (long)Math.Round(capacityMilliampHours * 1e6 / Divisor),
    };

    private static double DivisorOf(Trace trace, double areaSquareCentimetres)
    {
        double divisor = 1;
        while (trace.GreatestAmperes / divisor > MostAmperes || areaSquareCentimetres / divisor > MostArea)
        {
            divisor *= 10;
        }

        return divisor;
    }
}
