using SolidCell.Core.Detection.FullCell;

namespace SolidCell.Detection.Tests.Parts;

/// <summary>The voltage of a half-cycle against its charge, in steps of 10 units, at 1000 nA.</summary>
public sealed class VoltageCurveTests
{
    private const int Nanoamps = 1000;

    private readonly VoltageCurve _curve = new();

    [Fact]
    public void Between_two_points_it_is_a_straight_line_and_before_the_first_it_is_unknown()
    {
        Add((10, 100), (30, 300), (50, 400));
        Assert.Equal(VoltageCurve.Unknown, _curve.At(9));
        Assert.Equal(100, _curve.At(10));
        Assert.Equal(200, _curve.At(20));
        Assert.Equal(250, _curve.At(25));
        Assert.Equal(300, _curve.At(30));
        Assert.Equal(350, _curve.At(40));
        Assert.Equal(375, _curve.At(45));
        Assert.Equal(400, _curve.At(50));
        Assert.Equal(400, _curve.At(4000));
        Assert.Equal((40L, 50L, 400, false), (_curve.Span, _curve.EndCharge, _curve.EndMicrovolts, _curve.IsEmpty));
    }

    [Fact]
    public void Beyond_the_last_step_it_goes_straight_to_the_last_point()
    {
        Add((0, 100), (10, 200), (20, 300), (26, 360));
        Assert.Equal(300, _curve.At(20));
        Assert.Equal(330, _curve.At(23));
        Assert.Equal(360, _curve.At(26));
    }

    [Fact]
    public void What_lies_before_the_first_step_stays_unknown()
    {
        Add((35, 100), (45, 200), (55, 300));
        Assert.Equal(VoltageCurve.Unknown, _curve.At(34));
        Assert.Equal(150, _curve.At(35));
        Add((640, 300));
        Assert.Equal(VoltageCurve.Unknown, _curve.At(39));
        Assert.Equal(200, _curve.At(40));
    }

    [Fact]
    public void A_charge_of_64_steps_doubles_their_width()
    {
        Add([.. Enumerable.Range(0, 64).Select(i => (i * 10, 1000 * i))]);
        Assert.Equal(31_000, _curve.At(310));
        Add((640, 64_000));
        Assert.Equal(30_000, _curve.At(300));
        Assert.Equal(31_000, _curve.At(310));
        Assert.Equal(64_000, _curve.At(640));
        Assert.Equal(63_000, _curve.At(630));
        Add((1279, 127_900));
        Assert.Equal(0, _curve.At(0));
        Assert.Equal(32_000, _curve.At(320));
        Add((1280, 128_000));
        Assert.Equal(32_000, _curve.At(320));
        Assert.Equal(1280, _curve.Span);
    }

    [Fact]
    public void Steps_are_doubled_as_often_as_a_charge_needs()
    {
        Add((0, 0), (40, 400), (2559, 700));
        Assert.Equal((0, 400, 700), (_curve.At(0), _curve.At(40), _curve.At(2559)));
        Add((2560, 800));
        Assert.Equal((0, 800), (_curve.At(0), _curve.At(2560)));
    }

    [Theory]
    [InlineData(1100, true)]
    [InlineData(1101, false)]
    [InlineData(900, true)]
    [InlineData(899, false)]
    [InlineData(-1000, false)]
    public void A_current_up_to_a_tenth_away_is_the_same(int nanoamps, bool isSame)
    {
        Assert.False(_curve.IsAtCurrent(0));
        Add((0, 100));
        Assert.Equal(isSame, _curve.IsAtCurrent(nanoamps));
    }

    [Fact]
    public void A_larger_current_begins_the_curve_anew_and_a_smaller_one_is_left_out()
    {
        Add((0, 100), (10, 200));
        _curve.Add(20, 900, 899);
        Assert.Equal((10L, 200), (_curve.EndCharge, _curve.EndMicrovolts));
        _curve.Add(30, 500, -1101);
        Assert.Equal((0L, 30L, 500, -1101), (_curve.Span, _curve.EndCharge, _curve.EndMicrovolts, _curve.Current));
        Assert.Equal(VoltageCurve.Unknown, _curve.At(29));
        _curve.Begin(0);
        Assert.Equal((true, 0L, 0, 0L), (_curve.IsEmpty, _curve.EndCharge, _curve.Current, _curve.Span));
        Assert.Equal((0, VoltageCurve.Unknown), (_curve.EndMicrovolts, _curve.At(0)));
        _curve.Add(3, 700, 5);
        _curve.Add(5, 900, 5);
        Assert.Equal((800, 2L), (_curve.At(4), _curve.Span));
    }

    [Theory]
    [InlineData(50_000, 0, true)]
    [InlineData(49_999, 0, false)]
    [InlineData(-50_000, 0, true)]
    [InlineData(50_000, 160_000, true)]
    [InlineData(50_000, 160_016, false)]
    [InlineData(50_000, -160_016, false)]
    public void An_end_is_steep_by_50_mV_and_by_two_and_a_half_times_the_middle(int end, int middle, bool isSteep)
    {
        // 320 units: the middle half from 80 to 240, the last sixteenth from 300.
        Add((0, 4_000_000), (80, 4_000_000), (240, 4_000_000 + middle), (300, 4_000_000 + middle), (320, 4_000_000 + middle + end));
        Assert.Equal(isSteep, _curve.IsSteepAtEnd());
    }

    /// <summary>160 mV from 80 to 240 of 320 units; the millivolt on either side of the middle half counts for nothing.</summary>
    [Fact]
    public void The_middle_of_a_curve_is_its_second_and_third_quarter()
    {
        Add((0, 3_999_000), (60, 3_999_000), (80, 4_000_000), (240, 4_160_000), (260, 4_161_000), (300, 4_161_000), (320, 4_211_000));
        Assert.True(_curve.IsSteepAtEnd());
    }

    [Fact]
    public void An_empty_curve_has_no_end()
    {
        _curve.Begin(10);
        Assert.False(_curve.IsSteepAtEnd());
    }

    private void Add(params (int Charge, int Microvolts)[] points)
    {
        if (_curve.IsEmpty)
        {
            _curve.Begin(10);
        }

        foreach ((int charge, int microvolts) in points)
        {
            _curve.Add(charge, microvolts, Nanoamps);
        }
    }
}
