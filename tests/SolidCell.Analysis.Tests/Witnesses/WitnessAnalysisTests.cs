using SolidCell.Analysis.Witnesses;
using SolidCell.Cards;
using SolidCell.Core.Detection;
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
