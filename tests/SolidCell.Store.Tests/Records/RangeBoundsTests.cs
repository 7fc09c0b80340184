using SolidCell.Core.Measurement;
using SolidCell.Core.Recording;
using SolidCell.Store.Reading;
using SolidCell.Store.Records;

namespace SolidCell.Store.Tests.Records;

/// <summary>The numbers of each kind of range, and the words for a record beyond.</summary>
public sealed class RangeBoundsTests
{
    private const long Counter = long.MaxValue / ChargeCounter.CountsPerNanoampHour;

    [Theory]
    [InlineData(RecordKind.Sample, "CellMicrovolts", int.MinValue, int.MaxValue)]
    [InlineData(RecordKind.Sample, "Qualities", int.MinValue, int.MaxValue)]
    [InlineData(RecordKind.Sample, "StepChargeNanoampHours", -Counter, Counter)]
    [InlineData(RecordKind.StepStarted, "StepIndex", 0, int.MaxValue)]
    [InlineData(RecordKind.StepStarted, "StepKind", 0, 255)]
    [InlineData(RecordKind.StepEnded, "StepMilliseconds", -3_155_760_000_000, 3_155_760_000_000)]
    [InlineData(RecordKind.TestStarted, "AreaSquareMicrometres", 1, 2_000_000_000)]
    [InlineData(RecordKind.TestStarted, "PressedSquareMicrometres", 0, 2_000_000_000)]
    [InlineData(RecordKind.TestStarted, "CapacityNanoampHours", 0, 2_000_000_000)]
    [InlineData(RecordKind.ClockSet, "UnixMilliseconds", 0, 7_258_118_400_000)]
    [InlineData(RecordKind.ShortCircuit, "CurrentDensityNanoampsPerSquareCentimetre", -1_000_000_000_000_000_000, 1_000_000_000_000_000_000)]
    [InlineData(RecordKind.PulseResistance, "InstantMicroohms", -100_000_000_000_000_000, 100_000_000_000_000_000)]
    [InlineData(RecordKind.SamplesThinned, "FirstSequence", -1, 32_000_000_000_000)]
    public void A_field_holds_its_least_and_its_most_and_nothing_beyond(RecordKind kind, string field, long least, long most)
    {
        FieldRange range = RecordRanges.Of(kind).Single(one => one.Field == field);
        Assert.Equal((least, most), (range.Minimum, range.Maximum));
        Assert.Equal([false, true, true, false], new[] { least - 1, least, most, most + 1 }.Select(range.Holds));
    }

    [Fact]
    public void Dates_and_durations_are_those_of_the_calendar()
    {
        Assert.Equal(RecordRanges.MaximumUnixMilliseconds, new DateTimeOffset(2200, 1, 1, 0, 0, 0, TimeSpan.Zero).ToUnixTimeMilliseconds());
        Assert.Equal(RecordRanges.MaximumMilliseconds, (long)TimeSpan.FromDays(36_525).TotalMilliseconds);
    }

    [Theory]
    [InlineData(RecordKind.ClockSet, "UnixMilliseconds is -1, not 0 to 7258118400000 ms (a time before the year 2200)")]
    [InlineData(RecordKind.StepStarted, "StepIndex is -1, not 0 to 2147483647 (a 32-bit count on the fixture)")]
    public void A_record_beyond_is_named_with_its_range_its_unit_and_the_reason(RecordKind kind, string words) =>
        Assert.Equal(words, RecordRanges.Problem(HandMadeBatch.One(kind, 0, 0, [], -1), 0));

    [Fact]
    public void A_time_beyond_is_named_and_fields_that_are_missing_or_unknown_are_not_looked_at()
    {
        Assert.Equal("its time is -1 ms, not 0 to 3155760000000", RecordRanges.Problem(HandMadeBatch.One(RecordKind.ClockSet, 0, -1, [], 5), 0));
        Assert.Null(RecordRanges.Problem(HandMadeBatch.One(RecordKind.ClockSet, 0, 0, []), 0));
        Assert.Null(RecordRanges.Problem(HandMadeBatch.One(RecordKind.ClockSet, 0, 0, [], 5, long.MaxValue), 0));
    }

    [Fact]
    public void Each_row_of_a_group_is_judged_by_its_own_numbers()
    {
        var group = new RecordGroup(RecordKind.ClockSet, [4, 5, 6], [0, 1, 2], [[7, -1, 9]], [[1], [2], [3]]);
        RecordBatch batch = RecordBatch.Screened(1, 4, 6, 3, [group]);
        Assert.Equal([4L, 6L], batch.Groups.Single().Sequences);
        Assert.Equal([0L, 2L], batch.Groups.Single().Milliseconds);
        Assert.Equal([7L, 9L], batch.Groups.Single().Columns.Single());
        Assert.Equal([1, 3], batch.Groups.Single().Payloads.Select(payload => payload.Single()));
        QuarantinedRecord aside = Assert.Single(batch.Quarantined);
        Assert.Equal((RecordKind.ClockSet, 5), (aside.Kind, aside.Sequence));
        Assert.Equal("""{"Milliseconds":1,"UnixMilliseconds":-1,"Payload":"02"}""", aside.Content);
        Assert.Equal([4L, 5L, 6L], batch.Sequences());
    }

    [Fact]
    public void A_field_that_this_program_does_not_know_is_kept_under_its_number() =>
        Assert.Equal("""{"Milliseconds":3,"UnixMilliseconds":-1,"Field1":8}""",
            QuarantinedRecord.Of(HandMadeBatch.One(RecordKind.ClockSet, 0, 3, [], -1, 8), 0, "x").Content);

    [Fact]
    public void Of_a_batch_the_rows_that_are_new_make_a_batch_of_their_own()
    {
        RecordGroup Clock(long sequence) => HandMadeBatch.One(RecordKind.ClockSet, sequence, 0, [], 5);
        RecordBatch batch = HandMadeBatch.Of(1, Clock(2), Clock(3), HandMadeBatch.Samples(4, 3));
        Assert.Same(batch, batch.Only([[0], [0], [0, 1, 2]]));
        Assert.Null(batch.Only([[], [], []]));
        RecordBatch some = batch.Only([[], [0], [0, 1]])!;
        Assert.Equal((1, 3, 5, 3, 2), (some.BootId, some.FirstSequence, some.LastSequence, some.Count, some.Groups.Count));
    }

    [Fact]
    public void A_sample_has_the_fields_of_its_columns_and_0_for_those_that_are_missing()
    {
        RecordGroup group = new(RecordKind.Sample, [9], [1], [[2], [3], [4], [5], [6], [7]], []);
        Assert.Equal(new StoredSample(1, 2, 3, 4, 5, 6, 7), group.SampleAt(0));
        Assert.Equal(0, (group with { Columns = [[2]] }).SampleAt(0).CellNanoamps);
    }
}
