using Microsoft.Extensions.Time.Testing;
using SolidCell.Core.Measurement;
using SolidCell.Store.Reading;
using SolidCell.Store.Registry;
using SolidCell.Store.Writing;

namespace SolidCell.Store.Tests.Registry;

/// <summary>A start that was not answered is settled by what the fixture says later.</summary>
public sealed class PlannedTestsTests : IDisposable
{
    private const string Fixture = "press-1";
    private const byte Test = 7;

    private readonly TemporaryStore _store = new();
    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 11, 29, 8, 0, 0, TimeSpan.Zero));

    public PlannedTestsTests()
    {
        Plan(Test);
        _clock.Advance(TimeSpan.FromMinutes(3));
    }

    public void Dispose() => _store.Dispose();

    [Fact]
    public void A_fixture_that_has_no_test_and_whose_log_is_stored_has_not_started_it()
    {
        Write(0, 10);
        Says("""{"state":"idle","boot_id":1,"log_next_sequence":10}""");
        Assert.Equal("not-started", State());
    }

    [Theory]
    [InlineData("""{"state":"idle","boot_id":1,"log_next_sequence":11}""")]
    [InlineData("""{"state":"idle","boot_id":2,"log_next_sequence":10}""")]
    [InlineData("""{"state":"running","test":"07070707070707070707070707070707","boot_id":1,"log_next_sequence":10}""")]
    [InlineData("""{"state":"lost"}""")]
    public void It_stays_while_the_fixture_may_have_it(string status)
    {
        Write(0, 10);
        Says(status);
        Assert.Equal("planned", State());
    }

    [Fact]
    public void What_the_broker_had_kept_settles_nothing()
    {
        Write(0, 10);
        Says("""{"state":"idle","boot_id":1,"log_next_sequence":10}""", isHeard: false);
        Assert.Equal("planned", State());
    }

    [Fact]
    public void A_start_that_may_still_be_under_way_is_not_settled()
    {
        Write(0, 10);
        Plan(8);
        Says("""{"state":"idle","boot_id":1,"log_next_sequence":10}""");
        Assert.Equal("planned", State(8));
    }

    [Fact]
    public void A_test_that_begins_nonetheless_is_running_and_keeps_its_cell()
    {
        Write(0, 10);
        Says("""{"state":"idle","boot_id":1,"log_next_sequence":10}""");
        using (var writer = new RecordWriter(_store.Database, _clock))
        {
            writer.Write(Fixture, HandMadeBatch.Of(1, HandMadeBatch.Start(10, Test)));
            writer.Commit();
        }

        Assert.Equal("running", State());
        using var reader = new TestReader(_store.Database);
        Assert.Equal("C7", Assert.Single(reader.List()).CellName);
    }

    [Fact]
    public void A_later_start_that_the_fixture_has_carried_out_settles_the_earlier_ones()
    {
        Plan(8);
        new TestRegistry(_store.Database, _clock).SettleOlder(Fixture, Id(8));
        Assert.Equal(("not-started", "planned"), (State(), State(8)));
    }

    private static byte[] Id(byte test) => [.. Enumerable.Repeat(test, 16)];

    private void Plan(byte test)
    {
        long cell =
            new CellRegistry(_store.Database, _clock).Add(new NewCell($"C{test}", CellKind.Symmetric, 78_539_816) { IsRegistered = false });
        byte[] program = new byte[32];
        new ProtocolRegistry(_store.Database, _clock).Add(program, "ccd", [1], "");
        new TestRegistry(_store.Database, _clock).Plan(new PlannedTest(Id(test), Fixture, false, null, cell, program));
    }

    private void Write(int first, int count)
    {
        using var writer = new RecordWriter(_store.Database, _clock);
        writer.Write(Fixture, HandMadeBatch.Of(1, HandMadeBatch.Samples(first, count)));
        writer.Commit();
    }

    private void Says(string status, bool isHeard = true)
    {
        using var writer = new RecordWriter(_store.Database, _clock);
        writer.WriteStatus(Fixture, status, isHeard);
        writer.Commit();
    }

    private string State(byte test = Test)
    {
        using var reader = new TestReader(_store.Database);
        return reader.Find(Id(test))!.State;
    }
}
