using SolidCell.Core.Measurement;
using SolidCell.Protocols.Model;

namespace SolidCell.Protocols.Reading;

/// <summary>
/// What holds where a protocol says nothing, so that only a mishap meets it (docs/decisions/0047). 1 V: lithium against lithium has 0.3 V
/// at 3 mA/cm2, and Li6PS5Cl is oxidised from some 2 V on. 1 to 10 MPa: below it contact is lost, above it lithium creeps through the
/// pellet within days.
/// </summary>
internal static class Defaults
{
    public static readonly RecordSection Record = new(SectionReader.LongestRecordMilliseconds, 0, 0, 0);

    private const int MostCurrent = 11_000_000;
    private const int Loosest = 1_000;
    private const int TightestOnLithium = 10_000;

    /// <summary>A counter electrode of an alloy, and a cathode that swells on a stiff frame, may be pressed harder.</summary>
    private const int Tightest = 100_000;
    private const int Coldest = 5_000;
    private const int Hottest = 60_000;

    public static SafetySection Safety(CellKind kind)
    {
        (int lowest, int highest) = kind switch
        {
            CellKind.Symmetric => (-1_000_000, 1_000_000),
            CellKind.AnodeFree => (-5_000_000, 5_000_000),
            _ => (-1_000_000, 5_000_000),
        };
        bool isOnLithium = kind is CellKind.Symmetric or CellKind.AnodeFree;
        return new(lowest, highest, MostCurrent, Loosest, isOnLithium ? TightestOnLithium : Tightest, Coldest, Hottest);
    }
}
