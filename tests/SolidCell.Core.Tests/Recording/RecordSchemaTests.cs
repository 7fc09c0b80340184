using SolidCell.Core.Recording;

namespace SolidCell.Core.Tests.Recording;

public class RecordSchemaTests
{
    [Fact]
    public void Every_kind_has_fields_and_none_has_more_than_a_record_holds()
    {
        foreach (RecordKind kind in Enum.GetValues<RecordKind>())
        {
            Assert.InRange(RecordSchema.Fields(kind).Length, 1, LogRecord.MaximumFields);
        }
    }

    [Fact]
    public void An_unknown_kind_has_no_fields() => Assert.Empty(RecordSchema.Fields((RecordKind)200));
}
