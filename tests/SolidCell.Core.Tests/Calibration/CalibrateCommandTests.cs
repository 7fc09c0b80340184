using SolidCell.Core.Commands;
using SolidCell.Core.Measurement;
using SolidCell.Core.Tests.Instrument;

namespace SolidCell.Core.Tests.Calibration;

/// <summary>Calibrate and Tare as commands: which points are taken, which are refused and why, and what they change.</summary>
public sealed class CalibrateCommandTests
{
    private const string TooClose = "the two points are too close together or in the wrong order";
    private const string TooFar = "the points are further from the fixture's readings than its parts can be";
    private const string Offset = "the offset is larger than the fixture's parts can have";
    private const string NoSource = "the codes and currents cannot be those of this range of the source";
    private const string NoChannel = "the channel is not 0 to 5, or 6 with an area alone";
    private const string NoPoints = "calibrate takes a channel and two points, or a channel alone";
    private const string NoTare = "tare takes nothing, 1 to force it, or 2 and a tare in mN";
    private const string Loaded = "the stack looks loaded: more than 157 N is tared away by force only";
    private const string UnderLoad = "the stack is under load: more than 1570 N cannot be tared away";

    private readonly Bench _bench = new();

    [Theory]
    [InlineData(0, 0, 0, 100_000, 100_000, "")]
    [InlineData(0, 0, 0, 99_999, 99_999, TooClose)]
    [InlineData(1, 0, 0, 100_000, 100_000, "")]
    [InlineData(1, 0, 0, 99_999, 99_999, TooClose)]
    [InlineData(2, 0, 0, 1_000_000, 1_000_000, "")]
    [InlineData(2, 0, 0, 999_999, 999_999, TooClose)]
    [InlineData(3, 0, 0, 40_000, 40_000, "")]
    [InlineData(3, 0, 0, 39_999, 39_999, TooClose)]
    [InlineData(4, 32_768, 0, 33_767, 38_110, TooClose)]
    [InlineData(4, 32_768, 0, 33_769, 38_186, "")]
    [InlineData(0, 0, 0, 1_000_000, 0, TooClose)]
    [InlineData(0, 1_000_000, 0, 0, 1_000_000, TooClose)]
    public void Two_points_are_a_tenth_of_the_range_apart(int channel, long low, long lowTrue, long high, long highTrue, string refusal) =>
        AssertAnswer(refusal, CommandName.Calibrate, channel, low, lowTrue, high, highTrue);

    [Theory]
    [InlineData(0, 0, 0, 1_000_000, 1_100_000, "")]
    [InlineData(0, 0, 0, 1_000_000, 1_100_001, TooFar)]
    [InlineData(1, 0, 0, 1_000_000, 900_000, "")]
    [InlineData(2, 0, 0, 1_000_000, 899_999, TooFar)]
    [InlineData(3, 0, 0, 100_000, 175_000, "")]
    [InlineData(3, 0, 0, 100_000, 175_001, TooFar)]
    [InlineData(3, 0, 0, 100_000, 25_000, "")]
    [InlineData(3, 0, 0, 100_000, 24_999, TooFar)]
    [InlineData(0, 0, 200_000, 1_000_000, 1_200_000, "")]
    [InlineData(0, 0, 200_001, 1_000_000, 1_200_001, Offset)]
    [InlineData(0, 0, -200_000, 1_000_000, 800_000, "")]
    [InlineData(0, 0, -200_001, 1_000_000, 799_999, Offset)]
    [InlineData(0, 1_000_000, 1_000_000, 2_000_000, 2_100_000, "")]
    [InlineData(0, 3_000_000, 3_000_000, 4_000_000, 4_090_000, Offset)]
    public void The_slope_is_within_a_tenth_and_the_offset_within_two_spans(
        int channel, long low, long lowTrue, long high, long highTrue, string refusal) =>
        AssertAnswer(refusal, CommandName.Calibrate, channel, low, lowTrue, high, highTrue);

    [Theory]
    [InlineData(4, 32_768, 0, 58_982, 1_100_000, "")]
    [InlineData(4, 32_768, 0, 58_982, 1_100_001, NoSource)]
    [InlineData(4, 32_768, 0, 58_982, 900_000, "")]
    [InlineData(4, 32_768, 0, 58_982, 899_999, NoSource)]
    [InlineData(5, 32_768, 0, 58_982, 10_000_000, "")]
    [InlineData(4, 32_768, 0, 58_982, 10_000_000, NoSource)]
    [InlineData(4, 0, -1_250_000, 65_535, 1_250_000, "")]
    [InlineData(4, -1, -1_250_000, 65_535, 1_250_000, NoSource)]
    [InlineData(4, 0, -1_250_000, 65_536, 1_250_000, NoSource)]
    public void A_range_of_the_source_keeps_its_codes_and_a_tenth_of_its_slope(
        int channel, long low, long lowTrue, long high, long highTrue, string refusal) =>
        AssertAnswer(refusal, CommandName.Calibrate, channel, low, lowTrue, high, highTrue);

    [Fact]
    public void A_point_beyond_a_thousand_million_is_refused_whichever_number_it_is()
    {
        AssertAnswer("", CommandName.Calibrate, 0, 1_072_741_823, 1_072_741_823, 1_073_741_823, 1_073_741_823);
        AssertAnswer("", CommandName.Calibrate, 0, -1_073_741_824, -1_073_741_824, -1_072_741_824, -1_072_741_824);
        for (int which = 1; which <= 4; which++)
        {
            foreach (long number in new[] { 1_073_741_824L, -1_073_741_825 })
            {
                long[] arguments = [0, 0, 0, 1_000_000, 1_000_000];
                arguments[which] = number;
                AssertAnswer("a point is out of range", CommandName.Calibrate, arguments);
            }
        }
    }

    [Theory]
    [InlineData(NoPoints)]
    [InlineData(NoPoints, 0, 1)]
    [InlineData(NoPoints, 0, 0, 0, 1_000_000)]
    [InlineData(NoChannel, 6)]
    [InlineData(NoChannel, -1)]
    [InlineData("", 5)]
    [InlineData("", 0)]
    [InlineData("", 6, 1_000_000)]
    [InlineData("", 6, 2_000_000_000)]
    [InlineData("", 6, 0)]
    public void A_channel_comes_alone_or_with_two_points_and_the_area_with_a_number(string refusal, params int[] arguments) =>
        AssertAnswer(refusal, CommandName.Calibrate, [.. arguments.Select(one => (long)one)]);

    [Theory]
    [InlineData("", 2, 1_570_000)]
    [InlineData(UnderLoad, 2, 1_570_001)]
    [InlineData("", 2, -1_570_000)]
    [InlineData(UnderLoad, 2, -1_570_001)]
    [InlineData(NoTare, 2)]
    [InlineData(NoTare, 3)]
    [InlineData(NoTare, 1, 0)]
    [InlineData(Loaded)]
    [InlineData("", 1)]
    public void A_tare_is_taken_or_given_and_no_larger_than_a_frame_has(string refusal, params int[] arguments)
    {
        _bench.Run(100);
        AssertAnswer(refusal, CommandName.Tare, [.. arguments.Select(one => (long)one)]);
    }

    [Theory]
    [InlineData(1998, "")]
    [InlineData(1999, Loaded)]
    [InlineData(-1998, "")]
    [InlineData(-1999, Loaded)]
    public void Up_to_157_N_the_frame_is_unloaded(int kilopascals, string refusal)
    {
        _bench.Tamper = sample => sample.StackKilopascals = kilopascals;
        _bench.Run(100);
        AssertAnswer(refusal, CommandName.Tare);
    }

    [Fact]
    public void Without_a_reading_there_is_no_tare()
    {
        _bench.Tamper = sample => sample.StackPressureQuality = SampleQuality.NoAnswer;
        _bench.Run(100);
        AssertAnswer("the load cell does not give a reading", CommandName.Tare, 1);
        AssertAnswer("", CommandName.Tare, 2, 1000);
    }

    [Fact]
    public void A_tare_takes_the_force_shown_away_and_a_second_one_nothing()
    {
        for (int i = 0; i < 2; i++)
        {
            _bench.Run(100);
            AssertAnswer("", CommandName.Tare, 1);
            _bench.Run(100);
            Assert.Equal(0, _bench.Instrument.Sample.StackKilopascals);
        }
    }

    [Fact]
    public void Points_are_as_shown_so_a_second_calibration_corrects_the_first()
    {
        _bench.OpenCircuitMicrovolts = 500_000;
        AssertAnswer("", CommandName.Calibrate, 0, 0, 100, 1_000_000, 1_010_100);
        _bench.Run(100);
        Assert.Equal(505_100, _bench.Instrument.Sample.CellMicrovolts);
        AssertAnswer("", CommandName.Calibrate, 0, 100, 0, 1_010_100, 1_000_000);
        _bench.Run(100);
        Assert.Equal(500_000, _bench.Instrument.Sample.CellMicrovolts);
        AssertAnswer("", CommandName.Calibrate, 0, 0, 100, 1_000_000, 1_010_100);
        AssertAnswer("", CommandName.Calibrate, 0);
        _bench.Run(100);
        Assert.Equal(500_000, _bench.Instrument.Sample.CellMicrovolts);
    }

    /// <summary>392,699 mN without the tare of 100,000 mN, which the line has taken over, are 3.727 MPa on 10 mm.</summary>
    [Fact]
    public void A_calibration_of_the_force_takes_the_tare_into_its_line()
    {
        AssertAnswer("", CommandName.Tare, 2, 100_000);
        AssertAnswer("", CommandName.Calibrate, 3, 0, 0, 400_000, 400_000);
        _bench.Run(100);
        Assert.Equal(3727, _bench.Instrument.Sample.StackKilopascals);
        AssertAnswer("", CommandName.Calibrate, 3);
        _bench.Run(100);
        Assert.Equal(5000, _bench.Instrument.Sample.StackKilopascals);
    }

    /// <summary>No tick has measured again: what was measured last is shown by the new calibration, its force and its pressure.</summary>
    [Theory]
    [InlineData(0, 0, CommandName.Tare, 1)]
    [InlineData(292_699, 3727, CommandName.Tare, 2, 100_000)]
    [InlineData(392_699, 2959, CommandName.Calibrate, 6, 132_732_290)]
    [InlineData(431_969, 5500, CommandName.Calibrate, 3, 0, 0, 400_000, 440_000)]
    public void Force_and_pressure_agree_before_the_next_tick_too(
        int millinewtons, int kilopascals, CommandName name, params int[] arguments)
    {
        _bench.Run(100);
        AssertAnswer("", name, [.. arguments.Select(one => (long)one)]);
        AssertAnswer("", CommandName.ReadConfiguration);
        Assert.Contains($"\"stack_millinewtons\":{millinewtons},\"stack_kilopascals\":{kilopascals},", _bench.Instrument.LastAnswer,
            StringComparison.Ordinal);
        Assert.Equal(kilopascals, _bench.Instrument.Sample.StackKilopascals);
        _bench.Run(100);
        Assert.Equal(kilopascals, _bench.Instrument.Sample.StackKilopascals);
    }

    private void AssertAnswer(string refusal, CommandName name, params long[] arguments)
    {
        var command = new Command { Name = name, ArgumentCount = arguments.Length };
        arguments.CopyTo(command.Arguments, 0);
        CommandOutcome outcome = _bench.Instrument.Execute(command);
        Assert.Equal(refusal.Length == 0 ? CommandOutcome.Done : CommandOutcome.Refused, outcome);
        Assert.Equal(refusal, refusal.Length == 0 ? "" : _bench.Instrument.LastRefusal);
    }
}
