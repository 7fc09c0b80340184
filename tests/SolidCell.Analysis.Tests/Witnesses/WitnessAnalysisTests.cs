using SolidCell.Analysis.Cycles;
using SolidCell.Analysis.Witnesses;
using SolidCell.Cards;
using SolidCell.Core.Detection;
using SolidCell.Core.Measurement;
using SolidCell.Store.Reading;
using SolidCell.Store.Registry;
using SolidCell.Witnesses;

namespace SolidCell.Analysis.Tests.Witnesses;

public sealed class WitnessAnalysisTests
{
    private static readonly StoredTest Test = new(new byte[16], "f", "li", 0, 100_000_000, 0, "p", "ended", DateTimeOffset.UnixEpoch)
    {
        Card = """{"pellet_um":600,"conductivity_ms_cm":1,"lithium_um":20}""",
    };

    [Fact]
    public void The_card_gives_bulk_and_lithium()
    {
        WitnessCell cell = WitnessAnalysis.Cell(Test, [], CellCard.Read(Test.Card));
        Assert.Equal(60, cell.BulkOhmSquareCentimetres!.Value, 6);
        Assert.Equal(4.12, cell.LithiumMilliampHoursPerSquareCentimetre!.Value, 2);
        Assert.Contains("card", cell.BulkSource, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1e6, 52)]
    [InlineData(1e4, 60)]
    public void A_spectrum_that_reaches_the_bulk_goes_before_the_card(double highest, double bulk)
    {
        StoredSpectrum spectrum =
            new("a.mpt", new byte[32], 1, "EC-Lab", null, null, null, null,
                null, [new SpectrumSample(highest, 52, -3), new SpectrumSample(1, 100, -1)]);
        WitnessCell cell = WitnessAnalysis.Cell(Test, [spectrum], CellCard.Read(Test.Card));
        Assert.Equal(bulk, cell.BulkOhmSquareCentimetres!.Value, 6);
        Assert.Single(cell.Spectra);
    }

    /// <summary>20 ohm at 200 kHz and 30 ohm at 1 Hz through 2 cm2; a spectrum of one point has no ends.</summary>
    [Fact]
    public void A_spectrum_tells_both_of_its_ends_per_area()
    {
        StoredSpectrum Of(params SpectrumSample[] points) => new("a.mpt", new byte[32], 3, "EC-Lab", null, null, null, null, null, points);
        WitnessCell cell = WitnessAnalysis.Cell(Made.Test(areaSquareMicrometres: 200_000_000),
            [Of(new SpectrumSample(1e6, 1, 0)), Of(new SpectrumSample(1, 30, 0), new SpectrumSample(200e3, 20, 0))], CellCard.Read(null));
        Assert.Equal(new SpectrumPoint("a.mpt sweep 3", 200e3, 40, 60), Assert.Single(cell.Spectra));
        Assert.Equal((40, "spectrum a.mpt sweep 3 at 200 kHz"), (cell.BulkOhmSquareCentimetres!.Value, cell.BulkSource));
    }

    /// <summary>Three cycles after the first at 1 mA/cm2; those that are not whole, or held a voltage only, do not count.</summary>
    [Fact]
    public void Full_and_half_cells_are_judged_by_their_whole_half_cycles_and_their_hold()
    {
        HalfCycle[] halves = [.. Enumerable.Range(1, 8).Select(at =>
            Made.Half(at, at % 2 == 1 ? 1 : -1) with { LastVolts = at % 2 == 1 ? 4.2 : 2.8 })];
        WitnessReport Of(CellKind kind, IReadOnlyList<HalfCycle> all, long area = 100_000_000) =>
            WitnessAnalysis.Of(Made.Test(kind, area), all, new HoldLeak(4, 10, 25) { EndHours = 30 });
        Assert.Equal([(Verdict.Silent, null), (Verdict.Suspects, 29.0)],
            Of(CellKind.Full, halves).All.Select(one => (one.Verdict, one.FromHours)));
        Assert.Equal(Verdict.NotJudged, Of(CellKind.Half, [.. halves[..7], halves[7] with { IsComplete = false }]).All[0].Verdict);
        Assert.Equal(Verdict.Silent, Of(CellKind.Half, [.. halves[..7], Made.Half(9, 0), halves[7]]).All[0].Verdict);
        Assert.Equal([0, 0, 0], new[] { Of(CellKind.Symmetric, halves), Of(CellKind.AnodeFree, halves),
            Of(CellKind.Full, halves, 0) }.Select(report => report.All.Count));
        Assert.Equal(Verdict.NotJudged, WitnessAnalysis.Of(Made.Test(CellKind.Full), halves, null).All[1].Verdict);
    }

    [Fact]
    public void Without_a_current_or_witnesses_a_short_has_no_resistance_of_its_own()
    {
        StoredShort found = HandMadeStaircase.ShortAt(ShortKind.Soft, 1, 0);
        var report = new WitnessReport([new Witness(WitnessKind.IonicFloor, Verdict.Silent, "")], 60);
        Assert.Equal("persistent, suspected", WitnessAnalysis.Grade(found, report).Words);
        Assert.Equal("persistent, suspected", WitnessAnalysis.Grade(found with { CurrentDensityNanoampsPerSquareCentimetre = 1_000_000 }, WitnessReport.None).Words);
        Assert.Equal("persistent, proven", WitnessAnalysis.Grade(found with { CurrentDensityNanoampsPerSquareCentimetre = -1_000_000 }, report).Words);
    }

    [Fact]
    public void As_json_a_witness_has_three_decimals_of_its_hours()
    {
        var report = new WitnessReport([new Witness(WitnessKind.Inventory, Verdict.Proves, "so much", 1.23456), new Witness(WitnessKind.Spectrum, Verdict.Silent, "none")], null);
        Assert.Equal("""[{"witness":"inventory","verdict":"proves","evidence":"so much","from_h":1.235},{"witness":"spectrum","verdict":"silent","evidence":"none","from_h":null}]""", WitnessJson.Of(report).ToJsonString());
        var described = new System.Text.Json.Nodes.JsonObject();
        WitnessJson.Add(described, new GradedShort(ShortClass.Hard, true, ["inventory"]));
        Assert.Equal("""{"class":"hard","evidence":"proven","witnesses":["inventory"]}""", described.ToJsonString());
    }

    [Theory]
    [InlineData(ShortKind.Hard, 500, false, "hard, proven")]
    [InlineData(ShortKind.Soft, 15_000, false, "persistent, proven")]
    [InlineData(ShortKind.Soft, 35_000, false, "persistent, suspected")]
    [InlineData(ShortKind.Soft, 35_000, true, "transient, suspected")]
    public void A_short_is_graded_by_its_own_resistance_too(ShortKind kind, long microvolts, bool recovered, string words)
    {
        StoredShort found = new(0, kind, 95, 3_600_000, 4, 500_000, 0, 0, 50_000, microvolts, 0, recovered, 1, 0, 1, 1);
        Assert.Equal(words,
            WitnessAnalysis.Grade(found, new WitnessReport([new Witness(WitnessKind.IonicFloor, Verdict.Silent, "")], 60)).Words);
    }
}
