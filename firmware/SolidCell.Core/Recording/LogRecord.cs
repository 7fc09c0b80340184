namespace SolidCell.Core.Recording;

/// <summary>
/// One record of the log, of any kind: a time, a few integers and, for some kinds, a byte string. Reused by whoever
/// reads or writes, so that nothing is allocated per record.
/// </summary>
public sealed class LogRecord
{
    public const int MaximumFields = 16;
    public const int MaximumPayload = 512;

    public RecordKind Kind;

    /// <summary>Which start of the fixture made the record; goes up by one with every boot.</summary>
    public int BootId;

    /// <summary>Position in the log, from 0 in each boot, without gaps but for thinned samples.</summary>
    public long Sequence;

    /// <summary>Test time in milliseconds (time since boot while no test runs).</summary>
    public long Milliseconds;

    public readonly long[] Fields = new long[MaximumFields];
    public int FieldCount;

    public readonly byte[] Payload = new byte[MaximumPayload];
    public int PayloadLength;
}
