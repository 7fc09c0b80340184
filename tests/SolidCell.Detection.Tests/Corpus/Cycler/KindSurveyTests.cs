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
