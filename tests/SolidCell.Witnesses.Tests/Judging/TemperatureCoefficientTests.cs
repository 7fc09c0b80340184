using SolidCell.Witnesses.HalfCycles;

namespace SolidCell.Witnesses.Tests.Judging;

/// <summary>
/// Half-cycles in pairs, whose temperature goes up and down by the same kelvins, so that with a slope s ln ASR changes by s times that. An
/// error e of a slope over eight changes is made by sqrt(6) e added twice and taken off twice, which leaves slope and mean as they are.
/// </summary>
public sealed class TemperatureCoefficientTests
{
    private const double Ions = -0.042;

    [Theory]
    [InlineData(8, "Silent")]
    [InlineData(7, "NotJudged")]
    public void Eight_changes_of_each_direction_are_needed(int changes, string verdict) =>
        Assert.Equal(verdict, Of(Cell(Ions, Ions, changes: changes)).Verdict.ToString());

    [Theory]
    [InlineData(0.0051, 0, "NotJudged")]
    [InlineData(0, 0.0051, "NotJudged")]
    [InlineData(0.0049, 0.0049, "Silent")]
    public void Both_slopes_have_to_be_known_within_half_a_percent_a_kelvin(double early, double late, string verdict) =>
        Assert.Equal(verdict, Of(Cell(Ions, Ions, early, late)).Verdict.ToString());

    [Theory]
    [InlineData(-0.0339, 0, "Suspects")]
    [InlineData(-0.0341, 0, "Silent")]
    [InlineData(-0.0300, 0.0019, "Suspects")]
    [InlineData(-0.0300, 0.0021, "Silent")]
    public void A_slope_is_weak_when_it_is_so_with_two_standard_errors(double late, double error, string verdict) =>
        Assert.Equal(verdict, Of(Cell(Ions, late, 0, error)).Verdict.ToString());

    /// <summary>Two errors of 3 and 4 make one of 5, in tenths of a percent; twice that is 1 %/K.</summary>
    [Theory]
    [InlineData(-0.0301, "Suspects")]
    [InlineData(-0.0299, "Silent")]
    public void It_has_to_have_weakened_by_two_standard_errors_of_the_difference(double early, string verdict) =>
        Assert.Equal(verdict, Of(Cell(early, -0.020, 0.004, 0.003)).Verdict.ToString());

    [Theory]
    [InlineData(-0.0339, "Suspects")]
    [InlineData(-0.0341, "Silent")]
    public void A_temperature_that_drifts_as_well_changes_nothing(double late, string verdict) =>
        Assert.Equal(verdict, Of(Cell(Ions, late, drift: 0.3)).Verdict.ToString());

    [Fact]
    public void The_evidence_has_both_slopes_and_the_hour_of_the_second_half()
    {
        Witness witness = Of(Cell(Ions, -0.020, 0.004, 0.003));
        Assert.Equal("ln ASR follows the temperature by -2.0 +-0.3 %/K in the second half of the test and by -4.2 +-0.4 in the first; ions give about -4.2", witness.Evidence);
        Assert.Equal(10, witness.FromHours);
    }

    /// <summary>5.9 K change the resistance by 24.8 %, 6 K by 25.2 %.</summary>
    [Theory]
    [InlineData(5.9, "Silent")]
    [InlineData(6, "NotJudged")]
    public void A_change_of_a_quarter_is_another_one_s(double kelvin, string verdict) =>
        Assert.Equal(verdict, Of(Cell(Ions, Ions, kelvin: kelvin)).Verdict.ToString());

    [Fact]
    public void A_half_cycle_at_another_current_without_a_temperature_or_without_a_resistance_is_none()
    {
        HalfCyclePoint[] whole = Cell(Ions, Ions);
        foreach (HalfCyclePoint other in new[] { whole[0] with { MilliampsPerSquareCentimetre = 2 },
            whole[0] with { DegreesCelsius = null }, whole[0] with { OhmSquareCentimetres = 0 } })
        {
            Assert.Equal(Verdict.NotJudged, Of([other, .. whole[1..]]).Verdict);
        }
    }

    private static Witness Of(HalfCyclePoint[] points) =>
        WitnessReport.Of(points, WitnessCell.Unknown).The(WitnessKind.TemperatureCoefficient);

    private static HalfCyclePoint[] Cell(
        double early, double late, double earlyError = 0, double lateError = 0, int changes = 8, double kelvin = 1,
        double drift = 0)
    {
        double log = Math.Log(100);
        List<HalfCyclePoint> points = [];
        for (int at = 0; at <= changes; at++)
        {
            int sign = at % 2 == 1 ? 1 : -1;
            double noise = Math.Sqrt(6) * (at <= changes / 2 ? earlyError : lateError) * ((at - 1) % 4 < 2 ? 1 : -1);
            log += at == 0 ? 0 : (((sign * kelvin) + drift) * (at <= changes / 2 ? early : late)) + noise;
            double degrees = 30 + (drift * at) + (at % 2 == 1 ? kelvin : 0);
            points.Add(Cells.Half((2 * at) + 0, 1, Math.Exp(log), degrees: degrees));
            points.Add(Cells.Half((2 * at) + 1, -1, Math.Exp(log), degrees: degrees));
        }

        return [.. points];
    }
}
