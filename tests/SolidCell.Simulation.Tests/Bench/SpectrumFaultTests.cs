using SolidCell.Core.Measurement;
using SolidCell.Core.Recording;
using SolidCell.Core.Schedule;
using SolidCell.Simulation.Cells.SmallSignal;
using SolidCell.Simulation.Chips;

namespace SolidCell.Simulation.Tests.Bench;

/// <summary>What can go wrong in a spectrum, on the simulated board; and what one costs the cell.</summary>
public sealed class SpectrumFaultTests
{
    private const double MicroampHour = 3.6e-3;

    private static SpectrumSettings Whole => new();

    [Theory]
    [InlineData(20_000)]
    [InlineData(3_000)]
    public void A_hang_opens_both_relays_within_2_s(long hangsAfterMilliseconds)
    {
        var bench = new SpectrumBench(DummyCell.Of(100), new ProgramBuilder().Spectrum(Whole));
        bench.Fixture.Run(hangsAfterMilliseconds);
        Assert.True(bench.Fixture.Board.Relay.IsMeterClosed);
        long now = bench.Fixture.NowMilliseconds;
        bench.Fixture.Board.Advance(now + 1950);
        Assert.True(bench.Fixture.Board.Relay.IsMeterClosed);
        bench.Fixture.Board.Advance(now + 2050);
        Assert.False(bench.Fixture.Board.Relay.IsMeterClosed || bench.Fixture.Board.Relay.IsClosed);
    }

    [Fact]
    public void A_dead_chip_gives_failed_points_and_no_spectrum_and_the_test_goes_on()
    {
        var bench = new SpectrumBench(DummyCell.Of(100), new ProgramBuilder().Spectrum(Whole).Rest(1000));
        bench.Fixture.Board.Meter.Chip.Fault = SensorFault.Off;
        bench.RunToEnd();
        Assert.Empty(bench.Spectrum().Joined.Points);
        Assert.Equal(54, bench.Spectrum().FailedPoints);
        Assert.All(bench.Of(RecordKind.ImpedancePoint), record => Assert.Equal((long)SampleQuality.NoAnswer, record["Quality"]));
        Assert.Equal(TestEndReason.Completed, bench.Fixture.Instrument.TestEnd);
    }

    [Fact]
    public void A_relay_that_does_not_close_leaves_the_meter_on_its_known_resistor_and_that_is_no_spectrum()
    {
        var bench =
            new SpectrumBench(DummyCell.Of(30, openCircuitVolts: 3.7),
                new ProgramBuilder().Spectrum(new SpectrumSettings { LowestMillihertz = 1_000_000 }));
        bench.Fixture.Board.Relay.IsMeterStuckOpen = true;
        bench.RunToEnd();
        Assert.False(bench.Spectrum().IsOnCell);
        Assert.Empty(bench.Spectrum().Joined.Points);
    }

    [Fact]
    public void A_lead_that_is_off_gives_no_points()
    {
        var bench =
            new SpectrumBench(DummyCell.Of(100), new ProgramBuilder().Spectrum(new SpectrumSettings { LowestMillihertz = 1_000_000 }));
        bench.Fixture.Run(2000);
        bench.Fixture.Board.ContactLost = true;
        bench.RunToEnd();
        Assert.Empty(bench.Spectrum().Joined.Points);
    }

    [Fact]
    public void The_coupling_capacitors_are_filled_before_they_are_bridged_and_take_less_than_a_microampere_hour()
    {
        DummyCell cell = DummyCell.Of(100, openCircuitVolts: 4.3);
        var bench = new SpectrumBench(cell, new ProgramBuilder().Spectrum(Whole));
        bench.RunToEnd();
        Assert.InRange(bench.Fixture.Board.Meter.LargestBridgedVolts, 0, 1e-3);
        Assert.InRange(Math.Abs(cell.Coulombs), 1e-5, MicroampHour);
    }

    [Fact]
    public void Samples_and_interlocks_go_on_and_the_detector_pauses()
    {
        var bench =
            new SpectrumBench(DummyCell.Of(60, 300, 2e-3, 3.7),
                new ProgramBuilder().Spectrum(new SpectrumSettings { LowestMillihertz = 10, ToneNanoamps = 70_000 }));
        bench.RunToEnd();
        Assert.Empty(bench.Of(RecordKind.ShortCircuit));
        Assert.Empty(bench.Of(RecordKind.Fault));
        Assert.InRange(bench.Of(RecordKind.Sample).Count(record => (record["Qualities"] & 15) == 0), 300, 400);
        Assert.InRange(bench.Records[^1].Milliseconds, 300_000, 420_000);
    }

    [Fact]
    public void What_the_parts_say_differently_is_said_and_not_joined()
    {
        DummyCell cell = DummyCell.Of(100);
        var bench = new SpectrumBench(cell, new ProgramBuilder().Spectrum(new SpectrumSettings { LowestMillihertz = 100 }));
        bench.Fixture.Run(115_000);
        cell.SmallSignal = new SmallSignalCircuit(103, []);
        bench.RunToEnd();
        var joined = bench.Spectrum().Joined;
        Assert.Contains("not joined", joined.Disagreement, StringComparison.Ordinal);
        Assert.Equal(54, joined.Points.Count);
        Assert.InRange(joined.Apart.Count, 10, 14);
    }
}
