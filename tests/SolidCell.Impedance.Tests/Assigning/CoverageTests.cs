using System.Globalization;
using SolidCell.Impedance.Assigning;
using SolidCell.Impedance.Fitting;
using SolidCell.Impedance.Relaxation;

namespace SolidCell.Impedance.Tests.Assigning;

/// <summary>Short form by default; the long form, with SOLIDCELL_SPECTRA set to a number of spectra, asks for more.</summary>
public sealed class CoverageTests
{
    private const int ShortForm = 40;

    private static readonly int Cells =
        int.TryParse(Environment.GetEnvironmentVariable("SOLIDCELL_SPECTRA"), CultureInfo.InvariantCulture, out int many)
        ? many : ShortForm;

    /// <summary>Of 40 spectra (100 intervals) 89 may be inside by chance where 93 of 100 are.</summary>
    private static readonly double Least = Cells >= 400 ? 0.93 : 0.88;

    [Fact]
    public void The_truth_lies_inside_the_interval_of_k_2_in_93_of_100_cells_whose_model_is_chosen_by_the_program()
    {
        int intervals = 0;
        int inside = 0;
        for (int seed = 1; seed <= Cells; seed++)
        {
            var truth = new RandomCell(seed);
            Spectrum spectrum = truth.Measure();
            var found = new CellImpedance(ModelSelection.Run(spectrum)[0], RelaxationTimes.Compute(spectrum));
            intervals += truth.IsFull ? 3 : 2;
            inside += Holds(found.Bulk, truth.BulkOhms) + Holds(found.LithiumInterface, truth.InterfaceOhms)
                + (truth.IsFull ? Holds(found.Cathode, truth.CathodeOhms) : 0);
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{inside} of {intervals} intervals hold the truth");
        Assert.InRange((double)inside / intervals, Least, 0.999);
    }

    private static int Holds(DerivedResistance? interval, double ohms) =>
        interval is not null && interval.LowOhms <= ohms && ohms <= interval.HighOhms ? 1 : 0;
}
