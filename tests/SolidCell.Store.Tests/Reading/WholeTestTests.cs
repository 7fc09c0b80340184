using SolidCell.Core.Detection;
using SolidCell.Core.Recording;
using SolidCell.Core.Schedule;
using SolidCell.Store.Reading;
using SolidCell.Store.Records;
using SolidCell.Store.Writing;

namespace SolidCell.Store.Tests.Reading;

/// <summary>A small log with other numbers in every field, as readers give it: each field has its own place.</summary>
public sealed class WholeTestTests : IDisposable
{
    private const long StartedAt = 1_700_000_000_000;
    private readonly TemporaryStore _store = new();
    private readonly TestReader _reader;
    private readonly StoredTest _test;

    public WholeTestTests()
    {
        using (var writer = new RecordWriter(_store.Database, TimeProvider.System))
        {
            writer.Write("press-1", Log());
            writer.Commit();
        }

        _reader = new TestReader(_store.Database);
        _test = Assert.Single(_reader.List());
    }

    public void Dispose()
    {
        _reader.Dispose();
        _store.Dispose();
    }

    [Fact]
    public void The_test_has_the_numbers_of_its_start_and_end()
    {
        Assert.Equal(("press-1", "ended", 78_539_816, 900), (_test.Fixture, _test.State, _test.AreaSquareMicrometres, _test.CapacityNanoampHours));
        Assert.Equal((1, 2), ((int)_test.CellKind, (int)_test.EndReason!));
        Assert.Equal(DateTimeOffset.FromUnixTimeMilliseconds(StartedAt), _test.Started);
        Assert.Equal(Convert.ToHexStringLower(Enumerable.Repeat((byte)0xA5, 16).ToArray()), _test.Id);
        Assert.Equal(("", 0, false), (_test.Group, _test.Tags.Count, _test.IsArchived));
    }

    [Fact]
    public void A_step_has_the_numbers_of_its_start_and_of_the_last_end_with_its_count()
    {
        StoredStep[] steps = [.. _reader.Steps(_test)];
        Assert.Equal(
            new StoredStep(20, 21, 22, 23, (StepKind)2, 25, 30, 60, (StepEndReason)3, 64, 65) { Position = new LogPosition(7, 2) },
            steps[0]);
        Assert.Equal(
            new StoredStep(30, 31, 99, 33, (StepKind)4, 35, 40, null, null, null, null) { Position = new LogPosition(7, 3) },
            steps[1]);
        Assert.Equal(2, steps.Length);
    }

    [Fact]
    public void A_short_has_its_numbers_and_of_an_event_the_last_report_counts()
    {
        StoredShort[] reports = [.. _reader.Shorts(_test)];
        Assert.Equal(
            new StoredShort(70, (ShortKind)1, 71, 172, 73, 74, 75, 76, 77, 78, 79, true, 5, (ShortCause)2, 80, 81)
            {
                Position = new LogPosition(7, 6),
            },
            reports[0]);
        Assert.Equal((3, false), (reports.Length, reports[1].Recovered));
        Assert.Equal([(4, 7L), (5, 8L)], _reader.ShortEvents(_test).Select(one => ((int)one.EventNumber, one.Position.Sequence)));
    }

    [Fact]
    public void Clocks_firmware_and_samples_are_those_of_the_test()
    {
        Assert.Equal([(90L, 91L)], _reader.ClockSettings(_test));
        Assert.Equal(55, _reader.FirmwareVersion(_test));
        Assert.Equal(
            [new StoredSample(100, 101, 102, 103, 104, 105, 106) { Position = new LogPosition(7, 10) },
                new StoredSample(110, 111, 112, 113, 114, 115, 116) { Position = new LogPosition(7, 11) },
                new StoredSample(120, 121, 122, 123, 124, 125, 126) { Position = new LogPosition(7, 12) }],
            _reader.Samples(_test));
        Assert.Equal((14, 0), _reader.Totals("press-1"));
        Assert.Equal((0, 0), _reader.Totals("nobody"));
    }

    [Theory]
    [InlineData(null, null, "10 11 12")]
    [InlineData(10L, null, "11 12")]
    [InlineData(null, 12L, "10 11")]
    [InlineData(10L, 12L, "11")]
    [InlineData(12L, null, "")]
    public void Samples_between_two_places_are_those_that_lie_between(long? after, long? before, string sequences)
    {
        LogPosition? Place(long? sequence) => sequence is { } one ? new LogPosition(7, one) : null;
        IEnumerable<StoredSample> found = _reader.Samples(_test, Place(after), Place(before));
        Assert.Equal(sequences, string.Join(' ', found.Select(sample => sample.Position.Sequence)));
    }

    [Fact]
    public void Records_come_with_their_fields_and_payloads_and_can_be_asked_for_by_place()
    {
        using var records = new RecordReader(_store.Database);
        StoredRecord command = Assert.Single(records.Of(_test, RecordKind.Command));
        Assert.Equal((RecordKind.Command, new LogPosition(7, 5), 66), (command.Kind, command.Position, command.Milliseconds));
        Assert.Equal([3L, 4L], command.Fields);
        Assert.Equal([9, 8], command.Payload);
        Assert.Empty(records.Of(_test, RecordKind.ClockSet).Single().Payload);
        Assert.Equal([11L, 12L], records.Newer(RecordKind.Sample, "press-1", new LogPosition(7, 10)).Select(one => one.Position.Sequence));
        Assert.Equal([10L], records.Newer(RecordKind.Sample, "press-1", new LogPosition(6, 99), 1).Select(one => one.Position.Sequence));
        Assert.Empty(records.Newer(RecordKind.Sample, "press-2", new LogPosition(0, 0)));
        Assert.Equal(5, records.Count(_test, [RecordKind.Sample, RecordKind.StepStarted]));
    }

    [Fact]
    public void The_fixture_counts_what_is_stored_and_what_is_missing()
    {
        StoredFixture fixture = Assert.Single(_reader.Fixtures());
        Assert.Equal(("press-1", false, 1, 14, 0, 0), (fixture.Name, fixture.IsVirtual, fixture.Boots, fixture.Stored, fixture.Duplicates, fixture.RefusedBatches));
        Assert.Equal((0, 0, 0, null, null), (fixture.Missing, fixture.Quarantined, fixture.Conflicts, fixture.Status, fixture.StatusTime));
        using var positions = new DurablePositions(_store.Database);
        Assert.Equal((13, null), (positions.Of("press-1", 7), positions.Of("press-1", 8)));
        Assert.Equal((new LogCount(13, 14, 0, 0), new LogCount(-1, 0, 0, 0)), (positions.Count("press-1", 7), positions.Count("press-1", 8)));
    }

    private static RecordBatch Log() => HandMadeBatch.Of(
        7,
        HandMadeBatch.One(RecordKind.Booted, 0, 0, [], 1, 50, 55),
        HandMadeBatch.One(
            RecordKind.TestStarted, 1, 10, [.. Enumerable.Repeat((byte)0xA5, 16), .. new byte[32]], 1, 78_539_816, 900, StartedAt, 0, 0),
        HandMadeBatch.One(RecordKind.StepStarted, 2, 20, [], 21, 22, 23, 2, 25, 26, 1, 1, 1, 1, 30, 31, 32, 1, 34, 35),
        HandMadeBatch.One(RecordKind.StepStarted, 3, 30, [], 31, 99, 33, 4, 35, 36, 1, 1, 1, 1, 40, 41, 42, 1, 44, 45),
        HandMadeBatch.One(RecordKind.StepEnded, 4, 60, [], 21, 22, 23, 3, 64, 65, 66),
        HandMadeBatch.One(RecordKind.Command, 5, 66, [9, 8], 3, 4),
        HandMadeBatch.One(RecordKind.ShortCircuit, 6, 70, [], 1, 71, 172, 73, 74, 75, 76, 77, 78, 79, 1, 5, 2, 80, 81, 0),
        HandMadeBatch.One(RecordKind.ShortCircuit, 7, 70, [], 1, 71, 72, 73, 74, 75, 76, 77, 78, 79, 0, 4, 2, 80, 81, 0),
        HandMadeBatch.One(RecordKind.ShortCircuit, 8, 70, [], 1, 71, 172, 73, 74, 75, 76, 77, 78, 79, 0, 5, 2, 80, 81, 0),
        HandMadeBatch.One(RecordKind.ClockSet, 9, 90, [], 91),
        HandMadeBatch.One(RecordKind.Sample, 10, 100, [], 101, 102, 103, 104, 105, 106),
        HandMadeBatch.One(RecordKind.Sample, 11, 110, [], 111, 112, 113, 114, 115, 116),
        HandMadeBatch.One(RecordKind.Sample, 12, 120, [], 121, 122, 123, 124, 125, 126),
        HandMadeBatch.One(RecordKind.TestEnded, 13, 130, [], 2, 131, 132, 133, 134));
}
