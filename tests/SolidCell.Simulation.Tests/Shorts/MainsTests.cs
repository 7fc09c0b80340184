using SolidCell.Core.Recording;
using SolidCell.Simulation.Bench;
using SolidCell.Simulation.Cells;
using SolidCell.Simulation.Tests.Runs;

namespace SolidCell.Simulation.Tests.Shorts;

/// <summary>
/// Ten soft shorts of 3.5 % and 150 ms at 100 mV, half a minute apart, on the whole fixture whose sense leads pick up 1 mV of the mains.
/// </summary>
public sealed class MainsTests
{
    private const int Shorts = 10;
    private const int Nanoamps = 500_000;

    [Theory]
    [InlineData(50.1, true, Shorts)]
    [InlineData(50.1, false, 0)]
    [InlineData(60.1, true, Shorts)]
    [InlineData(60.1, false, 0)]
    public void A_fixture_that_averages_the_mains_finds_the_soft_shorts_that_hum_hides(double hertz, bool averages, int found) =>
        Assert.Equal(found, Found(averages, new MainsPickUp(1e-3, hertz)));

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Without_hum_they_are_found_either_way(bool averages) => Assert.Equal(Shorts, Found(averages, null));

    private static int Found(bool averages, MainsPickUp? pickUp)
    {
        var options = new VirtualFixtureOptions { AveragesMains = averages, Seed = 5 };
        var fixture = new VirtualFixture(options, new DippingCell(), new MemoryLogStorage());
        fixture.Board.PickUp = pickUp;
        int milliseconds = DippingCell.PeriodMilliseconds * (Shorts + 1);
        var run = new FixtureRun(fixture, new ProgramBuilder().Current(Nanoamps, milliseconds).Encode());
        run.Run(1);
        Assert.Equal([], run.Faults);
        return run.Shorts.Select(one => Math.Round(one.Milliseconds / (double)DippingCell.PeriodMilliseconds)).Distinct().Count();
    }

    /// <summary>200 ohm that are 3.5 % less for 150 ms of each half minute.</summary>
    private sealed class DippingCell : ISimulatedCell
    {
        public const int PeriodMilliseconds = 30_000;
        private const int DipMilliseconds = 150;
        private const double SoundOhms = 200;

        public double AreaSquareCentimetres => NamedCells.AreaSquareMicrometres / 1e8;

        public double OpenCircuitVolts => 0;

        public double Ohms { get; private set; } = SoundOhms;

        public double NoiseVolts => 5e-6;

        public double AddedMegapascals => 0;

        public bool Advance(long nowMilliseconds, double amps, CellConditions conditions)
        {
            double before = Ohms;
            bool isDown = nowMilliseconds >= 2 * PeriodMilliseconds && nowMilliseconds % PeriodMilliseconds < DipMilliseconds;
            Ohms = SoundOhms * (isDown ? 0.965 : 1);
            return Ohms != before;
        }
    }
}
