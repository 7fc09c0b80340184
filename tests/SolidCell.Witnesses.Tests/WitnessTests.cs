using SolidCell.Witnesses.HalfCycles;

namespace SolidCell.Witnesses.Tests;

/// <summary>
/// Each witness against the arithmetic of the referee's report: a bulk of 60 and an interface of 40 ohm cm2, a share x of the current in
/// electrons.
/// </summary>
public sealed class WitnessTests
{
    [Theory]
    [InlineData(0.40, nameof(Verdict.Silent))]
    [InlineData(0.45, nameof(Verdict.Proves))]
    public void Ions_alone_cannot_go_below_the_bulk(double share, string verdict)
    {
        WitnessReport report =
            WitnessReport.Of(Cells.Cycled(Enumerable.Repeat(0.5, 10), half => half < 10 ? 100 : 100 * (1 - share)), Cells.Pellet());
        Assert.Equal(verdict, report.The(WitnessKind.IonicFloor).Verdict.ToString());
    }

    [Fact]
    public void A_warmer_cell_has_a_lower_floor()
    {
        IReadOnlyList<HalfCyclePoint> warm =
            Cells.Cycled(Enumerable.Repeat(0.5, 10), half => half < 4 ? 61 : 50, half => half < 4 ? 30 : 37);
        Assert.Equal(Verdict.Silent, WitnessReport.Of(warm, Cells.Pellet()).The(WitnessKind.IonicFloor).Verdict);
        IReadOnlyList<HalfCyclePoint> steady = Cells.Cycled(Enumerable.Repeat(0.5, 10), half => half < 4 ? 61 : 50, _ => 30);
        Assert.Equal(Verdict.Proves, WitnessReport.Of(steady, Cells.Pellet()).The(WitnessKind.IonicFloor).Verdict);
    }

    [Fact]
    public void One_half_cycle_below_the_floor_proves_nothing() =>
        Assert.Equal(Verdict.Silent,
            WitnessReport.Of(Cells.Cycled(Enumerable.Repeat(0.5, 10), half => half == 7 ? 40 : 100), Cells.Pellet())
            .The(WitnessKind.IonicFloor).Verdict);

    [Theory]
    [InlineData(0.02, nameof(Verdict.Silent))]
    [InlineData(0.08, nameof(Verdict.Suspects))]
    public void A_resistance_that_falls_from_one_density_to_the_next_is_suspect(double fall, string verdict)
    {
        Witness witness =
            WitnessReport.Of(Cells.Cycled([0.1, 0.2, 0.3, 0.4], half => half < 6 ? 100 : 100 * (1 - fall)), WitnessCell.Unknown)
            .The(WitnessKind.CurrentDependence);
        Assert.Equal(verdict, witness.Verdict.ToString());
        Assert.Equal(verdict == nameof(Verdict.Suspects) ? 6.0 : null, witness.FromHours);
    }

    [Fact]
    public void A_fall_that_the_warmth_explains_is_none() => Assert.Equal(Verdict.Silent, WitnessReport.Of(
        Cells.Cycled([0.1, 0.2, 0.3, 0.4], half => half < 6 ? 100 : 92, half => half < 6 ? 30 : 32),
        WitnessCell.Unknown).The(WitnessKind.CurrentDependence).Verdict);

    [Theory]
    [InlineData(0.0, nameof(Verdict.Silent))]
    [InlineData(0.5, nameof(Verdict.Suspects))]
    public void Electrons_follow_the_temperature_less_than_ions(double share, string verdict)
    {
        // R_e is so that at 30 degC this share of the current is electrons.
        double electronic = share > 0 ? 100 * (1 - share) / share : double.PositiveInfinity;
        double Degrees(int half) => 30 + (1.5 * Math.Sin(half * 1.3));
        double Ohms(int half)
        {
            double ionic = 100 * Math.Exp(-0.042 * (Degrees(half) - 30));
            return half < 40 ? ionic : 1 / ((1 / ionic) + (1 / electronic));
        }

        Witness witness = WitnessReport.Of(Cells.Cycled(Enumerable.Repeat(0.5, 40), Ohms, Degrees), WitnessCell.Unknown)
            .The(WitnessKind.TemperatureCoefficient);
        Assert.Equal(verdict, witness.Verdict.ToString());
    }

    [Fact]
    public void A_steady_temperature_tells_no_coefficient() => Assert.Equal(Verdict.NotJudged, WitnessReport.Of(
        Cells.Cycled(Enumerable.Repeat(0.5, 40), half => 100 + (half % 3), _ => 30),
        WitnessCell.Unknown).The(WitnessKind.TemperatureCoefficient).Verdict);

    [Fact]
    public void More_lithium_than_there_is_proves_a_short_and_is_dated()
    {
        var collector = new HalfCycleCollector();
        for (int minute = 0; minute <= 600; minute++)
        {
            collector.Take(minute / 60.0, 0.05, 0.5, null);
        }

        Witness witness = WitnessReport.Of(collector.Points, Cells.Pellet()).The(WitnessKind.Inventory);
        Assert.Equal(Verdict.Proves, witness.Verdict);
        Assert.Equal(1.1 * 4.1 / 0.5, witness.FromHours!.Value, 1);
    }

    [Fact]
    public void An_electrode_that_has_run_out_diverges_and_proves_nothing()
    {
        var collector = new HalfCycleCollector();
        for (int minute = 0; minute <= 600; minute++)
        {
            collector.Take(minute / 60.0, minute > 490 ? 3 : 0.05, 0.5, null);
        }

        Assert.Equal(Verdict.Silent, WitnessReport.Of(collector.Points, Cells.Pellet()).The(WitnessKind.Inventory).Verdict);
    }

    [Theory]
    [InlineData(52, 85, nameof(Verdict.Suspects))]
    [InlineData(60, 75, nameof(Verdict.Silent))]
    public void A_short_lowers_the_high_frequency_resistance_and_better_contact_does_not(double high, double low, string verdict)
    {
        WitnessCell cell = new()
        {
            Spectra = [new SpectrumPoint("the first", 200e3, 60, 100), new SpectrumPoint("the second", 200e3, high, low)],
        };
        Assert.Equal(verdict, WitnessReport.Of([], cell).The(WitnessKind.Spectrum).Verdict.ToString());
    }

    [Fact]
    public void Without_a_card_the_evidence_says_what_is_missing()
    {
        WitnessReport report = WitnessReport.Of(Cells.Cycled([0.5], _ => 100), WitnessCell.Unknown);
        Assert.All(report.All, witness => Assert.Equal("not judged", witness.Says));
        Assert.Contains("conductivity", report.The(WitnessKind.IonicFloor).Evidence, StringComparison.Ordinal);
    }
}
