using SolidCell.Store.Reading;
using SolidCell.Store.Records;

namespace SolidCell.Host.Tests.Kills;

/// <summary>A record as one line, the same for what left a fixture and for what is in the database.</summary>
internal static class RecordText
{
    public static string Of(RecordGroup group, int row) =>
        Of(group.Kind.ToString(), group.Milliseconds[row], group.Columns.Select(column => column[row]),
            group.Payloads.Length == 0 ? [] : group.Payloads[row]);

    public static string Of(StoredRecord record) => Of(record.Kind.ToString(), record.Milliseconds, record.Fields, record.Payload);

    private static string Of(string kind, long milliseconds, IEnumerable<long> fields, byte[] payload) =>
        $"{kind} {milliseconds} [{string.Join(' ', fields)}] {Convert.ToHexString(payload)}";
}
