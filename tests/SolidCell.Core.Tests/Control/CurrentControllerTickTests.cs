using SolidCell.Core.Control;
using SolidCell.Core.Measurement;

namespace SolidCell.Core.Tests.Control;

/// <summary>What the controller puts out tick by tick: 26,214 codes for full scale, around code 32,768.</summary>
public sealed class CurrentControllerTickTests : ICurrentSource, IMeasuringChain
{
    private const int Nanoamps = 500_000;

    private readonly CurrentController _controller;
    private readonly List<(CurrentRange Range, int Code)> _applied = [];
    private readonly List<CurrentRange> _shunts = [];
    private readonly Sample _sample = new() { CellCurrentQuality = SampleQuality.Good };
    private bool _answers = true;

    public CurrentControllerTickTests() =>
        _controller = new CurrentController(this, this, new RangeCalibration(1_000_000), new RangeCalibration(10_000_000));

    [Fact]
    public void The_first_errors_are_corrected_whole_then_by_half_and_later_by_a_sixteenth()
    {
        Drive(Nanoamps, 0);
        Assert.Equal([(CurrentRange.OneMilliamp, Code(Nanoamps))], _applied);
        AssertTrim(1600, error: 1600);
        AssertTrim(800, error: -1600);
        AssertTrim(900, error: 1600);
        AssertTrim(1000, error: 1600);
        _applied.Clear();
        Drive(Nanoamps, Nanoamps - 38);
        Drive(Nanoamps, Nanoamps + 38);
        Assert.Empty(_applied);
        AssertTrim(1100, error: 1600);
    }

    [Fact]
    public void An_error_of_a_code_and_more_is_corrected_for_ever()
    {
        Drive(Nanoamps, 0);
        for (int i = 0; i < 4; i++)
        {
            Drive(Nanoamps, Nanoamps);
        }

        // 39 nA, which are a code, need 16 times to move the current by one.
        for (int i = 0; i < 16; i++)
        {
            Drive(Nanoamps, Nanoamps - 39);
        }

        Assert.Equal(Code(Nanoamps + 39), _applied[^1].Code);
        for (int i = 0; i < 32; i++)
        {
            Drive(Nanoamps, Nanoamps + 39);
        }

        Assert.Equal(Code(Nanoamps - 39), _applied[^1].Code);
    }

    [Theory]
    [InlineData(Nanoamps, 70_000, 70_000)]
    [InlineData(Nanoamps, -70_000, -70_000)]
    [InlineData(Nanoamps, 70_001, 0)]
    [InlineData(-Nanoamps, -70_001, 0)]
    [InlineData(-Nanoamps, 70_000, 70_000)]
    public void An_error_beyond_a_tenth_and_20_microamperes_is_none_of_the_calibration(int setPoint, int error, int trim)
    {
        Drive(setPoint, 0);
        Drive(setPoint, setPoint - error);
        Assert.Equal(Code(setPoint + trim), _applied[^1].Code);
        _applied.Clear();
        Drive(setPoint, setPoint - error);
        Drive(setPoint, setPoint - error);

        // The trim ends at the window; while the current is far off the code is put out in every tick.
        Assert.Equal(trim == 0 ? 2 : 0, _applied.Count);
    }

    [Fact]
    public void The_code_is_put_out_again_after_20_ticks_and_after_a_failure_in_the_next()
    {
        Drive(Nanoamps, 0);
        for (int tick = 1; tick <= 40; tick++)
        {
            Drive(Nanoamps, Nanoamps);
            Assert.Equal(1 + (tick / 20), _applied.Count);
        }

        _answers = false;
        Drive(Nanoamps + 100_000, Nanoamps);
        Drive(Nanoamps + 100_000, Nanoamps + 100_000);
        _answers = true;
        Drive(Nanoamps + 100_000, Nanoamps + 100_000);
        Drive(Nanoamps + 100_000, Nanoamps + 100_000);
        Assert.Equal([.. Enumerable.Repeat(Code(Nanoamps + 100_000), 3)], _applied.Skip(3).Select(one => one.Code));
    }

    [Fact]
    public void Without_a_set_point_zero_is_put_out_once()
    {
        Drive(0, 0);
        Drive(0, 0);
        Assert.Equal([(CurrentRange.OneMilliamp, 32_768)], _applied);
        Assert.Equal(0, _controller.SetPointNanoamps);
    }

    [Fact]
    public void Without_a_set_point_and_without_a_reading_zero_is_put_out_too()
    {
        _sample.CellCurrentQuality = SampleQuality.NoAnswer;
        _controller.Drive(0, _sample);
        Assert.Equal([(CurrentRange.OneMilliamp, 32_768)], _applied);
    }

    [Theory]
    [InlineData(0, 1_000_000, CurrentRange.OneMilliamp)]
    [InlineData(0, 1_000_001, CurrentRange.TenMilliamps)]
    [InlineData(0, -1_000_001, CurrentRange.TenMilliamps)]
    [InlineData(5_000_000, 900_001, CurrentRange.TenMilliamps)]
    [InlineData(5_000_000, 900_000, CurrentRange.OneMilliamp)]
    [InlineData(5_000_000, -900_001, CurrentRange.TenMilliamps)]
    [InlineData(5_000_000, 0, CurrentRange.OneMilliamp)]
    public void A_current_that_falls_keeps_the_high_range_down_to_nine_tenths_of_the_low_one(int before, int nanoamps, CurrentRange range)
    {
        Drive(before, 0);
        Drive(nanoamps, before);
        Assert.Equal((range, Code(nanoamps, range)), _applied[^1]);
        Assert.Equal(range, _shunts[^1]);
    }

    [Fact]
    public void Ranges_are_changed_at_zero_on_both_sides()
    {
        Drive(Nanoamps, 0);
        _applied.Clear();
        Drive(5_000_000, Nanoamps);
        Assert.Equal(
            [
                (CurrentRange.OneMilliamp, 32_768),
                (CurrentRange.TenMilliamps, 32_768),
                (CurrentRange.TenMilliamps, Code(5_000_000, CurrentRange.TenMilliamps)),
            ],
            _applied);
        Assert.Equal([CurrentRange.OneMilliamp, CurrentRange.TenMilliamps], _shunts);
    }

    [Theory]
    [InlineData(10_000_000, true)]
    [InlineData(-10_000_000, true)]
    [InlineData(10_000_001, false)]
    [InlineData(-10_000_001, false)]
    public void More_than_ten_milliamperes_are_a_bug_of_whoever_asks(int nanoamps, bool isSound)
    {
        Exception? broken = Record.Exception(() => Drive(nanoamps, 0));
        Assert.Equal(isSound, broken is null);
    }

    [Fact]
    public void What_was_learned_is_kept_for_each_direction()
    {
        Drive(Nanoamps, 0);
        Drive(Nanoamps, Nanoamps - 1600);
        Drive(-Nanoamps, Nanoamps);
        Assert.Equal(Code(-Nanoamps), _applied[^1].Code);
        Drive(-Nanoamps, -Nanoamps + 3200);
        Drive(Nanoamps, -Nanoamps);
        Assert.Equal(Code(Nanoamps + 1600), _applied[^1].Code);
        Drive(-Nanoamps, Nanoamps);
        Assert.Equal(Code(-Nanoamps - 3200), _applied[^1].Code);
        Drive(5_000_000, -Nanoamps);
        Assert.Equal(Code(5_000_000, CurrentRange.TenMilliamps), _applied[^1].Code);
    }

    [Theory]
    [InlineData(100_000, 30_000)]
    [InlineData(-100_000, -30_000)]
    public void What_was_learned_at_a_large_current_is_bounded_at_a_small_one(int small, int trim)
    {
        Drive(small * 10, 0);
        Drive(small * 10, (small * 10) - (small / 10 * 8));
        Drive(small, small * 10);
        Assert.Equal(Code(small + trim), _applied[^1].Code);
    }

    [Theory]
    [InlineData(Nanoamps, 19_999, 100)]
    [InlineData(Nanoamps, -19_999, 100)]
    [InlineData(Nanoamps, 20_000, 1600)]
    [InlineData(Nanoamps, -20_000, 1600)]
    [InlineData(-Nanoamps, -19_999, 100)]
    [InlineData(5000, -10_000, 1600)]
    [InlineData(-10_000, 10_000, 1600)]
    public void A_small_step_goes_on_with_the_correction_and_a_larger_one_begins_it_anew(int setPoint, int change, int correction)
    {
        Drive(setPoint, 0);
        for (int i = 0; i < 5; i++)
        {
            Drive(setPoint, setPoint);
        }

        Drive(setPoint + change, setPoint);
        Drive(setPoint + change, setPoint + change - 1600);
        Assert.Equal(Code(setPoint + change + correction), _applied[^1].Code);
    }

    [Fact]
    public void A_reading_that_is_not_good_corrects_nothing()
    {
        Drive(Nanoamps, 0);
        _sample.CellCurrentQuality = SampleQuality.OutOfDate;
        Drive(Nanoamps, 0);
        Assert.Single(_applied);
        _sample.CellCurrentQuality = SampleQuality.Good;
        AssertTrim(1600, error: 1600);
    }

    [Fact]
    public void Another_calibration_is_in_force_with_the_next_tick_on_both_ranges()
    {
        RangeCalibration twice = new(1_000_000), half = new(10_000_000);
        twice.Set(32_768 - 26_214, -2_000_000, 32_768 + 26_214, 2_000_000);
        half.Set(32_768 - 26_214, -5_000_000, 32_768 + 26_214, 5_000_000);
        Drive(600_000, 0);
        _controller.Recalibrate(twice, half);
        Drive(600_000, 600_000);
        Assert.Equal((CurrentRange.OneMilliamp, Code(300_000)), _applied[^1]);
        Drive(1_500_000, 600_000);
        Assert.Equal((CurrentRange.TenMilliamps, Code(300_000)), _applied[^1]);
        _controller.Recalibrate(twice, new RangeCalibration(10_000_000));
        Drive(1_500_000, 1_500_000);
        Assert.Equal((CurrentRange.TenMilliamps, Code(150_000)), _applied[^1]);
    }

    [Theory]
    [InlineData(0, 1000, 10_001, false)]
    [InlineData(0, 1001, 10_000, false)]
    [InlineData(0, 1001, 10_001, true)]
    [InlineData(-1, 2000, 10_001, false)]
    [InlineData(64_535, 65_535, 100_000, false)]
    [InlineData(64_534, 65_535, 100_000, true)]
    [InlineData(64_535, 65_536, 100_000, false)]
    public void Points_of_a_range_are_apart_and_codes_of_the_converter(int lowCode, int highCode, int nanoamps, bool isPlausible)
    {
        RangeCalibration calibration = new(1_000_000);
        calibration.Set(lowCode, 0, highCode, nanoamps);
        Assert.Equal(isPlausible, calibration.IsPlausible);
        CurrentController controller = new(this, this, calibration, new RangeCalibration(10_000_000));
        controller.Drive(nanoamps, _sample);
        Assert.Equal(isPlausible ? highCode : Code(nanoamps), _applied[^1].Code);
    }

    [Fact]
    public void A_code_stays_within_the_converter()
    {
        RangeCalibration narrow = new(1_000_000);
        narrow.Set(20_000, -100_000, 40_000, 100_000);
        _controller.Recalibrate(narrow, narrow);
        Drive(1_000_000, 0);
        Assert.Equal(65_535, _applied[^1].Code);
        Drive(-1_000_000, 0);
        Assert.Equal(0, _applied[^1].Code);
    }

    bool ICurrentSource.Apply(CurrentRange range, int code)
    {
        _applied.Add((range, code));
        return _answers;
    }

    void IMeasuringChain.Measure(long nowMilliseconds, Sample sample) => throw new NotSupportedException();

    void IMeasuringChain.UseRange(CurrentRange range) => _shunts.Add(range);

    /// <summary>The nearest code, with 24 bits of fraction for a nanoampere.</summary>
    private static int Code(int nanoamps, CurrentRange range = CurrentRange.OneMilliamp)
    {
        int full = range == CurrentRange.OneMilliamp ? 1_000_000 : 10_000_000;
        long perNanoamp = (2 * 26_214L << 24) / (2 * full);
        return (int)(((32_768L - 26_214 << 24) + ((nanoamps + full) * perNanoamp) + (1 << 23)) >> 24);
    }

    private void AssertTrim(int trim, int error)
    {
        Drive(Nanoamps, Nanoamps - error);
        Assert.Equal(Code(Nanoamps + trim), _applied[^1].Code);
    }

    private void Drive(int nanoamps, int measured)
    {
        _sample.CellNanoamps = measured;
        _controller.Drive(nanoamps, _sample);
    }
}
