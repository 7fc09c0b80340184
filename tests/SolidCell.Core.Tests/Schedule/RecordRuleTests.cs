using SolidCell.Core.Recording;
using SolidCell.Core.Schedule;
using SolidCell.Core.Tests.Instrument;

namespace SolidCell.Core.Tests.Schedule;

/// <summary>When a sample is recorded: by time, and by a change of voltage, current or pressure.</summary>
public class RecordRuleTests
{
    private const int QuietMilliseconds = 9000;

    private readonly Bench _bench = new();

    public static TheoryData<string> Rules => ["voltage", "current", "pressure"];

    [Theory]
    [InlineData(100, 100)]
    [InlineData(1000, 1000)]
    [InlineData(7300, 7300)]
    [InlineData(0, 10_000)]
    [InlineData(3_600_000, 10_000)]
    public void Samples_come_in_the_rules_interval_and_never_further_apart_than_ten_seconds(int everyMilliseconds, int expected)
    {
        _bench.Start(Resting(new RecordRule { EveryMilliseconds = everyMilliseconds }));
        _bench.Run(60_000);
        List<long> times = Entry.Of(_bench.Log, RecordKind.Sample).ConvertAll(sample => sample.Milliseconds);
        Assert.All(times.Zip(times.Skip(1)), pair => Assert.Equal(expected, pair.Second - pair.First));
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void A_change_as_large_as_the_rule_says_is_recorded_in_the_sample_that_shows_it(string quantity)
    {
        _bench.Start(Resting(Rule(quantity)));
        _bench.Run(2000);
        int before = Samples();
        Change(quantity, 499);
        _bench.Run(100);
        Assert.Equal(before, Samples());
        Change(quantity, 500);
        _bench.Run(50);
        Assert.Equal(before + 1, Samples());
        _bench.Run(2000);
        Assert.Equal(before + 1, Samples());
        Change(quantity, 0);
        _bench.Run(50);
        Assert.Equal(before + 2, Samples());
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void A_slow_drift_is_recorded_once_for_each_threshold_that_it_passes(string quantity)
    {
        _bench.Start(Resting(Rule(quantity)));
        _bench.Run(2000);
        int before = Samples();
        for (int change = 0; change <= 2600; change += 25)
        {
            Change(quantity, change);
            _bench.Run(50);
        }

        Assert.Equal(before + 5, Samples());
    }

    private int Samples() => Entry.Of(_bench.Log, RecordKind.Sample).Count;

    private static RecordRule Rule(string quantity) => new()
    {
        EveryMilliseconds = QuietMilliseconds,
        VoltageChangeMicrovolts = quantity == "voltage" ? 500 : 0,
        CurrentChangeNanoamps = quantity == "current" ? 500 : 0,
        PressureChangeKilopascals = quantity == "pressure" ? 500 : 0,
    };

    private void Change(string quantity, int by) => _bench.Tamper = sample =>
    {
        sample.CellMicrovolts += quantity == "voltage" ? by : 0;
        sample.CellNanoamps += quantity == "current" ? by : 0;
        sample.StackKilopascals += quantity == "pressure" ? by : 0;
    };

    private static ProgramBuilder Resting(RecordRule rule)
    {
        int every = rule.EveryMilliseconds;
        ProgramBuilder program = new ProgramBuilder().Add(new Step { Kind = StepKind.Rest, Record = rule }, ProgramBuilder.Time(600_000));

        // The builder takes 0 for "as usual".
        rule.EveryMilliseconds = every;
        return program;
    }
}
