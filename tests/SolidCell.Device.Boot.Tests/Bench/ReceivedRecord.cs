using SolidCell.Core.Recording;

namespace SolidCell.Device.Boot.Tests.Bench;

/// <summary>A record as a host reads it.</summary>
/// <param name="BootId">Which start of the fixture.</param>
/// <param name="Sequence">Its number in that boot.</param>
/// <param name="Kind">What it tells.</param>
/// <param name="Milliseconds">When.</param>
/// <param name="Fields">Its columns, as RecordSchema names them.</param>
/// <param name="Payload">Its bytes in hexadecimal; empty for most kinds.</param>
internal sealed record ReceivedRecord(int BootId, long Sequence, RecordKind Kind, long Milliseconds, long[] Fields, string Payload)
{
    public bool IsSame(ReceivedRecord other) =>
        (Kind, Milliseconds, Payload) == (other.Kind, other.Milliseconds, other.Payload) && Fields.AsSpan().SequenceEqual(other.Fields);
}
