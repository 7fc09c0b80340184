using System.Text.Json.Nodes;
using SolidCell.Core.Recording;

namespace SolidCell.Store.Records;

/// <summary>
/// A record that is not stored with the others, because a field of it is out of range, and why. Its content is the whole record as JSON,
/// fields by their names.
/// </summary>
public sealed record QuarantinedRecord(RecordKind Kind, long Sequence, string Content, string Reason)
{
    /// <summary>The record in this row of a group, with what is wrong with it.</summary>
    public static QuarantinedRecord Of(RecordGroup group, int row, string reason)
    {
        string[] names = RecordSchema.Fields(group.Kind);
        var content = new JsonObject { ["Milliseconds"] = group.Milliseconds[row] };
        for (int column = 0; column < group.Columns.Length; column++)
        {
            content[column < names.Length ? names[column] : $"Field{column}"] = group.Columns[column][row];
        }

        if (group.Payloads.Length > 0 && group.Payloads[row].Length > 0)
        {
            content["Payload"] = Convert.ToHexStringLower(group.Payloads[row]);
        }

        return new QuarantinedRecord(group.Kind, group.Sequences[row], content.ToJsonString(), reason);
    }
}
