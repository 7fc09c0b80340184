using System.Globalization;
using System.Text;
using SolidCell.Core.Measurement;
using SolidCell.Files;
using SolidCell.Replay;

namespace SolidCell.Detection.Tests.Corpus.Cycler;

/// <summary>What a trace is taken for when the user names no kind.</summary>
public sealed class KindSurveyTests : IDisposable
{
    private readonly string _file = Path.GetTempFileName() + ".bdf.csv";

    public void Dispose() => File.Delete(_file);

    [Theory]
    [InlineData(CellShape.Ncm)]
    [InlineData(CellShape.Lfp)]
    [InlineData(CellShape.Lnmo)]
    [InlineData(CellShape.Graphite)]
    [InlineData(CellShape.Indium)]
    [InlineData(CellShape.Silicon)]
    public void An_insertion_electrode_is_recognised(CellShape shape)
    {
        CyclerTrace trace = new(7, shape, CyclerProgram.Cycles, new RowRule(60, 0), CyclerFault.None, CyclerDisturbance.None);
        Assert.Equal(shape.Kind(),
            Propose(trace.Rows(new Sample()).Take(3000)
                .Select(sample => (sample.Milliseconds / 1000.0, sample.CellMicrovolts / 1e6, sample.CellNanoamps / 1e9))));
    }

    [Fact]
    public void A_voltage_with_the_sign_of_the_current_is_a_symmetric_cell() =>
        Assert.Equal(CellKind.Symmetric,
            Propose(Enumerable.Range(0, 400).Select(i => (i * 60.0, i / 60 % 2 == 0 ? 0.05 : -0.05, i / 60 % 2 == 0 ? 1e-3 : -1e-3))));

    [Fact]
    public void A_cut_off_in_one_direction_is_a_collector() =>
        Assert.Equal(CellKind.AnodeFree,
            Propose(Enumerable.Range(0, 400)
                .Select(i => (i * 60.0, i / 60 % 2 == 0 ? 0.02 : i % 60 < 57 ? -0.02 : -0.5, i / 60 % 2 == 0 ? 1e-3 : -1e-3))));

    /// <summary>Its rows are too slow to show the cut-off.</summary>
    [Fact]
    public void A_fall_from_open_circuit_against_the_current_is_a_collector() =>
        Assert.Equal(CellKind.AnodeFree,
            Propose(Enumerable.Range(0, 400)
                .Select(i => (i * 60.0, i < 15 ? 2.6 - (0.18 * i) : i / 60 % 2 == 0 ? -0.02 : 0.02, i / 60 % 2 == 0 ? -1e-3 : 1e-3))));

    /// <summary>As a flow cell that is charged from the other side: its way through 0 V is no short.</summary>
    [Fact]
    public void A_voltage_that_stands_against_the_current_in_its_first_rows_is_no_symmetric_cells() =>
        Assert.Equal(CellKind.AnodeFree, Propose(Enumerable.Range(0, 66).Select(i => (i * 0.1, -0.29 + (0.01 * i), 0.02))));

    /// <summary>The first row may still show the step before.</summary>
    [Fact]
    public void One_row_of_the_step_before_changes_nothing() =>
        Assert.Equal(CellKind.Symmetric, Propose(Enumerable.Range(0, 400).Select(i => (i * 60.0, i == 0 ? -0.3 : 0.3, 1e-3))));

    /// <summary>Lithium on copper, 0.2 mA/cm2: from 0 V to a peak within seconds, in rows of 0.2 s, and down to the plateau.</summary>
    [Fact]
    public void A_peak_that_is_built_up_row_by_row_and_comes_down_is_a_collectors() =>
        Assert.Equal(CellKind.AnodeFree, Propose(Enumerable.Range(0, 3000).Select(i => (i * 0.2, -Nucleation(i * 0.2), -2e-4))));

    /// <summary>The first row is the rest's, the second has the voltage of the resistance; voids raise it, a short lowers it.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(1000)]
    public void A_symmetric_cell_has_its_voltage_at_once(int rowsToThePeak) =>
        Assert.Equal(CellKind.Symmetric,
            Propose(Enumerable.Range(0, 3000).Select(i => (i * 0.2, i == 0 ? 0 : i <= rowsToThePeak ? 0.1 + (1e-4 * i) : 0.06, 2e-4))));

    /// <summary>Half a minute of stripping to a cut-off, which stand in a file of their own, lie between the platings.</summary>
    [Fact]
    public void A_voltage_far_against_the_current_after_a_pause_is_a_collectors() =>
        Assert.Equal(CellKind.AnodeFree,
            Propose(Enumerable.Range(0, 2000).Select(i => ((i * 0.2) + (i / 200 * 40),
                i >= 200 && i % 200 < 20 ? 0.9 - (0.05 * (i % 200)) : -0.11, -2e-4))));

    /// <summary>A row each 5 mV: most of them stand in the rise to the cut-off, which takes a hundredth of the time.</summary>
    [Fact]
    public void Rows_at_voltage_steps_hide_no_cut_off() =>
        Assert.Equal(CellKind.AnodeFree,
            Propose(Enumerable.Range(0, 240)
                .Select(i => (i < 40 ? i * 60.0 : 2400 + ((i - 40) * 0.1), i < 40 ? 0.05 : 0.05 + (0.005 * (i - 40)), 2e-4))));

    private static double Nucleation(double seconds) =>
        (0.085 + (0.09 * Math.Exp(-Math.Max(0, seconds - 2) / 5))) * Math.Min(1, (1 + seconds) / 3 * (seconds < 2 ? seconds / 2 : 1));

    private CellKind Propose(IEnumerable<(double Seconds, double Volts, double Amperes)> rows)
    {
        StringBuilder text = new("Test Time / s,Voltage / V,Current / A\n");
        foreach ((double seconds, double volts, double amperes) in rows)
        {
            text.AppendLine(string.Create(CultureInfo.InvariantCulture, $"{seconds:0.###},{volts:0.######},{amperes:0.#########}"));
        }

        File.WriteAllText(_file, text.ToString());
        using Trace trace = TraceFile.Open(_file, new TraceRequest());
        return KindSurvey.Of(trace).Kind;
    }
}
