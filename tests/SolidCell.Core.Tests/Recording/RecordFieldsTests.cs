using System.Reflection;
using SolidCell.Core.Recording;

namespace SolidCell.Core.Tests.Recording;

public sealed class RecordFieldsTests
{
    public static TheoryData<RecordKind> Kinds => [.. Enum.GetValues<RecordKind>()];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void The_places_of_a_kind_are_those_of_the_schema(RecordKind kind)
    {
        Type places = typeof(RecordFields).GetNestedType(kind.ToString())!;
        string[] named = [.. places.GetFields(BindingFlags.Public | BindingFlags.Static).OrderBy(field => (int)field.GetRawConstantValue()!)
            .Select(field => field.Name)];
        Assert.Equal(RecordSchema.Fields(kind), named);
        Assert.Equal(Enumerable.Range(0, named.Length), named.Select(name => (int)places.GetField(name)!.GetRawConstantValue()!));
    }

    [Fact]
    public void What_is_left_of_a_rest_stands_at_the_same_place_in_halted_and_resumed_records()
    {
        Assert.Equal(RecordFields.Halted.RestLeftMilliseconds, RecordFields.Resumed.RestLeftMilliseconds);
        Assert.Equal(RecordFields.Halted.EventNumber, RecordFields.Resumed.EventNumber);
    }
}
