using SolidCell.Hardware.Boards;
using SolidCell.Hardware.Model;
using SolidCell.Hardware.Verification.Checks;
using SolidCell.Hardware.Verification.Decks;
using SolidCell.Hardware.Verification.Draws;
using SolidCell.Hardware.Verification.Figures;
using SolidCell.Hardware.Verification.Netlisting;
using SolidCell.Hardware.Verification.Spice;

namespace SolidCell.Hardware.Verification.Tests.Checks;

/// <summary>The quick checks against their limits; the others are run by .ci/hardware.</summary>
public sealed class CheckTests
{
    private static readonly ModelLibrary Library = ModelLibrary.Read();

    [Fact]
    public void The_servo_is_stable_with_every_load()
    {
        RequiredService.Of(Ngspice.Program, "ngspice");
        AssertAsStated(StabilityCheck.Run(new CheckContext(FixtureBoard.Circuit, Library)));
    }

    [Fact]
    public void Every_relay_that_a_cell_meets_is_on_the_bench_of_the_leakage()
    {
        string[] wires = ["CELL_FORCE_P", "FORCE_P_REED", "SENSE_P_REED", "SENSE_N_REED", "CELL_DRIVE", "K1_MIDDLE", "SENSE_P", "Z_CELL_P", "Z_TO_CELL_P", "CELL_FORCE_N", "SENSE_N"];
        HashSet<Part> bench = [.. new AnalogBench(FixtureBoard.Circuit, Library).Parts];
        Assert.All(FixtureBoard.Circuit.Parts.Where(part => part.Reference[0] == 'K' && part.Nets.Values.Intersect(wires).Any()),
            relay => Assert.Contains(relay, bench));
    }

    [Fact]
    public void Open_relays_leak_what_their_data_sheet_allows()
    {
        RequiredService.Of(Ngspice.Program, "ngspice");
        AssertAsStated(LeakageCheck.Run(new CheckContext(FixtureBoard.Circuit, Library)));
    }

    [Fact]
    public void Without_insulation_in_the_reeds_or_on_the_board_the_limit_of_the_leakage_is_not_kept()
    {
        RequiredService.Of(Ngspice.Program, "ngspice");
        var bench = new AnalogBench(FixtureBoard.Circuit, Library);
        Assert.InRange(LeakageCheck.Nanoamps(bench, new DeckChanges().Set("K1001", "roff", 1e9).Set("K1002", "roff", 1e9), "", 1), 1.5, 12);
        Assert.InRange(LeakageCheck.Nanoamps(bench, new DeckChanges(), "Rmoist sense_p 0 3g", 1), 1.4, 1.6);
    }

    [Fact]
    public void The_front_ends_are_quieter_than_the_converter()
    {
        RequiredService.Of(Ngspice.Program, "ngspice");
        AssertAsStated(NoiseCheck.Run(new CheckContext(FixtureBoard.Circuit, Library)));
    }

    [Fact]
    public void Mains_are_rejected_by_four_conversions_and_not_by_one() =>
        AssertAsStated(MainsCheck.Run(new CheckContext(FixtureBoard.Circuit, Library)));

    [Fact]
    public void The_impedance_path_is_as_right_as_its_table_says()
    {
        RequiredService.Of(Ngspice.Program, "ngspice");
        AssertAsStated(ImpedancePathCheck.Run(new CheckContext(FixtureBoard.Circuit, Library)));
    }

    [Fact]
    public void The_known_resistor_is_measured_through_the_sense_capacitors_and_nine_degrees_cancel()
    {
        RequiredService.Of(Ngspice.Program, "ngspice");
        var bench = new ImpedanceBench(FixtureBoard.Circuit, Library);
        Assert.InRange(bench.Known(10, new DeckChanges())[0].Ohms.Phase * 180 / Math.PI, 8, 10);
        Assert.All(bench.Cell(100, new DeckChanges()).Zip(bench.Known(1000, new DeckChanges()), (cell, known) => cell.Ohms / known.Ohms),
            ratio => Assert.True((ratio - 1).Magnitude < 0.005, $"{ratio}"));
    }

    [Fact]
    public void A_full_cell_and_the_chip_are_spared_when_the_meter_comes_and_goes()
    {
        RequiredService.Of(Ngspice.Program, "ngspice");
        AssertAsStated(FullCellCheck.Run(new CheckContext(FixtureBoard.Circuit, Library)));
    }

    [Fact]
    public void A_drawn_board_keeps_the_limit_of_the_current()
    {
        RequiredService.Of(Ngspice.Program, "ngspice");
        var bench = new AnalogBench(FixtureBoard.Circuit, Library);
        Assert.InRange(DrawAccuracy.Of(bench, new BoardDraw(1, bench.Parts, Library), 10).ReadingShare, 0.01, 1);
    }

    [Fact]
    public void A_changed_value_changes_the_verdict()
    {
        RequiredService.Of(Ngspice.Program, "ngspice");
        Circuit hasty = ChangedBoard.With("C401", product => product with { Quantity = 1e-12 });
        Assert.Contains(StabilityCheck.Run(new CheckContext(hasty, Library)), figure => !figure.IsMet);
    }

    [Fact]
    public void A_cheaper_part_changes_the_verdict()
    {
        RequiredService.Of(Ngspice.Program, "ngspice");
        var cheap = new AnalogBench(ChangedBoard.With("R406", product => product with { Tolerance = "5 %, 800 ppm/K" }), Library);
        Assert.Contains(
            Enumerable.Range(0, 4), seed => DrawAccuracy.Of(cheap, new BoardDraw(seed, cheap.Parts, Library), 10).ReadingShare > 1);
    }

    private static void AssertAsStated(IEnumerable<Figure> figures) =>
        Assert.All(figures, figure => Assert.True(figure.IsAsStated, $"{figure.Name}: {figure.Value} {figure.Unit}, limit {figure.Limit}"));
}
