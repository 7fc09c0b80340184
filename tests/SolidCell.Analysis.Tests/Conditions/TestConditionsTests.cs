using SolidCell.Analysis.Conditions;
using SolidCell.Core.Recording;
using SolidCell.Store.Reading;
using SolidCell.Store.Records;
using SolidCell.Store.Writing;

namespace SolidCell.Analysis.Tests.Conditions;

public sealed class TestConditionsTests : IDisposable
{
    private readonly TemporaryStore _store = new();

    public void Dispose() => _store.Dispose();

    /// <summary>By hand: 30 degC for 10 s, then a ramp to 32 over 10 s: (30 * 10 + 31 * 10) / 20.</summary>
    [Fact]
    public void The_mean_is_weighted_by_time_and_not_by_how_often_was_recorded()
    {
        TestConditions found = Read([0, 10_000, 20_000], [30_000, 30_000, 32_000], [5000, 5000, 5000]);
        Assert.Equal(new ConditionRange(30, 30.5, 32), found.DegreesCelsius);
        Assert.Equal(new ConditionRange(5, 5, 5), found.Megapascals);
    }

    [Fact]
    public void Readings_of_bad_quality_count_for_nothing()
    {
        TestConditions found = Read([0, 10_000, 20_000], [30_000, 99_000, 30_000], [5000, 5000, 5000], badAt: 1);
        Assert.Equal(new ConditionRange(30, 30, 30), found.DegreesCelsius);
    }

    [Fact]
    public void One_reading_is_its_own_mean() => Assert.Equal(new ConditionRange(31, 31, 31), Read([5], [31_000], [5000]).DegreesCelsius);

    [Fact]
    public void A_test_without_samples_has_no_conditions()
    {
        Write([HandMadeBatch.Start(0, 7)]);
        Assert.Equal(new TestConditions(null, null), TestConditions.Read(_store.Database, Test()));
    }

    private TestConditions Read(long[] milliseconds, long[] millidegrees, long[] kilopascals, int badAt = -1)
    {
        long[] zeros = [.. milliseconds.Select(_ => 0L)];
        long[] qualities = [.. milliseconds.Select((_, at) => at == badAt ? 0x1000L : 0)];
        var samples =
            new RecordGroup(RecordKind.Sample, [.. milliseconds.Select((_, at) => 1L + at)],
                milliseconds, [zeros, zeros, kilopascals, millidegrees, qualities, zeros], []);
        Write([HandMadeBatch.Start(0, 7), samples]);
        return TestConditions.Read(_store.Database, Test());
    }

    private void Write(RecordGroup[] groups)
    {
        using var writer = new RecordWriter(_store.Database, TimeProvider.System);
        writer.Write("press-1", HandMadeBatch.Of(1, groups));
        writer.Commit();
    }

    private StoredTest Test()
    {
        using var reader = new TestReader(_store.Database);
        return reader.List().Single();
    }
}
