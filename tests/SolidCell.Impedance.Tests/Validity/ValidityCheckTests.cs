using System.Numerics;
using SolidCell.Impedance.Circuits;
using SolidCell.Impedance.Validity;

namespace SolidCell.Impedance.Tests.Validity;

public sealed class ValidityCheckTests
{
    private static readonly double[] Decades7 = Spectra.Frequencies(1e6, 0.1);
    private static readonly double[] Cell = [75, 30, 1e-6, 0.9, 150, 1e-3, 0.85];

    [Theory]
    [InlineData(0.0)]
    [InlineData(0.001)]
    [InlineData(0.01)]
    public void A_cell_that_does_not_change_is_valid_whatever_its_noise(double noise)
    {
        for (int seed = 1; seed <= 10; seed++)
        {
            ValidityReport report = ValidityCheck.Check(Spectra.Of(Spectra.Arcs(2), Cell, Decades7, noise, seed));

            Assert.True(report.IsValid, string.Join(" ", report.Decades));
            Assert.InRange(report.Rms, 0, Math.Max(1.3 * noise, 1e-3));
            Assert.True(report.Valid.Count >= Decades7.Length - 2);
        }
    }

    [Fact]
    public void The_order_is_high_enough_for_one_resistor_and_capacitor_where_the_mu_rule_stops_at_three()
    {
        var circuit = new InSeries(new Resistor(), new InParallel(new Resistor("R1"), new Capacitor()));
        ValidityReport report = ValidityCheck.Check(Spectra.Of(circuit, [29.1, 46.7, 1.04e-5], Spectra.Frequencies(5e4, 1), 0.0003));

        Assert.InRange(report.Rms, 0, 0.0005);
        Assert.True(report.Elements > 6);
    }

    public static TheoryData<string, double> Twins =>
        [.. DriftingTwins.All.SelectMany(
            twins => new[] { 0.0, 0.0005, 0.001 }.Select(noise => new TheoryDataRow<string, double>(twins.Name, noise)))];

    [Theory]
    [MemberData(nameof(Twins))]
    public void A_spectrum_is_valid_and_its_twin_with_a_drifting_resistance_is_refused(string name, double noise)
    {
        DriftingTwins twins = DriftingTwins.All.Single(one => one.Name == name);
        for (int seed = 1; seed <= 3; seed++)
        {
            ValidityReport staying = ValidityCheck.Check(twins.Staying(noise, seed));
            ValidityReport moving = ValidityCheck.Check(twins.Moving(noise, seed));

            Assert.True(staying.IsValid, string.Join(" ", staying.Decades));
            Assert.False(moving.IsValid, string.Join(" ", moving.Decades));
        }
    }

    [Fact]
    public void A_small_drift_is_refused_when_the_voltage_of_the_cell_moved_too()
    {
        Spectrum drifting = DriftingTwins.All.Single(one => one.Name == "a symmetric cell, its interface").Moving(0.0003, 1, 0.02);

        Assert.True(ValidityCheck.Check(drifting, 0.0002).IsValid);
        ValidityReport report = ValidityCheck.Check(drifting, 0.005);
        Assert.False(report.IsValid);
        Assert.True(report.VoltageMoved);
        Assert.True(ValidityCheck.Check(Spectra.Of(Spectra.Arcs(2), Cell, Decades7, 0.0003), 0.005).IsValid);
    }

    [Fact]
    public void A_point_beyond_three_standard_deviations_is_flagged()
    {
        Spectrum good = Spectra.Of(Spectra.Arcs(2), Cell, Decades7, 0.001, 3);
        Spectrum spoiled =
            new(good.Points.Select((point, k) => k == 30 ? point with { ImpedanceOhms = point.ImpedanceOhms * 1.008 } : point));

        Assert.InRange(ValidityCheck.Check(good).OutlierHertz.Count, 0, 2);
        Assert.Contains(ValidityCheck.Check(spoiled).OutlierHertz, hertz => Math.Abs((hertz / good.Points[30].FrequencyHertz) - 1) < 1e-9);
    }

    [Fact]
    public void Each_part_predicts_the_other_one_of_a_cell_that_does_not_change()
    {
        ValidityReport report = ValidityCheck.Check(Spectra.Of(Spectra.Arcs(2), Cell, Decades7, 0.0005));

        Assert.InRange(report.ImaginaryFromRealRms, 0.0001, 0.002);
        Assert.InRange(report.RealFromImaginaryRms, 0.0001, 0.01);
    }

    [Theory]
    [InlineData(0.3)]
    [InlineData(-0.3)]
    public void A_cell_whose_interface_drifts_during_the_sweep_is_refused(double drift)
    {
        Spectrum drifting = new(Decades7.Select((hertz, i) =>
            new SpectrumPoint(hertz,
                Spectra.At(Spectra.Arcs(2), [75, 30, 1e-6, 0.9, 150 * (1 + (drift * Math.Pow((double)i / Decades7.Length, 2))), 1e-3, 0.85],
                    hertz))));

        Assert.False(ValidityCheck.Check(drifting).IsValid);
    }

    [Fact]
    public void A_bad_end_is_trimmed_and_named()
    {
        Spectrum good = Spectra.Of(Spectra.Arcs(2), Cell, Decades7, 0.0005);
        Spectrum bad =
            new(good.Points.Select((point, k) => k < 4 ? point with
            {
                ImpedanceOhms = point.ImpedanceOhms * Complex.FromPolarCoordinates(1 + (0.05 * (4 - k)), -0.03 * (4 - k) * (4 - k)),
            } : point));

        ValidityReport report = ValidityCheck.Check(bad);

        Assert.True(report.IsValid);
        Assert.InRange(report.TrimmedHighHertz.Count, 3, 6);
        Assert.Equal(1e6, report.TrimmedHighHertz[0], 1);
        Assert.Empty(report.TrimmedLowHertz);
    }

    [Fact]
    public void Too_few_points_are_refused() =>
        Assert.Throws<ArgumentException>(() => ValidityCheck.Check(Spectra.Of(Spectra.Arcs(1), [10, 50, 1e-3, 0.9], [1000, 100, 10, 1])));
}
