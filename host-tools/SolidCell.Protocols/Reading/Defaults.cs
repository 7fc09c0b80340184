using SolidCell.Core.Measurement;
using SolidCell.Protocols.Model;

namespace SolidCell.Protocols.Reading;

/// <summary>What holds where a protocol says nothing: generous, so that only a mishap meets it (docs/protocols.md).</summary>
internal static class Defaults
{
    public static readonly RecordSection Record = new(SectionReader.LongestRecordMilliseconds, 0, 0, 0);

    public static SafetySection Safety(CellKind kind) => new(
        kind is CellKind.Full or CellKind.Half ? -1_000_000 : -5_000_000,
        5_000_000,
        11_000_000,
        0,
        100_000,
        5_000,
        60_000);
}
