using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using SolidCell.Analysis.Export;
using SolidCell.Cards;
using SolidCell.Core.Measurement;
using SolidCell.Core.Schedule;
using SolidCell.Plotting.Figures;
using SolidCell.Reports.Figures;
using SolidCell.Reports.Pages;
using SolidCell.Store.Reading;
using SolidCell.Store.Registry;

namespace SolidCell.Reports.Tests.Pages;

/// <summary>What a report of a test that was written by hand says.</summary>
public sealed class TestReportTests : IDisposable
{
    private static readonly ReportHead Head = new("Bare <lithium>", "1.2.3", new DateTimeOffset(2026, 11, 29, 12, 0, 0, TimeSpan.Zero));

    private readonly TemporaryStore _store = new();

    public void Dispose() => _store.Dispose();

    [Fact]
    public void It_has_conditions_cell_figures_numbers_deviations_methods_and_hashes()
    {
        string html = WebUtility.HtmlDecode(Render(StoredExample.Write(_store.Database, "C7", 7)));
        Assert.All(
            [
                "Result and conditions", "30.00 degC", "5.00 MPa", "650", "50 ohm cm²", "Voltage (mV)", "Pressure (MPa)", "ASR (Ω cm²)",
                "100.00", "Over-current",
                "after 12 s", "stopped by an operator", "How each number was made", "overpotential_mv", "solidcell 1.2.3",
                "firmware and detector",
            ],
            words => Assert.Contains(words, html, StringComparison.Ordinal));
    }

    /// <summary>A number that lies in the field's range, and a text that has its name in it: each is told from all others.</summary>
    [Fact]
    public void Every_field_of_the_cells_card_is_in_it_with_its_meaning()
    {
        var card = new CellCard();
        for (int at = 0; at < CellCardField.All.Count; at++)
        {
            CellCardField field = CellCardField.All[at];
            Assert.Null(card.Set(field.Name, Value(field, at)));
        }

        string html = WebUtility.HtmlDecode(Render(StoredExample.Write(_store.Database, "C7", 7, card.Text)));
        Assert.All(CellCardField.All.Index(), item =>
        {
            Assert.Contains($"{item.Item.Name}: {item.Item.Meaning}", html, StringComparison.Ordinal);
            Assert.Contains(Value(item.Item, item.Index), html, StringComparison.Ordinal);
        });
    }

    /// <summary>0.4 mAh/cm2 in each direction, three times.</summary>
    [Fact]
    public void Charge_and_discharge_are_drawn_of_the_first_and_the_last_complete_cycle()
    {
        var log = new HandMadeLog(CellKind.Full, 100_000_000, 400_000);
        for (int cycle = 0; cycle < 3; cycle++)
        {
            log.Current(400_000, 1, 100, StepEndReason.VoltageAbove, volts: 3.8, growth: 1)
                .Current(-400_000, 1, 100, StepEndReason.VoltageBelow, volts: 3.6, growth: 1);
        }

        log.Write(_store);
        using var reader = new TestReader(_store.Database);
        StoredTest test = reader.List().Single();
        string curves = Regex.Match(Render(test), "<svg[^>]*aria-label=\"Voltage over capacity.*?</svg>", RegexOptions.Singleline).Value;
        string[] names = [.. Regex.Matches(curves, ">([123])</text>").Select(name => name.Groups[1].Value)];
        Assert.Equal(["1", "3"], names.Distinct().Order());
        Figure drawn = TestFigures.Draw(
            new FigureRequest { Kind = FigureKinds.Curves, Cycles = [2] }, [new StoredTestSource(_store.Database, test)]);
        Assert.All(drawn.Panels[0].Curves, curve => Assert.Equal(0.4, curve.X.Max(), 3));
    }

    private static string Value(CellCardField field, int at) => field.Name == "doi" ? "10.1021/acsenergylett.5c00656"
        : field.IsNumber ? (Math.Clamp(30, field.Least!.Value, field.Most!.Value) + (at / 1000.0)).ToString(CultureInfo.InvariantCulture)
        : $"words of {field.Name}";

    [Fact]
    public void It_is_one_well_formed_file_that_fetches_nothing()
    {
        string html = Render(StoredExample.Write(_store.Database, "C7", 7));
        Assert.DoesNotContain("src=", html, StringComparison.Ordinal);
        Assert.DoesNotMatch("(href|url\\()[^#]{0,3}http", html);
        Assert.NotNull(
            XDocument.Parse(html.Replace("<!doctype html>", "", StringComparison.Ordinal)
                .Replace("<meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\">", "", StringComparison.Ordinal)
            .Replace("<table class=\"pairs\">", "<table>", StringComparison.Ordinal)
            .Replace("class=note", "class=\"note\"", StringComparison.Ordinal)).Root);
    }

    [Fact]
    public void What_people_wrote_stays_text()
    {
        string html = Render(StoredExample.Write(_store.Database, "C7", 7));
        Assert.Contains("&lt;b&gt;first&lt;/b&gt; &amp; only", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>first", html, StringComparison.Ordinal);
        Assert.Contains("<title>Bare &lt;lithium&gt;</title>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void The_hash_of_the_samples_is_that_of_their_raw_export()
    {
        StoredTest test = StoredExample.Write(_store.Database, "C7", 7);
        using var reader = new TestReader(_store.Database);
        using var text = new StringWriter();
        RawCsvWriter.Write(text, reader.Samples(test));
        Assert.Contains(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString()))), Render(test),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Notes_and_groups_are_in_it_and_several_tests_are_compared()
    {
        StoredTest one = StoredExample.Write(_store.Database, "C7", 7), other = StoredExample.Write(_store.Database, "C8", 8);
        var editor = new TestEditor(_store.Database, TimeProvider.System);
        editor.AddNote(one.TestId, "pressure set by hand");
        foreach (StoredTest test in new[] { one, other })
        {
            editor.Edit(test.TestId, labels => labels with { Group = "bare" });
        }

        using var reader = new TestReader(_store.Database);
        string html = Render([.. reader.OfGroup("BARE")]);
        Assert.All(["pressure set by hand", "Cells compared", "bare", "hazard"],
            words => Assert.Contains(words, html, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void More_tests_than_anybody_reads_are_refused() =>
        Assert.Throws<FigureException>(() =>
            Render([.. Enumerable.Repeat(StoredExample.Write(_store.Database, "C7", 7), TestReport.MostTests + 1)]));

    private string Render(params StoredTest[] tests) => TestReport.Render(_store.Database, tests, Head);
}
