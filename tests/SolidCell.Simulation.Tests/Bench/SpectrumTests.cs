using System.Numerics;
using SolidCell.Core.Recording;
using SolidCell.Core.Schedule;
using SolidCell.Impedance;
using SolidCell.Impedance.Fixture;
using SolidCell.Simulation.Bench;

namespace SolidCell.Simulation.Tests.Bench;

/// <summary>Spectra of dummy cells, from the step in the program to the impedance that the host computes from the log.</summary>
public sealed class SpectrumTests
{
    [Theory]
    [InlineData(10, 0, 0)]
    [InlineData(100, 0, 0)]
    [InlineData(1000, 0, 0)]
    [InlineData(29.1, 46.7, 1.04e-5)]
    [InlineData(150, 502, 3.12e-8)]
    [InlineData(1510, 4630, 2.02e-8)]
    public void Dummy_cells_are_measured_within_the_limits_of_the_fixture(double series, double arc, double farads)
    {
        DummyCell cell = DummyCell.Of(series, arc, farads);
        var bench = new SpectrumBench(cell, new ProgramBuilder().Spectrum(new SpectrumSettings { LowestMillihertz = 10 }));
        bench.RunToEnd();
        var joined = bench.Spectrum().Joined;

        Assert.Null(joined.Disagreement);
        Assert.InRange(joined.Points.Count, 60, 70);
        Assert.All(joined.Points, point => AssertWithin(cell, point));
        Assert.InRange(joined.Points[^1].FrequencyHertz, 0.0099, 0.0101);
        Assert.InRange(joined.Points[0].FrequencyHertz, 199_000, 200_001);
    }

    [Theory]
    [InlineData(100, 0, 0)]
    [InlineData(1510, 4630, 1e-4)]
    public void A_fixture_that_averages_the_mains_does_not_average_the_samples_of_a_multisine(double series, double arc, double farads)
    {
        DummyCell cell = DummyCell.Of(series, arc, farads);
        ProgramBuilder program = new ProgramBuilder().Spectrum(new SpectrumSettings { LowestMillihertz = 10 });
        var bench = new SpectrumBench(cell, program, new VirtualFixtureOptions { AveragesMains = true });
        bench.Fixture.Board.PickUp = new MainsPickUp(1e-3, 50.1);
        bench.RunToEnd();
        Assert.All(bench.Spectrum().Joined.Points, point => AssertWithin(cell, point));
        byte[] samples = bench.Of(RecordKind.Multisine).First().Payload;
        Assert.Equal((700, 3000), (BitConverter.ToInt16(samples, 8), BitConverter.ToInt16(samples, 10)));
    }

    [Theory]
    [InlineData(10, 0, 0)]
    [InlineData(100, 0, 0)]
    [InlineData(1000, 0, 0)]
    [InlineData(29.1, 46.7, 1.04e-5)]
    public void Leads_that_add_to_the_cell_are_taken_off_by_the_short_of_the_dummy_cell(double series, double arc, double farads)
    {
        SpectrumBench closed = OnBadLeads(DummyCell.Of(ShortOhms), 5);
        DummyCell cell = DummyCell.Of(series, arc, farads);
        SpectrumBench bench = OnBadLeads(cell, 6);
        var leads = new LeadCorrection(closed.Spectrum().Joined.Points, ShortOhms);

        Assert.All(bench.Spectrum(leads: leads).Joined.Points, point => AssertWithin(cell, point));
        Assert.Equal(series == 100, bench.Spectrum().Joined.Points.All(point => IsWithin(cell, point)));
    }

    [Fact]
    public void A_short_that_was_measured_adds_its_noise_to_that_of_the_cell()
    {
        SpectrumBench closed = OnBadLeads(DummyCell.Of(ShortOhms), 5);
        SpectrumBench bench = OnBadLeads(DummyCell.Of(10), 6);
        IReadOnlyList<SpectrumPoint> plain = bench.Spectrum().Joined.Points;
        IReadOnlyList<SpectrumPoint> corrected =
            bench.Spectrum(leads: new LeadCorrection(closed.Spectrum().Joined.Points, ShortOhms)).Joined.Points;

        Assert.All(plain.Zip(corrected).Where(pair => pair.First.FrequencyHertz > 1000),
            pair => Assert.True(pair.Second.SigmaOhms > pair.First.SigmaOhms, $"{pair}"));
    }

    /// <summary>Of the dummy-cell board (DummyCells).</summary>
    private const double ShortOhms = 0.05;

    /// <summary>
    /// Sense capacitors of the worst of ten drawn boards: 19 ohm at 1 Hz, falling with the square of the frequency (hardware/spice), and 20
    /// nH between the loops.
    /// </summary>
    private static SpectrumBench OnBadLeads(DummyCell cell, long seed)
    {
        var bench = new SpectrumBench(cell, new ProgramBuilder().Spectrum(new SpectrumSettings()),
            new VirtualFixtureOptions { Seed = seed });
        bench.Fixture.Board.Meter.Chip.LeadOhms = hertz =>
            (new Complex(13, -14) / (hertz * hertz)) + new Complex(0, 2 * Math.PI * hertz * 20e-9) + 0.3;
        bench.RunToEnd();
        return bench;
    }

    private static bool IsWithin(DummyCell cell, SpectrumPoint point)
    {
        Complex truth = cell.SmallSignal.At(point.FrequencyHertz);
        (double share, double ohms, double degrees) = point.FrequencyHertz switch
        {
            < 0.99 => (0.002, 0.05, 0.3),
            >= 10 and <= 1e5 => (0.005, 0.05, 0.5),
            _ => (0.01, 0.1, 1.5),
        };
        double off = Math.Abs(point.ImpedanceOhms.Magnitude - truth.Magnitude);
        double phase = Math.Abs((point.ImpedanceOhms / truth).Phase) * 180 / Math.PI;
        return off <= (share * truth.Magnitude) + ohms && phase <= degrees;
    }

    private static void AssertWithin(DummyCell cell, SpectrumPoint point) => Assert.True(IsWithin(cell, point),
        FormattableString.Invariant(
            $"{point.FrequencyHertz} Hz: {point.ImpedanceOhms}, true {cell.SmallSignal.At(point.FrequencyHertz)}"));
}
