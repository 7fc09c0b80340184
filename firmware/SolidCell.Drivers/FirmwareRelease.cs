using SolidCell.Core.Recording;

namespace SolidCell.Drivers;

/// <summary>Which firmware this is, with its detector.</summary>
public static class FirmwareRelease
{
    /// <summary>major * 10000 + minor * 100 + patch.</summary>
    public const int Version = 100;

    /// <summary>Writes what a fixture records first: that it has started, with this firmware.</summary>
    /// <param name="log">Of the fixture.</param>
    /// <param name="selfTestFailures">Bits of what the self-test found; 0 for nothing.</param>
    /// <param name="bootCount">Which start of this board it is.</param>
    public static void WriteBoot(RecordLog log, int selfTestFailures, int bootCount)
    {
        LogRecord record = log.Begin(RecordKind.Booted, 0);
        record.Fields[RecordFields.Booted.Reason] = selfTestFailures;
        record.Fields[RecordFields.Booted.BootCount] = bootCount;
        record.Fields[RecordFields.Booted.FirmwareVersion] = Version;
        log.Append(record);
    }
}
