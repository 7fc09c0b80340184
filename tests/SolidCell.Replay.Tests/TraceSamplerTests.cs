using SolidCell.Core.Measurement;
using SolidCell.Files;

namespace SolidCell.Replay.Tests;

public sealed class TraceSamplerTests
{
    private static readonly CellScale OneSquareCentimetre = new(1, 1, null);

    [Fact]
    public void A_row_is_a_sample_in_the_detectors_units()
    {
        var sampler = new TraceSampler(new CellScale(1, 10, null), CellKind.Full);
        Assert.True(sampler.Take(Row(100, 0.1, 0.1)));
        Assert.True(sampler.Take(Row(101.2346, 3.1234567, -0.0123456789, 5_123_600, 29.8766)));
        Sample sample = sampler.Sample;
        Assert.Equal((1235, 3_123_457, -1_234_568, 5124, 29_877), (sample.Milliseconds, sample.CellMicrovolts, sample.CellNanoamps,
            sample.StackKilopascals, sample.FrameMillidegrees));
        Assert.Equal((-12_345_679, 100, 101.2346, 2, 0), (sampler.Nanoamps, sampler.OriginSeconds, sampler.LastSeconds, sampler.Rows,
            sampler.Unusable));
        Assert.Equal([SampleQuality.Good, SampleQuality.Good, SampleQuality.Good, SampleQuality.Good], Qualities(sample));
    }

    [Fact]
    public void What_was_not_measured_is_0_and_says_so()
    {
        var sampler = new TraceSampler(OneSquareCentimetre, CellKind.Full);
        Assert.True(sampler.Take(Row(0, double.NaN, 0.1)));
        Sample sample = sampler.Sample;
        Assert.Equal((0, 0, 0, 0), (sample.CellMicrovolts, sample.CellNanoamps, sample.StackKilopascals, sample.FrameMillidegrees));
        Assert.Equal([SampleQuality.NotMeasured, SampleQuality.Good, SampleQuality.NotMeasured, SampleQuality.NotMeasured],
            Qualities(sample));
        Assert.True(sampler.Take(Row(1, 0.1, double.NaN)));
        Assert.Equal([SampleQuality.Good, SampleQuality.NotMeasured, SampleQuality.NotMeasured, SampleQuality.NotMeasured],
            Qualities(sample));
        Assert.Equal((0, 2), (sampler.Nanoamps, sampler.Unusable));
        Assert.False(sampler.Take(Row(double.NaN, 0.1, 0.1)));
        Assert.Equal((3, 3, 1.0), (sampler.Rows, sampler.Unusable, sampler.LastSeconds));
    }

    [Theory]
    [InlineData(999.9, 999_900)]
    [InlineData(-999.9, -999_900)]
    [InlineData(1000, 0)]
    [InlineData(-1000, 0)]
    public void A_temperature_of_a_thousand_degrees_is_none(double degrees, int millidegrees)
    {
        var sampler = new TraceSampler(OneSquareCentimetre, CellKind.Full);
        sampler.Take(Row(0, 0.1, 0.1, 0, degrees));
        Assert.Equal((millidegrees, millidegrees != 0), (sampler.Sample.FrameMillidegrees,
            sampler.Sample.FrameTemperatureQuality == SampleQuality.Good));
    }

    [Theory]
    [InlineData(2.147483646e12, true)]
    [InlineData(2.147483647e12, false)]
    [InlineData(-2.147483647e12, false)]
    public void A_pressure_that_no_number_of_the_record_holds_is_none(double pascals, bool isOne)
    {
        var sampler = new TraceSampler(OneSquareCentimetre, CellKind.Full);
        sampler.Take(Row(0, 0.1, 0.1, pascals));
        Assert.Equal((isOne, isOne), (sampler.Sample.StackPressureQuality == SampleQuality.Good, sampler.Sample.StackKilopascals != 0));
    }

    [Fact]
    public void A_test_of_more_than_90_years_is_refused()
    {
        var sampler = new TraceSampler(OneSquareCentimetre, CellKind.Full);
        Assert.True(sampler.Take(Row(5, 0.1, 0.1)));
        Assert.True(sampler.Take(Row(3e9 + 5, 0.1, 0.1)));
        Assert.StartsWith("row 42: the test time reaches 3e+09 s, more than 90 years", Assert.Throws<TraceException>(() => sampler.Take(Row(3e9 + 6, 0.1, 0.1))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_trace_without_a_row_or_with_unusable_rows_only_is_refused()
    {
        var sampler = new TraceSampler(OneSquareCentimetre, CellKind.Full);
        Assert.StartsWith("the file has a header but no rows", Assert.Throws<TraceException>(() => sampler.Judge(true)).Message, StringComparison.Ordinal);
        sampler.Take(Row(0, double.NaN, 0.1));
        Assert.StartsWith("no row has a time, a voltage and a current", Assert.Throws<TraceException>(() => sampler.Judge(true)).Message, StringComparison.Ordinal);
        sampler.Take(Row(1, 0.1, 0.1));
        Assert.Null(sampler.Judge(true));
    }

    [Theory]
    [InlineData(20, 0.001, null)]
    [InlineData(-20, 0.001, null)]
    [InlineData(20.01, 0.001, "line 42: 20.01 V is no cell voltage")]
    [InlineData(-20.01, 0.001, "line 42: -20.01 V is no cell voltage")]
    [InlineData(0.1, 125, null)]
    [InlineData(0.1, -125, null)]
    [InlineData(0.1, 125.1, "line 42: 125.1 A is beyond the 125 A of the largest cells")]
    [InlineData(0.1, -125.1, "line 42: -125.1 A is beyond")]
    public void One_reading_that_no_cell_has_is_refused(double volts, double amperes, string? words)
    {
        var sampler = new TraceSampler(new CellScale(1e6, 1000, null), CellKind.Full);
        string? said = Record.Exception(() => sampler.Take(Row(0, volts, amperes)))?.Message;
        Assert.Equal(words, said?[..Math.Min(said.Length, words?.Length ?? 0)]);
    }

    [Theory]
    [InlineData(6, 0.01, 1, null)]
    [InlineData(6.01, 0.01, 2, null)]
    [InlineData(6.01, 0.01, 1, "more than half of the rows are above 6 V")]
    [InlineData(-6.01, 0.01, 1, "more than half of the rows are above 6 V")]
    [InlineData(0.1, 0.1, 1, null)]
    [InlineData(0.1, -0.101, 2, null)]
    [InlineData(0.1, -0.101, 1, "more than half of the rows are above 100 mA/cm2 on 1 cm2")]
    public void More_than_half_of_the_rows_tell_a_wrong_unit(double volts, double amperes, int others, string? words)
    {
        var sampler = new TraceSampler(OneSquareCentimetre, CellKind.Full);
        for (int at = 0; at < 2 + others; at++)
        {
            sampler.Take(at < 2 ? Row(at, volts, amperes) : Row(at, 0.1, 0.001));
        }

        string? said = Record.Exception(() => sampler.Judge(true))?.Message;
        Assert.Equal(words, said?[..Math.Min(said.Length, words?.Length ?? 0)]);
    }

    [Theory]
    [InlineData(100, 0.1, false, null)]
    [InlineData(100, 0.0999, false, "100 rows in 0.0999 s are more than a thousand a second")]
    [InlineData(100, 0.001, true, null)]
    [InlineData(100, 0.0009, true, "100 rows in 0.0009 s are more than a hundred thousand a second")]
    [InlineData(100, 0, true, "the time is the same in all 100 rows")]
    [InlineData(99, 0, true, null)]
    [InlineData(99, 0.0001, false, null)]
    public void Rows_that_no_instrument_takes_so_quickly_tell_a_wrong_unit(int rows, double seconds, bool isUnitGiven, string? words)
    {
        var sampler = new TraceSampler(OneSquareCentimetre, CellKind.Full);
        for (int at = 1; at <= rows; at++)
        {
            sampler.Take(Row(at == rows ? seconds : 0, 0.1, 0.001));
        }

        string? said = Record.Exception(() => sampler.Judge(isUnitGiven))?.Message;
        Assert.Equal(words, said?[..Math.Min(said.Length, words?.Length ?? 0)]);
    }

    [Theory]
    [InlineData(5e-6, true)]
    [InlineData(-5.1e-6, false)]
    public void Up_to_5_microamps_a_square_centimetre_the_cell_rests(double amperes, bool isRemarked)
    {
        var sampler = new TraceSampler(OneSquareCentimetre, CellKind.Full);
        sampler.Take(Row(0, 0.1, amperes));
        Assert.Equal(isRemarked, sampler.Judge(true) is not null);
    }

    private static SampleQuality[] Qualities(Sample sample) =>
        [sample.CellVoltageQuality, sample.CellCurrentQuality, sample.StackPressureQuality, sample.FrameTemperatureQuality];

    private static TraceRow Row(double seconds, double volts, double amperes, double pascals = double.NaN, double degrees = double.NaN) =>
        new()
        {
            Line = 42,
            [TraceQuantity.TestTime] = seconds,
            [TraceQuantity.Voltage] = volts,
            [TraceQuantity.Current] = amperes,
            [TraceQuantity.SurfacePressure] = pascals,
            [TraceQuantity.Temperature] = degrees,
        };
}
