using SolidCell.Core.Measurement;
using SolidCell.Simulation.Cells;
using SolidCell.Simulation.Cells.Realistic;
using SolidCell.Simulation.Randomness;

namespace SolidCell.Simulation;

/// <summary>The cells of the paper by name, on a pellet of any area.</summary>
public static class NamedCells
{
    /// <summary>Area of the 10 mm pellet.</summary>
    public const long AreaSquareMicrometres = 78_539_816;

    /// <summary>Nominal capacity of the full cells on it, the base of their C-rates: 3.05 mAh/cm2.</summary>
    public const long CapacityNanoampHours = 2_395_464;

    private const string FullPrefix = "ncm-";

    private static readonly Dictionary<string, AnodeParameters> Anodes = new()
    {
        ["bare-li"] = new()
        {
            CriticalDensity = 0.655,
            FatiguePerCharge = 0.00127,
            InterfaceOhmSquareCentimetres = 40,
            InterphaseGrowth = 0.6,
        },
        ["n-li"] = new() { CriticalDensity = 1.05, FatiguePerCharge = 0.0053, InterfaceOhmSquareCentimetres = 30, InterphaseGrowth = 0.4 },
        ["dl-li"] = new()
        {
            CriticalDensity = 1.92,
            FatiguePerCharge = 0.0066,
            InterfaceOhmSquareCentimetres = 22,
            InterphaseGrowth = 0.01,
        },
        ["ndl-li"] = new()
        {
            CriticalDensity = 2.885,
            FatiguePerCharge = 0.0007,
            InterfaceOhmSquareCentimetres = 12,
            InterphaseGrowth = 0.0001,
        },
        ["void-li"] = new()
        {
            CriticalDensity = 2,
            FatiguePerCharge = 0,
            InterfaceOhmSquareCentimetres = 40,
            InterphaseGrowth = 0.6,
            VoidsPerCharge = 16,
        },
        ["in-li"] = new() { CriticalDensity = 20, FatiguePerCharge = 0, InterfaceOhmSquareCentimetres = 8, InterphaseGrowth = 0.005 },
    };

    /// <summary>
    /// NCM against In-Li, lithium on a copper collector, and lithium that loses its contact before it shorts: for the protocols of the
    /// field, and not of the paper.
    /// </summary>
    public const string Indium = "ncm-in";
    public const string Collector = "cu-li";
    public const string Voids = "void-li";

    /// <summary>The cells of the paper.</summary>
    public static IReadOnlyList<string> Names { get; } = ["bare-li", "n-li", "dl-li", "ndl-li", "ncm-bare", "ncm-n", "ncm-dl", "ncm-ndl"];

    /// <summary>Every name that <see cref="Create"/> takes, but for <see cref="RealisticCells"/>.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Names, Indium, Collector, Voids];

    /// <summary>What is in the press.</summary>
    public static CellKind KindOf(string name) =>
        name == Collector ? CellKind.AnodeFree : IsFull(name) ? CellKind.Full : CellKind.Symmetric;

    /// <summary>True for a cell with an NCM cathode, false for lithium against lithium.</summary>
    public static bool IsFull(string name) => (RealisticCells.MakeOf(name) ?? name).StartsWith(FullPrefix, StringComparison.Ordinal);

    /// <summary>
    /// True for a name that <see cref="Create"/> takes: one of <see cref="All"/>, of <see cref="RealisticCells"/> or of
    /// <see cref="DummyCells"/>.
    /// </summary>
    public static bool IsKnown(string name) => All.Contains(name) || DummyCells.IsKnown(name) || RealisticCells.MakeOf(name) is not null;

    /// <summary>Nominal capacity of a full cell of this area, 3.05 mAh/cm2.</summary>
    public static long CapacityOf(long areaSquareMicrometres) =>
        (long)Math.Round(CapacityNanoampHours * ((double)areaSquareMicrometres / AreaSquareMicrometres));

    /// <summary>A fresh cell. The same name and seed give the same cell; another area changes nothing else about it.</summary>
    /// <exception cref="ArgumentException">The name is not known; the message lists those that are.</exception>
    public static ISimulatedCell Create(string name, long seed, long areaSquareMicrometres = AreaSquareMicrometres)
    {
        double area = areaSquareMicrometres / 1e8;
        if (!IsKnown(name))
        {
            throw new ArgumentException(
                $"There is no virtual cell '{name}'. Take one of: {string.Join(", ", All)}, {RealisticCells.Pattern}, or {string.Join(", ", DummyCells.Names)}.", nameof(name));
        }

        if (DummyCells.IsKnown(name))
        {
            return DummyCells.Create(name, area);
        }

        if (RealisticCells.MakeOf(name) is { } make)
        {
            return RealisticCells.Create(make, AnodeOf(make), area, (ulong)seed ^ NameHash.Of(make), (ulong)seed ^ NameHash.Of(name));
        }

        var random = new Xoshiro256((ulong)seed ^ NameHash.Of(name));
        return name switch
        {
            Collector => new CollectorCell(area, random),
            Voids => new RealisticSymmetricCell(new CellMake(AnodeOf(name), random, random), area, random),
            Indium => new CounterElectrodeShift(new FullCell(AnodeOf(name), area, random), CounterElectrodeShift.IndiumVolts),
            _ when IsFull(name) => new FullCell(AnodeOf(name), area, random),
            _ => new SymmetricCell(AnodeOf(name), area, random),
        };
    }

    private static AnodeParameters AnodeOf(string name) => IsFull(name) ? Anodes[name[FullPrefix.Length..] + "-li"] : Anodes[name];
}
