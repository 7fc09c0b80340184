using System.Text.Json.Nodes;
using SolidCell.Analysis.Conditions;
using SolidCell.Analysis.Deviations;
using SolidCell.Analysis.Results;
using SolidCell.Core.Recording;
using SolidCell.Store.Reading;
using SolidCell.Store.Records;
using SolidCell.Store.Registry;
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

    /// <summary>By hand: 5.6 MPa from 10 s to 20 s is above 5 +-0.5; 31 degC is within 30 +-1.</summary>
    [Fact]
    public void What_the_protocol_sets_is_compared_with_what_was_measured()
    {
        Register();
        TestConditions found = Read([0, 10_000, 20_000, 30_000], [30_000, 31_000, 30_000, 30_000], [5000, 5600, 5000, 5000]);
        Assert.Equal(new SetCondition(5, 0.5, 10 / 3600.0, 10 / 3600.0), found.SetMegapascals);
        Assert.Equal(new SetCondition(30, 1, null, 0), found.SetDegreesCelsius);
        Assert.Equal("5.20 MPa (5.00 to 5.60), set 5 +-0.5, outside for 0.00 h from 0.00 h",
            ConditionText.Of(found.Megapascals, found.SetMegapascals, "MPa"));
    }

    [Fact]
    public void A_condition_out_of_its_tolerance_is_a_deviation_of_the_test_and_one_within_is_none()
    {
        Register();
        Read([0, 10_000, 20_000, 30_000], [30_000, 31_000, 30_000, 30_000], [5000, 5600, 5000, 5000]);
        Deviation found = Assert.Single(
            TestDeviations.Of(_store.Database, Test()), one => one.What.EndsWith("outside", StringComparison.Ordinal));
        Assert.Equal("Pressure outside", found.What);
        Assert.Contains("4.5 to 5.5 MPa are meant", found.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public void A_test_whose_protocol_sets_nothing_has_no_set_values()
    {
        TestConditions found = Read([0, 10_000], [30_000, 40_000], [5000, 9000]);
        Assert.Null(found.SetDegreesCelsius);
        Assert.Null(found.SetMegapascals);
    }

    [Fact]
    public void A_result_has_the_set_value_beside_least_mean_and_most()
    {
        Register();
        Read([0, 10_000, 20_000, 30_000], [30_000, 31_000, 30_000, 30_000], [5000, 5600, 5000, 5000]);
        JsonObject pressure = (JsonObject)ResultJson.Of(TestAnalysis.Read(_store.Database, Test()))["pressure_mpa"]!;
        Assert.Equal("""{"set":5,"tolerance":0.5,"min":5,"mean":5.2,"max":5.6,"first_outside_h":0.0028,"outside_h":0.0028}""",
            pressure.ToJsonString());
    }

    /// <summary>Their references are not in the log, so a reader of the result has to know.</summary>
    [Theory]
    [InlineData("voltage-above: 2 x start", true)]
    [InlineData("asr-below: 90 % of best", true)]
    [InlineData("voltage-above: 0.9 V", false)]
    public void A_power_cut_says_that_limits_relative_to_the_cell_began_anew(string condition, bool isSaid)
    {
        Register($"deposit: 0.5 mA/cm2\n    for: 1 h\n    until:\n      {condition}");
        Write([HandMadeBatch.Start(0, 7), HandMadeBatch.One(RecordKind.Resumed, 1, 5000, [], 12_000, 0, 0, 0, 0)]);
        Deviation found = Assert.Single(TestDeviations.Of(_store.Database, Test()), one => one.What == "Resumed");
        Assert.Equal(isSaid, found.Detail.Contains("learned anew", StringComparison.Ordinal));
    }

    /// <summary>The protocol of a test that <see cref="HandMadeBatch.Start"/> begins.</summary>
    private void Register(string step = "rest: 1 h") =>
        new ProtocolRegistry(_store.Database, TimeProvider.System).Add(new byte[32], "kept", [1], $$"""
        solidcell: 1
        name: kept
        cell: {kind: symmetric}
        on: {hard-short: stop}
        conditions:
          pressure: 5 MPa +- 10 %
          temperature: 30 degC +- 1 K
        steps:
          - {{step}}
        """);

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
