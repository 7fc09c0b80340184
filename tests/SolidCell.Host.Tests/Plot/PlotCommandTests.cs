using System.Text;
using System.Xml.Linq;
using SolidCell.Host.CommandLine;
using SolidCell.Host.Tests.Documentation;
using SolidCell.Host.Tests.Export;

namespace SolidCell.Host.Tests.Plot;

/// <summary>solidcell plot, on tests that were written by hand: what is in the figure, and what is refused.</summary>
public sealed class PlotCommandTests : IDisposable
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    private readonly TemporaryStore _store = new();

    public PlotCommandTests()
    {
        ExportedTest.Write(_store);
        LabFullCell.Write(_store.Database, "ncm", [.. Enumerable.Repeat((byte)9, 16)]);
    }

    public void Dispose() => _store.Dispose();

    [Fact]
    public async Task Voltage_over_time_has_its_units_the_current_density_and_the_short()
    {
        string[] texts = Texts(await DrawAsync("Li/0815"));
        Assert.All(["Time (h)", "Voltage (mV)", "Current density", "(mA/cm²)", "soft short"], text => Assert.Contains(text, texts));
    }

    [Fact]
    public async Task A_full_cell_is_drawn_in_volts_whatever_its_counter_electrode_is() =>
        Assert.Contains("Cell voltage (V)", Texts(await DrawAsync("ncm")));

    [Fact]
    public async Task Capacity_over_cycles_is_per_gram_where_the_mass_is_known_and_has_the_efficiency()
    {
        XElement figure = await DrawAsync("ncm", "--kind", "capacity");
        Assert.All(["Cycle number", "Capacity (mAh/g)", "Coulombic efficiency (%)"], text => Assert.Contains(text, Texts(figure)));
    }

    [Fact]
    public async Task Curves_of_a_cycle_run_from_its_lowest_to_its_highest_voltage()
    {
        string[] texts = Texts(await DrawAsync("ncm", "--kind", "curves", "--cycles", "1,2"));
        Assert.All(["Capacity (mAh/g)", "Cell voltage (V)", "1", "2", "3.0", "3.8"], text => Assert.Contains(text, texts));
    }

    [Fact]
    public async Task The_overpotential_of_half_cycles_is_drawn_over_time() =>
        Assert.Contains("Overpotential (mV)", Texts(await DrawAsync("Li/0815", "--kind", "overpotential")));

    [Fact]
    public async Task Overlaid_tests_are_named_in_the_legend_and_stacked_ones_above_their_panels()
    {
        XElement drawn = await DrawAsync("Li/0815", "ncm");
        Assert.All(["Li/0815", "ncm"], name => Assert.Contains(name, Texts(drawn)));
        string[] stacked = Texts(await DrawAsync("Li/0815", "ncm", "--layout", "stacked"));
        Assert.All(["(a) Li/0815", "(b) ncm"], name => Assert.Contains(name, stacked));
        Assert.Equal(1, stacked.Count(text => text == "Time (h)"));
        Assert.Equal(2, Texts(await DrawAsync("Li/0815", "ncm", "--layout", "multiples")).Count(text => text == "Time (h)"));
    }

    [Fact]
    public async Task An_inset_has_ticks_of_its_own_hours()
    {
        string[] plain = Texts(await DrawAsync("ncm"));
        string[] inset = Texts(await DrawAsync("ncm", "--inset", "0.1-0.2"));
        Assert.DoesNotContain("0.15", plain);
        Assert.Contains("0.15", inset);
    }

    [Fact]
    public async Task A_cycler_file_is_drawn_like_a_test()
    {
        string file = Path.Combine(_store.Directory, "trace.bdf.csv");
        await RunAsync("export", "ncm", "--output", file, "--data", _store.Directory);
        XElement drawn = await DrawAsync(file);
        Assert.All(["Time (h)", "Cell voltage (V)"], text => Assert.Contains(text, Texts(drawn)));
        Assert.Contains("'solidcell import", await RefusalAsync(file, "--kind", "capacity", "-o", Out("c.svg")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_style_sets_width_font_and_colours()
    {
        string style = Path.Combine(_store.Directory, "style.json");
        await File.WriteAllTextAsync(style, """{"width_mm": 100, "fonts": ["Journal Sans"], "colours": ["#123456"], "grid": true}""",
            TestContext.Current.CancellationToken);
        XElement figure = await DrawAsync("ncm", "--style", style);
        Assert.StartsWith("283.46", (string)figure.Attribute("width")!, StringComparison.Ordinal);
        Assert.Contains("Journal Sans", (string)figure.Descendants(Svg + "text").First().Attribute("font-family")!,
            StringComparison.Ordinal);
        Assert.Contains("#123456", figure.Descendants(Svg + "path").Select(path => (string?)path.Attribute("stroke")));
    }

    [Theory]
    [InlineData("""{"colour": "red"}""", "style.json is no style; look at colour.")]
    [InlineData("""{"font_size": 400}""", "font_size must be 3 to 40, not 400")]
    [InlineData("""{"colours": ["red"]}""", "'red' is no colour; write it as \"#0072B2\"")]
    [InlineData("""{"fonts": []}""", "need at least one")]
    [InlineData("width: 84", "style.json is no style")]
    public async Task A_style_that_is_none_is_refused(string text, string words)
    {
        string style = Path.Combine(_store.Directory, "style.json");
        await File.WriteAllTextAsync(style, text, TestContext.Current.CancellationToken);
        Assert.Contains(words, await RefusalAsync("ncm", "--style", style, "-o", Out("f.svg")), StringComparison.Ordinal);
        Assert.False(File.Exists(Out("f.svg")));
    }

    [Theory]
    [InlineData("ncm -o f.gif", "--output must end in .svg, .png or .pdf")]
    [InlineData("ncm -o f.svg --kind curves", "--kind curves and --cycles go together")]
    [InlineData("ncm -o f.svg --cycles 1", "--kind curves and --cycles go together")]
    [InlineData("ncm -o f.svg --kind curves --cycles 0", "--cycles takes whole numbers from 1")]
    [InlineData("ncm -o f.svg --kind curves --cycles 7", "ncm has no cycle 7 with a charge and a discharge; it has 2")]
    [InlineData("ncm -o f.svg --inset 3-1", "--inset takes two times in hours")]
    [InlineData("ncm -o f.svg --inset 1-3 --kind capacity", "--inset is for --kind voltage")]
    [InlineData("Li/0815 -o f.svg --kind capacity", "Li/0815 is a symmetric cell, which has no capacity")]
    [InlineData("nobody -o f.svg", "There is no test 'nobody'")]
    [InlineData("ncm -o nowhere/f.svg", "There is no folder")]
    public async Task What_cannot_be_drawn_is_refused_and_nothing_is_written(string line, string words)
    {
        Assert.Contains(words,
            await RefusalAsync([.. line.Split(' ').Select(word => word.StartsWith("f.", StringComparison.Ordinal) ? Out(word) : word)]),
            StringComparison.Ordinal);
        Assert.False(File.Exists(Out("f.svg")));
    }

    [Fact]
    public async Task A_file_that_is_there_is_kept_unless_forced()
    {
        await File.WriteAllTextAsync(Out("f.pdf"), "mine", TestContext.Current.CancellationToken);
        Assert.Contains("is there already", await RefusalAsync("ncm", "-o", Out("f.pdf")), StringComparison.Ordinal);
        Assert.Equal("mine", await File.ReadAllTextAsync(Out("f.pdf"), TestContext.Current.CancellationToken));
        (int code, string output, _) = await RunAsync("plot", "ncm", "-o", Out("f.pdf"), "--force", "--json", "--data", _store.Directory);
        Assert.Equal(ExitCode.Done, code);
        Assert.Contains("\"kind\":\"voltage\",\"panels\":1", output, StringComparison.Ordinal);
        Assert.StartsWith("%PDF-",
            Encoding.Latin1.GetString(await File.ReadAllBytesAsync(Out("f.pdf"), TestContext.Current.CancellationToken)),
            StringComparison.Ordinal);
    }

    private string Out(string name) => Path.Combine(_store.Directory, name);

    private static string[] Texts(XElement figure) => [.. figure.Descendants(Svg + "text").Select(text => text.Value)];

    private async Task<XElement> DrawAsync(params string[] words)
    {
        (int code, _, string error) = await RunAsync(["plot", .. words, "-o", Out("drawn.svg"), "--force", "--data", _store.Directory]);
        Assert.True(code == ExitCode.Done, error);
        return XElement.Parse(await File.ReadAllTextAsync(Out("drawn.svg"), TestContext.Current.CancellationToken));
    }

    private async Task<string> RefusalAsync(params string[] words)
    {
        (int code, _, string error) = await RunAsync(["plot", .. words, "--data", _store.Directory]);
        Assert.NotEqual(ExitCode.Done, code);
        return error;
    }

    private static async Task<(int Code, string Output, string Error)> RunAsync(params string[] words)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        int code = await CommandRunner.RunAsync(AllCommands.Root(), words, output, error, TestContext.Current.CancellationToken);
        return (code, output.ToString(), error.ToString());
    }
}
