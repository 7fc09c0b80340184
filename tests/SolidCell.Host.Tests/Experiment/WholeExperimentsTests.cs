using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using SolidCell.Analysis.CriticalCurrent;
using SolidCell.Analysis.Shorts;
using SolidCell.Analysis.Spectra;
using SolidCell.Core.Schedule;
using SolidCell.Host.Experiment;
using SolidCell.Plotting.Figures;
using SolidCell.Reports.Figures;
using SolidCell.Simulation.Runs;
using SolidCell.Store.Reading;

namespace SolidCell.Host.Tests.Experiment;

/// <summary>
/// What each experiment says of tests that were written by hand (<see cref="HandMadeTests"/>), in Whole/printed.txt, and its verdicts at
/// the edges of what the paper says, in Whole/verdicts.txt: nothing is simulated.
/// </summary>
public sealed class WholeExperimentsTests : IDisposable
{
    private static readonly double?[] ShortHours = [null, 30.16, 30.17, 314.9, 315, 385, 385.1, 999.9, 1000, 1029.1, 1029.2];
    private static readonly double[] Densities = [0.74, 0.75, 0.76];

    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Of 10 ohm, an interphase that grows from 20 to 26 ohm with the root of the time, and 40 ohm beyond.</summary>
    private static readonly Lazy<IReadOnlyList<FittedSpectrum>> Growing =
        new(() => FittedSpectra.Of(HandMadeSpectra.Growing));

    private static readonly (TestEndReason Reason, double Hours)[] Ends =
        [(TestEndReason.StoppedByOperator, 20), (TestEndReason.Completed, 900), (TestEndReason.StoppedByOperator, 1200)];

    private readonly TemporaryStore _store = new();
    private readonly CellOutcome[] _outcomes;

    public WholeExperimentsTests() => _outcomes = [.. HandMadeTests.Write(_store.Database)
        .Select((test, index) => OutcomeReader.Read(_store.Database, new VirtualTestEnd($"cell-{index}", test.TestId, 1000 + index, 5))!)];

    public void Dispose() => _store.Dispose();

    [Fact]
    public void What_is_printed_of_an_experiment_is_what_it_was()
    {
        var text = new StringBuilder();
        foreach (PaperExperiment experiment in PaperExperiments.All)
        {
            CellOutcome[] cells = [.. experiment.Cells.Select((name, index) =>
                _outcomes[experiment.Cells[0] == "ncm-bare" ? 1 : index % 3] with { Cell = name, Duplicates = index })];
            Add(text, new ExperimentResult(experiment, 7, 12.34, false, cells));
        }

        CellOutcome[] realistic = [.. new[] { "bare-li", "ndl-li" }.SelectMany((make, index) =>
            Enumerable.Range(1, 2).Select(one => _outcomes[index] with { Cell = Simulation.RealisticCells.NameOf(make, one) }))];
        Add(text, new ExperimentResult(PaperExperiments.All[1], 7, 60, true, realistic) { Groups = [.. CellGroup.Of(realistic)] });
        CellOutcome[] stairs = [.. realistic.Select(cell => cell with { Result = _outcomes[0].Result })];
        Add(text, new ExperimentResult(PaperExperiments.All[0], 7, 60, false, stairs) { Groups = [.. CellGroup.Of(stairs)] });
        GoldenText.Check(text.ToString(), "tests", "SolidCell.Host.Tests", "Experiment", "Whole", "printed.txt");
    }

    /// <summary>By the hour and density of the first hard short, the reason of the end, and how long the test was.</summary>
    [Fact]
    public void A_verdict_is_what_it_was_at_each_edge()
    {
        var text = new StringBuilder();
        foreach (PaperExperiment experiment in PaperExperiments.All.Skip(1).Take(3))
        {
            foreach (string cell in experiment.Cells)
            {
                text.Append(CultureInfo.InvariantCulture, $"== {experiment.Name}, {cell}\n");
                AddVerdicts(text, experiment, cell);
            }
        }

        GoldenText.Check(text.ToString(), "tests", "SolidCell.Host.Tests", "Experiment", "Whole", "verdicts.txt");
    }

    /// <summary>0.6 for bare lithium, 2.8 with both dopants, between them with one, and all in this order.</summary>
    [Theory]
    [InlineData(new[] { 0.6, 1.0, 1.8, 2.8 }, "Agrees Agrees Agrees Agrees Agrees")]
    [InlineData(new[] { 0.5, 0.6, 2.8, 2.7 }, "Differs Differs Differs Differs Differs")]
    [InlineData(new[] { 0.7, 0.61, 2.79, 2.8 }, "Differs Agrees Agrees Agrees Differs")]
    [InlineData(new[] { 0.6, 1.0, 1.0, 2.9 }, "Agrees Agrees Agrees Differs Differs")]
    public void Critical_densities_are_those_of_the_paper_and_in_its_order(double[] densities, string verdicts)
    {
        PaperExperiment experiment = PaperExperiments.All[0];
        CellOutcome[] cells = [.. experiment.Cells.Zip(densities).Select(one => Critical(one.First, one.Second))];
        Assert.Equal(verdicts, string.Join(' ', experiment.Compare(cells).Select(one => one.Verdict)));
        Assert.Equal(4, experiment.Compare(cells[..3]).Append(null).Count());
        PaperComparison order = experiment.Compare(cells).Last();
        Assert.Equal(string.Join(verdicts.EndsWith("Agrees", StringComparison.Ordinal) ? " < " : ", ",
            densities.Select(value => value.ToString("F2", CultureInfo.InvariantCulture))), order.Found);
        CellOutcome stopped = cells[3] with
        {
            Test = cells[3].Test with { EndReason = TestEndReason.StoppedByOperator },
            Result = cells[3].Result with { FirstHardShort = null },
        };
        Assert.Equal([Verdict.Open, Verdict.Open], experiment.Compare([.. cells[..3], stopped]).Skip(3).Select(one => one.Verdict));
    }

    [Fact]
    public void Resistances_of_spectra_are_compared_by_their_trend_and_their_order()
    {
        CellOutcome growing = _outcomes[0] with { Cell = "bare-li", Spectra = Growing.Value };
        CellOutcome stable = _outcomes[0] with { Cell = "ndl-li", Spectra = [.. Growing.Value.Take(1)] };
        CellOutcome none = _outcomes[0] with { Cell = "dl-li" };
        var text = new StringBuilder();
        foreach (CellOutcome[] cells in new[] { new[] { growing }, [stable], [growing, stable], [stable, growing], [growing, none],
            [growing, growing with { Cell = "n-li" }] })
        {
            foreach (PaperExperiment experiment in PaperExperiments.All.Skip(4))
            {
                Add(text, new ExperimentResult(experiment, 7, 1, false, [.. cells.Select(one => one)]));
                text.Append(Described(experiment.OwnFigure(cells)));
            }
        }

        GoldenText.Check(text.ToString(), "tests", "SolidCell.Host.Tests", "Experiment", "Whole", "spectra.txt");
        Assert.All(PaperExperiments.All.Skip(4), experiment => Assert.Null(experiment.OwnFigure([none])));
        Assert.All(PaperExperiments.All.Take(4), experiment => Assert.Null(experiment.OwnFigure([growing])));
    }

    /// <summary>Of the experiment's own kind and of one that was asked for; of realistic cells it is their survival.</summary>
    [Fact]
    public void A_figure_of_an_experiment_is_what_it_was()
    {
        var text = new StringBuilder();
        StoredTest[] tests = [.. _outcomes.Select(one => one.Test)];
        foreach (PaperExperiment experiment in PaperExperiments.All.Take(4))
        {
            StoredTest[] shown = experiment.Name == "ncm" ? [tests[1], tests[2]] : tests;
            var options = new ExperimentOptions(experiment, [], new DirectoryInfo(_store.Directory));
            text.Append(CultureInfo.InvariantCulture, $"== {experiment.Name}\n").Append(Drawn(options, shown))
                .Append(Drawn(options with { FigureKind = FigureKinds.Curves }, [tests[1]]))
                .Append(Drawn(options with { IsRealistic = true }, shown));
        }

        GoldenText.Check(text.ToString(), "tests", "SolidCell.Host.Tests", "Experiment", "Whole", "figures.txt");
    }

    private string Drawn(ExperimentOptions options, StoredTest[] tests)
    {
        Figure figure = ExperimentFigure.Draw(_store.Database, options, tests);
        return Described(figure) + string.Concat(figure.Panels.Select(panel => panel.Inset).OfType<Panel>().Select(Described));
    }

    private CellOutcome Critical(string cell, double density)
    {
        var interval = new CriticalInterval(density, density + 0.1, 0.1, 0.5, 1, null);
        return _outcomes[0] with
        {
            Cell = cell,
            Result = _outcomes[0].Result with { CriticalCurrent = new CriticalCurrentDensity(interval, interval) },
        };
    }

    private void AddVerdicts(StringBuilder text, PaperExperiment experiment, string cell)
    {
        CellOutcome known = _outcomes[experiment.Name == "ncm" ? 1 : 0];
        foreach (double? hours in ShortHours)
        {
            foreach ((TestEndReason reason, double total) in hours is null ? Ends : Ends[..1])
            {
                IEnumerable<string> verdicts = Densities.Select(density => experiment.Compare([known with
                {
                    Cell = cell,
                    Test = known.Test with { EndReason = reason },
                    Result = known.Result with
                    {
                        TestHours = total,
                        FirstHardShort = hours is { } onset ? new ShortOnset("hard", onset, density, 0.1, 0.2) : null,
                    },
                }])).Select(all => string.Join("+", all.Select(one => $"{one.Verdict} ({one.Found})")));
                string at = hours?.ToString(CultureInfo.InvariantCulture) ?? "no";
                text.Append(CultureInfo.InvariantCulture, $"{at} h, {reason} after {total} h: ")
                    .AppendJoin("; ", verdicts.Distinct()).Append('\n');
            }
        }
    }

    private static void Add(StringBuilder text, ExperimentResult result)
    {
        using var output = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        ExperimentPrinter.Write(result, "/data", output);
        text.Append(output.ToString().ReplaceLineEndings("\n"));
        JsonObject json = ExperimentJson.ToJson(result);
        foreach (JsonNode? cell in json["cells"]!.AsArray())
        {
            Assert.True(cell!.AsObject().Remove("result"));
        }

        text.AppendJoin('\n', json.SelectMany(one => one.Value is JsonArray all
            ? all.Select(item => $"{one.Key}: {item!.ToJsonString(Plain)}")
            : [$"{one.Key}: {one.Value?.ToJsonString(Plain)}"])).Append('\n');
    }

    private static string Described(Figure? figure) => figure is null ? "no figure\n"
        : $"{figure.Description}, {figure.Columns} columns\n" + string.Concat(figure.Panels.Select(Described));

    private static string Described(Panel panel) =>
        $"  {panel.Title}: {Described(panel.X)}, {Described(panel.Y)} {panel.HasLegend}: {string.Join("; ", panel.Curves.Select(Described))}\n";

    private static string Described(Axis axis) => string.Create(CultureInfo.InvariantCulture, $"{axis.Label} {axis.From:G5}..{axis.To:G5}");

    private static string FirstAndLast(Curve curve) => curve.X.Length == 0 ? "" : string.Create(CultureInfo.InvariantCulture,
        $"{curve.X[0]:G5},{curve.Y[0]:G5} {curve.X[^1]:G5},{curve.Y[^1]:G5}");

    private static string Described(Curve curve) => string.Create(CultureInfo.InvariantCulture,
        $"'{curve.Name}' {curve.Colour} {curve.Look} {curve.X.Length} {FirstAndLast(curve)}");
}
