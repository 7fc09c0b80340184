using System.Numerics;
using SolidCell.Core.Schedule;
using SolidCell.Impedance;

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

    private static void AssertWithin(DummyCell cell, SpectrumPoint point)
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
        Assert.True(off <= (share * truth.Magnitude) + ohms && phase <= degrees,
            FormattableString.Invariant($"{point.FrequencyHertz} Hz: {point.ImpedanceOhms}, true {truth}: {off} ohm, {phase} degrees off"));
    }
}
