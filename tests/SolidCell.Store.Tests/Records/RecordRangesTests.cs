using SolidCell.Core.Recording;
using SolidCell.Store.Records;

namespace SolidCell.Store.Tests.Records;

public class RecordRangesTests
{
    public static TheoryData<RecordKind> Kinds => [.. Enum.GetValues<RecordKind>()];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_field_of_every_kind_has_a_range_in_the_order_of_the_schema(RecordKind kind) =>
        Assert.Equal(RecordSchema.Fields(kind), RecordRanges.Of(kind).Select(range => range.Field));

    [Theory]
    [MemberData(nameof(Kinds))]
    public void The_unit_of_a_range_is_that_at_the_end_of_the_field_s_name(RecordKind kind)
    {
        (string Ending, string Unit)[] units =
        [
            ("Microvolts", "uV"), ("NanoampsPerSquareCentimetre", "nA/cm2"), ("NanoampHoursPerSquareCentimetre", "nAh/cm2"), ("Nanoamps",
                "nA"), ("NanoampHours", "nAh"),
            ("Kilopascals", "kPa"), ("Millinewtons", "mN"), ("Millidegrees", "mdegC"), ("SquareMicrometres", "um2"), ("Milliseconds", "ms"),
                ("Microohms", "uohm"), ("Percent", "%"),
        ];
        foreach (FieldRange range in RecordRanges.Of(kind))
        {
            string? unit = units.FirstOrDefault(unit => range.Field.EndsWith(unit.Ending, StringComparison.Ordinal)).Unit;
            Assert.True(unit is null || unit == range.Unit, $"{kind}.{range.Field} is in {unit}, the table says {range.Unit}");
            Assert.NotEmpty(range.Reason);
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_record_at_both_ends_of_every_range_is_kept_and_one_beyond_is_named_with_field_and_value(RecordKind kind)
    {
        IReadOnlyList<FieldRange> ranges = RecordRanges.Of(kind);
        Assert.Null(RecordRanges.Problem(HandMadeBatch.One(kind, 0, 0, [], [.. ranges.Select(range => range.Minimum)]), 0));
        Assert.Null(
            RecordRanges.Problem(
                HandMadeBatch.One(kind, 0, RecordRanges.MaximumMilliseconds, [], [.. ranges.Select(range => range.Maximum)]), 0));
        for (int field = 0; field < ranges.Count; field++)
        {
            foreach (long beyond in new[] { ranges[field].Minimum - 1, ranges[field].Maximum + 1, long.MinValue, long.MaxValue })
            {
                string? problem =
                    RecordRanges.Problem(
                        HandMadeBatch.One(kind, 0, 0, [], [.. ranges.Select((range, i) => i == field ? beyond : range.Minimum)]), 0);
                Assert.StartsWith($"{ranges[field].Field} is {beyond}, not ", problem, StringComparison.Ordinal);
            }
        }
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(RecordRanges.MaximumMilliseconds + 1)]
    public void A_time_beyond_a_century_is_out_of_range(long milliseconds) =>
        Assert.Contains("its time is", RecordRanges.Problem(HandMadeBatch.One(RecordKind.ClockSet, 0, milliseconds, [], 5), 0),
            StringComparison.Ordinal);
}
