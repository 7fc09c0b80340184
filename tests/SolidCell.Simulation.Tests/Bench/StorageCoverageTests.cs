using SolidCell.Core.Schedule;
using SolidCell.Impedance;
using SolidCell.Impedance.Assigning;
using SolidCell.Impedance.Fitting;
using SolidCell.Impedance.Relaxation;
using SolidCell.Impedance.Validity;
using SolidCell.Simulation.Cells.SmallSignal;

namespace SolidCell.Simulation.Tests.Bench;

/// <summary>
/// Spectra of the virtual cells over storage, from the simulated meter to the fitted resistances: the truth lies inside the intervals (k =
/// 2). The short form has every sixth hour of one seed; SOLIDCELL_LONG=1 runs every hour of five.
/// </summary>
public sealed class StorageCoverageTests(ITestOutputHelper output)
{
    private const double LeastInside = 0.93;

    private static readonly bool IsLong = Environment.GetEnvironmentVariable("SOLIDCELL_LONG") == "1";
    private static readonly string[] Anodes = ["bare-li", "n-li", "dl-li", "ndl-li"];

    [Fact]
    public void Bulk_and_interface_are_inside_of_their_intervals_in_93_of_100_spectra_and_in_the_papers_order()
    {
        List<bool> inside = [];
        for (int seed = 1; seed <= (IsLong ? 5 : 1); seed++)
        {
            double[] last = [.. Anodes.Select(anode => Store(anode, seed, inside))];
            Assert.Equal(last.OrderDescending(), last);
        }

        double share = inside.Count(one => one) / (double)inside.Count;
        output.WriteLine($"{inside.Count(one => one)} of {inside.Count} inside");
        Assert.InRange(share, LeastInside, 1);
    }

    /// <summary>The interface's resistance after two days.</summary>
    private double Store(string anode, int seed, List<bool> inside)
    {
        int spectra = IsLong ? 49 : 9;
        long rest = 48 * 3_600_000L / (spectra - 1);
        ProgramBuilder program = new ProgramBuilder().Spectrum(new SpectrumSettings()).Rest(rest - 110_000).Loop(0, spectra);
        var bench = new SpectrumBench(NamedCells.Create(anode, seed), program);
        List<SmallSignalCircuit> truths = [];
        while (bench.Fixture.Instrument.IsTestOn)
        {
            // The middle of the sweep on the cell.
            bench.Fixture.Run(truths.Count == 0 ? 25_000 : rest);
            truths.Add(((ISmallSignalCell)bench.Fixture.Cell).SmallSignal);
        }

        bench.Drain();
        CellImpedance[] fitted = [.. Fit(
            [.. Enumerable.Range(0, spectra).Select(i => new Spectrum(bench.Spectrum(1 + (2 * i)).Joined.Points))])];
        for (int i = 0; i < spectra; i++)
        {
            Judge(anode, fitted[i].Bulk, truths[i].SeriesOhms + truths[i].Arcs[0].Ohms, inside);
            Judge(anode, fitted[i].LithiumInterface, truths[i].Arcs[1].Ohms, inside);
        }

        return fitted[^1].LithiumInterface!.Ohms!.Value;
    }

    private static IEnumerable<CellImpedance> Fit(Spectrum[] measured)
    {
        Spectrum[] valid = [.. measured.Select(spectrum => ValidityCheck.Check(spectrum).Valid)];
        return SeriesSelection.Run(valid).Select((fit, i) => new CellImpedance(fit, RelaxationTimes.Compute(valid[i])));
    }

    private void Judge(string anode, DerivedResistance? found, double truth, List<bool> inside)
    {
        bool isInside = found is { Ohms: not null } && truth >= found.LowOhms && truth <= found.HighOhms;
        inside.Add(isInside);
        if (!isInside)
        {
            output.WriteLine(
                FormattableString.Invariant(
                    $"{anode}: {found?.Ohms} in {found?.LowOhms} to {found?.HighOhms}, true {truth}; {found?.Basis}"));
        }
    }
}
