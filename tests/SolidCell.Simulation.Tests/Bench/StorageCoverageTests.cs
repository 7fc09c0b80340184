using SolidCell.Core.Schedule;
using SolidCell.Impedance;
using SolidCell.Impedance.Assigning;
using SolidCell.Simulation.Cells.SmallSignal;

namespace SolidCell.Simulation.Tests.Bench;

/// <summary>
/// Spectra of the virtual cells over storage, from the simulated meter to the fitted resistances: the truth lies inside the intervals (k =
/// 2). Seeds from 1 on were looked at while the fit was written, those from 21 on by nobody. The short form has every sixth hour of
/// one seed; the long form has every hour of five, and asks for 93 of 100 of each anode's R_bulk and R_i by itself.
/// </summary>
public sealed class StorageCoverageTests(ITestOutputHelper output)
{
    private const double LeastInside = 0.93;

    /// <summary>
    /// Of the sweep on the cell: five to charge the capacitors, and seven for the points above 50 Hz, of which both arcs are. The pellet
    /// follows the temperature of the frame, so that a truth of some minutes later is another one.
    /// </summary>
    private const int ArcsAreMeasuredAtSecond = 9;

    private static readonly string[] Anodes = ["bare-li", "n-li", "dl-li", "ndl-li"];

    private readonly IntervalCount _count = new(output);

    public static TheoryData<int, int> Seeds => LongForm.Seeds(1, 5, 1, 21);

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Bulk_and_interface_are_inside_of_their_intervals_in_93_of_100_spectra_and_in_the_papers_order(int firstSeed, int seeds)
    {
        for (int seed = firstSeed; seed < firstSeed + seeds; seed++)
        {
            double[] last = [.. Anodes.Select(anode => Store(anode, seed))];
            Assert.Equal(last.OrderDescending(), last);
        }

        _count.Report();
        Assert.InRange(_count.Share, LeastInside, 1);
        Assert.InRange(LongForm.IsOn ? _count.LeastShare : 1, LeastInside, 1);
    }

    /// <summary>The interface's resistance after two days.</summary>
    private double Store(string anode, int seed)
    {
        int spectra = LongForm.IsOn ? 49 : 9;
        long rest = 48 * 3_600_000L / (spectra - 1);
        ProgramBuilder program = new ProgramBuilder().Spectrum(new SpectrumSettings()).Rest(rest - 110_000).Loop(0, spectra);
        // Noise of its own for each anode: the same stream would repeat one unlucky spectrum in all four.
        var options = new VirtualFixtureOptions { Seed = (seed * Anodes.Length) + Array.IndexOf(Anodes, anode) };
        var bench = new SpectrumBench(NamedCells.Create(anode, seed), program, options);
        List<SmallSignalCircuit> truths = [];
        for (int seconds = 0; bench.Fixture.Instrument.IsTestOn;)
        {
            bench.Fixture.Run(1000);
            seconds = bench.Fixture.Board.Relay.IsMeterClosed ? seconds + 1 : 0;
            if (seconds == ArcsAreMeasuredAtSecond)
            {
                truths.Add(((ISmallSignalCell)bench.Fixture.Cell).SmallSignal);
            }
        }

        bench.Drain();
        CellImpedance[] fitted = [.. IntervalCount.Fit(
            Enumerable.Range(0, spectra).Select(i => new Spectrum(bench.Spectrum(1 + (2 * i)).Joined.Points)))];
        for (int i = 0; i < spectra; i++)
        {
            _count.Judge($"{anode}, R_bulk", fitted[i].Bulk, truths[i].SeriesOhms + truths[i].Arcs[0].Ohms);
            _count.Judge($"{anode}, R_i", fitted[i].LithiumInterface, truths[i].Arcs[1].Ohms);
        }

        return fitted[^1].LithiumInterface!.Ohms!.Value;
    }
}
