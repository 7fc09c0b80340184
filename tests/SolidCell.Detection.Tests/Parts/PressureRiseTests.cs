using SolidCell.Core.Detection;
using SolidCell.Core.Detection.SlowChange;
using SolidCell.Core.Measurement;

namespace SolidCell.Detection.Tests.Parts;

/// <summary>
/// What a stack that is pressed harder makes of the voltage: no short as far as the pressure explains it, and a short beyond.
/// </summary>
public sealed class PressureRiseTests
{
    private const int Nanoamps = 500_000;
    private const double Millivolts = 50;

    [Theory]
    [InlineData(5000, 0, 0)]
    [InlineData(5040, 0, 0)]
    [InlineData(4000, 0, 0)]
    [InlineData(7000, 23, 25)]
    [InlineData(20000, 40, 40)]
    public void A_harder_press_explains_what_the_slope_and_twice_its_doubt_allow(int kilopascals, int least, int most)
    {
        PressureRise rise = new();
        ConditionSlopes slopes = new();
        slopes.Begin();
        rise.Begin();
        rise.Follow(Pressed(0, 5000));
        rise.Follow(Pressed(1000, kilopascals));
        Assert.InRange(rise.Percent(slopes), least, most);
    }

    [Fact]
    public void After_some_minutes_the_pressure_is_the_usual_one()
    {
        PressureRise rise = new();
        rise.Begin();
        rise.Follow(Pressed(0, 5000));
        for (int second = 1; second <= 600; second++)
        {
            rise.Follow(Pressed(second * 1000, 7000));
        }

        Assert.Equal(0, rise.Log);
    }

    [Fact]
    public void The_slope_that_a_cell_has_shown_narrows_what_is_allowed()
    {
        ConditionSlopes slopes = new();
        slopes.Begin();
        int before = slopes.MostOfPressure;
        for (int step = 0; step < 20; step++)
        {
            slopes.Learn(10_000, 9_600, 0, 336);
            slopes.Learn(9_600, 10_000, 0, -336);
        }

        Assert.InRange(slopes.MostOfPressure, 1100, before / 2);
    }

    [Theory]
    [InlineData(50, 0.1)]
    [InlineData(50, 10)]
    [InlineData(1000, 0.1)]
    [InlineData(5000, 20)]
    public void A_press_from_five_to_seven_megapascals_is_no_short(int rowMilliseconds, double pressSeconds) =>
        Assert.Empty(Events(rowMilliseconds, pressSeconds, 0));

    [Theory]
    [InlineData(50)]
    [InlineData(1000)]
    public void A_drop_by_half_is_a_short_though_the_stack_is_pressed_at_the_same_moment(int rowMilliseconds)
    {
        (double seconds, ShortCause cause) = Assert.Single(Events(rowMilliseconds, 0.1, 0.5));
        Assert.Equal(ShortCause.AbruptDrop, cause);
        Assert.InRange(seconds, 1999, 2003);
    }

    /// <summary>
    /// Half-cycles of 600 s; at 2000 s the pressure rises with this time constant, 40 % of the resistance follows as P^-0.5, and a share is
    /// lost.
    /// </summary>
    private static List<(double Seconds, ShortCause Cause)> Events(int rowMilliseconds, double pressSeconds, double lost)
    {
        ShortDetector detector = new(rowMilliseconds);
        detector.Begin(new CellDescription
        {
            Kind = CellKind.Symmetric,
            AreaSquareMicrometres = CellDescription.SquareMicrometresPerSquareCentimetre,
        });
        Random random = new(7);
        List<(double, ShortCause)> events = [];
        for (long now = 0; now < 4_000_000; now += rowMilliseconds)
        {
            double t = now / 1000.0;
            int sign = (int)(t / 600) % 2 == 0 ? 1 : -1;
            double volts = Millivolts * 1e3 * (0.6 + (0.4 * Math.Sqrt(5 / Megapascals(t, pressSeconds)))) * (t >= 2000 ? 1 - lost : 1);
            Sample sample = Pressed(now, (int)(1000 * Megapascals(Math.Floor(t), pressSeconds)));
            sample.CellMicrovolts = (int)(sign * (volts + (30 * (random.NextDouble() - 0.5))));
            sample.CellNanoamps = sign * Nanoamps;
            if (detector.Observe(sample, 0) && !detector.Event.IsFollowUp)
            {
                events.Add((detector.Event.OnsetMilliseconds / 1000.0, detector.Event.Cause));
            }
        }

        return events;
    }

    private static double Megapascals(double t, double pressSeconds) => t < 2000 ? 5 : 5 + (2 * (1 - Math.Exp(-(t - 2000) / pressSeconds)));

    private static Sample Pressed(long milliseconds, int kilopascals) => new()
    {
        Milliseconds = milliseconds,
        CellVoltageQuality = SampleQuality.Good,
        CellCurrentQuality = SampleQuality.Good,
        StackKilopascals = kilopascals,
        StackPressureQuality = SampleQuality.Good,
    };
}
