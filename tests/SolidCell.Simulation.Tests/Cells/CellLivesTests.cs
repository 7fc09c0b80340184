using System.Globalization;
using System.Text;
using SolidCell.Simulation.Cells;
using SolidCell.Simulation.Cells.Realistic;
using SolidCell.Simulation.Cells.SmallSignal;

namespace SolidCell.Simulation.Tests.Cells;

/// <summary>
/// The lives of all virtual cells as a text: half an hour of one direction and half an hour of the other with a rest between, second by
/// second, warmer and at another pressure in the second half. A change of a cell that is meant shows as a difference of the text.
/// </summary>
public sealed class CellLivesTests
{
    private const int Hours = 36;
    private const int Second = 1000;

    private static readonly (string Name, double MilliampsPerSquareCentimetre)[] Cells =
    [
        ("bare-li", 0.6), ("n-li", 1.0), ("dl-li", 1.7), ("ndl-li", 2.8), ("ncm-bare", 0.5), ("ncm-n", 1.0), ("ncm-dl", 1.2), ("ncm-ndl", 1.5),
        ("ncm-in", 1.0), ("cu-li", 0.3), ("real-bare-li-1", 0.4), ("real-ndl-li-3", 2.0), ("real-ncm-dl-2", 1.0), ("real-ncm-bare-7", 0.8),
    ];

    [Fact]
    public void The_same_seed_gives_the_lives_of_the_text()
    {
        var text = new StringBuilder();
        foreach ((string name, double density) in Cells)
        {
            Live(name, density, text);
        }

        GoldenText.Check(text.ToString(), "tests", "SolidCell.Simulation.Tests", "Cells", "Texts", "lives.txt");
    }

    private static void Live(string name, double milliampsPerSquareCentimetre, StringBuilder text)
    {
        ISimulatedCell cell = NamedCells.Create(name, 7);
        double amps = milliampsPerSquareCentimetre * 1e-3 * cell.AreaSquareCentimetres;
        var conditions = new CellConditions();
        text.Append(CultureInfo.InvariantCulture, $"== {name} at {milliampsPerSquareCentimetre} mA/cm2, {cell.AreaSquareCentimetres:g6} cm2, noise {cell.NoiseVolts * 1e6:g5} uV\n");
        int changes = 0;
        for (int second = 0; second <= Hours * 3600; second++)
        {
            int minute = second / 60 % 65;
            (conditions.Degrees, conditions.StackMegapascals) = second < Hours * 1800 ? (30, 5) : (50, 12);
            changes += cell.Advance((long)second * Second, minute < 30 ? amps : minute is >= 32 and < 62 ? -0.9 * amps : 0,
                conditions) ? 1 : 0;
            if (second % (4 * 3600) == 0 || second == 31 * 60)
            {
                text.Append(CultureInfo.InvariantCulture, $"{second / 3600.0:0.##} h: {cell.OpenCircuitVolts:f6} V, {cell.Ohms:g7} ohm, ")
                    .Append(CultureInfo.InvariantCulture, $"{cell.AddedMegapascals:f5} MPa, {cell.DisturbanceVolts * 1e6:f2} uV, {changes} changes{More(cell)}\n");
            }
        }
    }

    private static string More(ISimulatedCell cell)
    {
        string state = cell switch
        {
            SymmetricCell one => FormattableString.Invariant($"; {one.SoftShorts} soft shorts, shorted {one.IsShorted}, critical {one.CriticalDensity:g5}"),
            FullCell one => FormattableString.Invariant($"; {one.SoftShorts} soft shorts, shorted {one.IsShorted}, charged {one.Cathode.StateOfCharge:f4}"),
            RealisticSymmetricCell one => FormattableString.Invariant($"; {one.SoftShorts} soft shorts, shorted {one.IsShorted}, electrons {one.ElectronShare:g4}"),
            RealisticFullCell one => FormattableString.Invariant($"; shorted {one.IsShorted}"),
            CollectorCell one => FormattableString.Invariant($"; efficiency {one.Efficiency:f5}"),
            _ => "",
        };
        return cell is ISmallSignalCell { SmallSignal: var circuit }
            ? state + FormattableString.Invariant($"; {circuit.SeriesOhms:g5} + {string.Join(" + ", circuit.Arcs.Select(Arc))}, short {circuit.ShortOhms:g4}") : state;
    }

    private static string Arc(SmallSignalArc arc) => FormattableString.Invariant($"({arc.Ohms:g5}, {arc.Farads:g4}, {arc.Exponent:g3})");
}
