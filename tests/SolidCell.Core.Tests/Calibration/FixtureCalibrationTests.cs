using CsCheck;
using SolidCell.Core.Calibration;
using SolidCell.Core.Measurement;

namespace SolidCell.Core.Tests.Calibration;

/// <summary>What a calibration makes of a sample: lines, the tare and the area that is pressed.</summary>
public sealed class FixtureCalibrationTests
{
    private readonly FixtureCalibration _calibration = new();

    [Fact]
    public void A_fixture_as_it_was_made_changes_no_reading() =>
        Gen.Int[-100_000_000, 100_000_000].Sample(reading =>
        {
            Assert.Equal(reading, _calibration.CellVoltage.Apply(reading));
            Assert.Equal(reading, _calibration.StackForce.ReadingOf(reading));
            Assert.Equal((reading, reading), Corrected(reading, reading, CurrentRange.OneMilliamp));
        });

    [Fact]
    public void A_line_through_two_points_gives_both_and_the_readings_that_give_a_value() =>
        Gen.Select(Gen.Int[-2_000_000, 2_000_000], Gen.Int[100_000, 2_000_000], Gen.Int[-100_000, 100_000], Gen.Int[-9, 9])
            .Sample((low, span, offset, percent) =>
            {
                int highValue = low + offset + span + (int)((long)span * percent / 100);
                var calibration = new FixtureCalibration(); // the cases run beside each other
                calibration.Set(CalibrationChannel.CellVoltage, low, low + offset, low + span, highValue);
                LinearCalibration line = calibration.CellVoltage;
                Assert.Equal((low + offset, highValue), (line.Apply(low), line.Apply(low + span)));
                Assert.Equal((low, low + span), (line.ReadingOf(low + offset), line.ReadingOf(highValue)));
                double middle = low + offset + ((highValue - low - offset) / 2.0);
                Assert.Equal(middle, line.Apply(low + (span / 2)), 1.1);
            });

    [Theory]
    [InlineData(CalibrationChannel.CellVoltage, 101_000, 100_000, 101_000, 100_000)]
    [InlineData(CalibrationChannel.CurrentOneMilliamp, 100_000, 101_000, 100_000, 100_000)]
    [InlineData(CalibrationChannel.CurrentTenMilliamps, 100_000, 100_000, 100_000, 101_000)]
    [InlineData(CalibrationChannel.StackForce, 100_000, 100_000, 100_000, 100_000)]
    public void Each_line_corrects_its_channel_alone_and_that_of_a_current_its_range(
        CalibrationChannel channel, int voltage, int current, int voltageOnTen, int currentOnTen)
    {
        _calibration.Set(channel, 0, 0, 1_000_000, 1_010_000);
        Assert.Equal((voltage, current), Corrected(100_000, 100_000, CurrentRange.OneMilliamp));
        Assert.Equal((voltageOnTen, currentOnTen), Corrected(100_000, 100_000, CurrentRange.TenMilliamps));
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 1)]
    [InlineData(-1, -1)]
    [InlineData(2, 1)]
    [InlineData(3, 2)]
    [InlineData(-3, -2)]
    public void A_force_on_two_square_millimetres_is_half_as_many_kilopascals_rounded_away_from_0(int millinewtons, int kilopascals)
    {
        _calibration.DieSquareMicrometres = 2_000_000;
        Assert.Equal(kilopascals, Pressure(millinewtons));
    }

    [Theory]
    [InlineData(2_147_483, 2_147_483_000)]
    [InlineData(2_147_484, int.MaxValue)]
    [InlineData(-2_147_483, -2_147_483_000)]
    [InlineData(-2_147_484, -int.MaxValue)]
    public void A_pressure_ends_at_what_32_bits_hold(int millinewtons, int kilopascals)
    {
        _calibration.DieSquareMicrometres = 1000;
        Assert.Equal(kilopascals, Pressure(millinewtons));
    }

    [Fact]
    public void The_same_force_is_another_pressure_once_tare_die_or_line_have_changed()
    {
        Assert.Equal(1000, Pressure(78_540));
        _calibration.TareMillinewtons = 39_270;
        Assert.Equal(500, Pressure(78_540));
        Assert.Equal(39_270, _calibration.ForceOf(78_540));
        _calibration.DieSquareMicrometres = FixtureCalibration.UsualAreaSquareMicrometres / 2;
        Assert.Equal(1000, Pressure(78_540));
        _calibration.Set(CalibrationChannel.StackForce, 0, 39_270, 1_000_000, 1_039_270);
        Assert.Equal(2000, Pressure(78_540));
        _calibration.UseCell(new CellDescription { PressedSquareMicrometres = FixtureCalibration.UsualAreaSquareMicrometres });
        Assert.Equal(1000, Pressure(78_540));
    }

    [Fact]
    public void What_is_pressed_is_what_the_start_says_else_the_die_else_the_electrode()
    {
        Assert.Equal(FixtureCalibration.UsualAreaSquareMicrometres, _calibration.PressedSquareMicrometres);
        AssertPresses(2_000_000, isOther: true, new CellDescription { AreaSquareMicrometres = 2_000_000 });
        AssertPresses(2_000_000, isOther: false, new CellDescription { AreaSquareMicrometres = 2_000_000 });
        _calibration.DieSquareMicrometres = 3_000_000;
        AssertPresses(3_000_000, isOther: true, new CellDescription { AreaSquareMicrometres = 2_000_000 });
        AssertPresses(1, isOther: true, new CellDescription { AreaSquareMicrometres = 2_000_000, PressedSquareMicrometres = 1 });
    }

    [Fact]
    public void The_channels_of_the_source_have_no_line_but_a_range_each()
    {
        Assert.Null(_calibration.Line(CalibrationChannel.SourceOneMilliamp));
        Assert.Null(_calibration.Line(CalibrationChannel.SourceTenMilliamps));
        _calibration.Set(CalibrationChannel.SourceOneMilliamp, 1, 2, 3, 4);
        _calibration.Set(CalibrationChannel.SourceTenMilliamps, 5, 6, 7, 8);
        Assert.Equal((1, 2, 3, 4), (_calibration.SourceOneMilliamp.LowCode, _calibration.SourceOneMilliamp.LowNanoamps,
            _calibration.SourceOneMilliamp.HighCode, _calibration.SourceOneMilliamp.HighNanoamps));
        Assert.Equal((5, 8), (_calibration.SourceTenMilliamps.LowCode, _calibration.SourceTenMilliamps.HighNanoamps));
    }

    private void AssertPresses(long area, bool isOther, CellDescription cell)
    {
        Assert.Equal(isOther, _calibration.UseCell(cell));
        Assert.Equal((area, area), (_calibration.PressedSquareMicrometres, cell.PressedSquareMicrometres));
    }

    private (int Microvolts, int Nanoamps) Corrected(int microvolts, int nanoamps, CurrentRange range)
    {
        var sample = new Sample { CellMicrovolts = microvolts, CellNanoamps = nanoamps };
        _calibration.Correct(sample, range);
        return (sample.CellMicrovolts, sample.CellNanoamps);
    }

    private int Pressure(int millinewtons)
    {
        var sample = new Sample { StackMillinewtons = millinewtons };
        _calibration.Correct(sample, CurrentRange.OneMilliamp);
        return sample.StackKilopascals;
    }
}
