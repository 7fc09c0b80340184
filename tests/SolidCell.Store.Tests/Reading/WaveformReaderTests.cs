using System.Buffers.Binary;
using SolidCell.Core.Recording;
using SolidCell.Store.Reading;
using SolidCell.Store.Writing;

namespace SolidCell.Store.Tests.Reading;

public sealed class WaveformReaderTests : IDisposable
{
    private readonly TemporaryStore _store = new();

    public void Dispose() => _store.Dispose();

    [Fact]
    public void A_waveform_that_came_in_two_parts_is_whole_and_ends_at_the_time_of_its_record()
    {
        WriteTest();
        using var reader = new TestReader(_store.Database);
        StoredTest test = reader.List()[0];
        StoredShort found = Assert.Single(reader.ShortEvents(test));
        ShortWaveform waveform = new WaveformReader(_store.Database).Read(test, found)!;
        Assert.Equal([900, 950, 1000], waveform.Milliseconds);
        Assert.Equal([100, -5, 7], waveform.CellMicrovolts);
        Assert.Equal([1, 2, -3], waveform.CellNanoamps);
    }

    [Fact]
    public void A_short_without_one_of_its_own_is_shown_in_the_window_of_another_that_covers_it()
    {
        WriteTest();
        using var reader = new TestReader(_store.Database);
        StoredTest test = reader.List()[0];
        StoredShort found = Assert.Single(reader.ShortEvents(test)) with { EventNumber = 77 };
        Assert.Equal([900, 950, 1000],
            new WaveformReader(_store.Database).Read(test, found with { OnsetMilliseconds = 960 })!.Milliseconds);
        Assert.Null(new WaveformReader(_store.Database).Read(test, found with { OnsetMilliseconds = 1001 }));
    }

    [Fact]
    public void Of_several_shorts_each_gets_what_it_gets_alone()
    {
        WriteTest();
        using var reader = new TestReader(_store.Database);
        StoredTest test = reader.List()[0];
        StoredShort found = Assert.Single(reader.ShortEvents(test));
        StoredShort elsewhere = found with { EventNumber = 77, OnsetMilliseconds = 1001 };
        IReadOnlyList<ShortWaveform?> waveforms =
            new WaveformReader(_store.Database).Read(test, [elsewhere, found, found with { EventNumber = 77 }]);
        Assert.Equal([null, "900 950 1000", "900 950 1000"],
            waveforms.Select(one => one is null ? null : string.Join(' ', one.Milliseconds)));
    }

    [Fact]
    public void A_second_window_under_the_same_number_changes_nothing()
    {
        WriteTest();
        using (var writer = new RecordWriter(_store.Database, TimeProvider.System))
        {
            writer.Write("f", HandMadeBatch.Of(1, HandMadeBatch.One(RecordKind.Waveform, 5, 9000, Points((1, 1), (2, 2)), 1, 0, 50, 2)));
            writer.Commit();
        }

        using var reader = new TestReader(_store.Database);
        StoredTest test = reader.List()[0];
        Assert.Equal([900, 950, 1000],
            new WaveformReader(_store.Database).Read(test, Assert.Single(reader.ShortEvents(test)))!.Milliseconds);
    }

    [Fact]
    public void A_short_that_was_reported_again_with_its_ending_is_one_event()
    {
        WriteTest();
        using var reader = new TestReader(_store.Database);
        Assert.Equal(2, reader.Shorts(reader.List()[0]).Count);
        Assert.True(Assert.Single(reader.ShortEvents(reader.List()[0])).Recovered);
    }

    [Fact]
    public void Records_of_any_kind_are_read_by_the_names_of_the_schema()
    {
        WriteTest();
        using var tests = new TestReader(_store.Database);
        using var records = new RecordReader(_store.Database);
        StoredRecord start = Assert.Single(records.Of(tests.List()[0], RecordKind.TestStarted));
        Assert.Equal(78539816, start["AreaSquareMicrometres"]);
        Assert.Equal(16 + 32, start.Payload.Length);
        Assert.Equal(2, records.Newer(RecordKind.ShortCircuit, "f", new LogPosition(1, 0)).Count);
        Assert.Single(records.Newer(RecordKind.ShortCircuit, "f", new LogPosition(1, 1)));
    }

    private void WriteTest()
    {
        using var writer = new RecordWriter(_store.Database, TimeProvider.System);
        writer.Write("f", HandMadeBatch.Of(
            1,
            HandMadeBatch.Start(0, 7),
            HandMadeBatch.One(RecordKind.ShortCircuit, 1, 950, [], 1, 90, 940, 1, 0, 0, 0, 0, 0, 0, 0, 1),
            HandMadeBatch.One(RecordKind.Waveform, 2, 1000, Points((100, 1), (-5, 2)), 1, 0, 50, 2),
            HandMadeBatch.One(RecordKind.Waveform, 3, 1000, Points((7, -3)), 1, 2, 50, 1),
            HandMadeBatch.One(RecordKind.ShortCircuit, 4, 2000, [], 1, 90, 940, 1, 0, 0, 0, 0, 0, 0, 1, 1)));
        writer.Commit();
    }

    private static byte[] Points(params (int Microvolts, int Nanoamps)[] points)
    {
        var bytes = new byte[points.Length * 8];
        for (int i = 0; i < points.Length; i++)
        {
            BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(i * 8), points[i].Microvolts);
            BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan((i * 8) + 4), points[i].Nanoamps);
        }

        return bytes;
    }
}
