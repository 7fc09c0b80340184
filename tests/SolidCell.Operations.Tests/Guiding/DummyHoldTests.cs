using SolidCell.Operations.Guiding;

namespace SolidCell.Operations.Tests.Guiding;

/// <summary>Which current flows through which resistor.</summary>
public sealed class DummyHoldTests
{
    [Fact]
    public void Each_range_takes_the_resistor_with_the_most_current_and_then_the_most_voltage()
    {
        IReadOnlyList<DummyHold> holds =
            DummyHold.Plan([new DummyResistor(10, 0.1), new DummyResistor(100, 0.1), new DummyResistor(1000, 0.1)]);
        Assert.Equal([("current-10ma", 100, 8), ("current-1ma", 1000, 0.8)],
            holds.OrderBy(hold => hold.Channel.Name)
                .Select(hold => (hold.Channel.Name, hold.Resistor.Ohms, Math.Round(hold.Milliamps, 6))));
    }

    [Theory]
    [InlineData(10, "current-10ma")]
    [InlineData(100, "current-10ma current-1ma")]
    [InlineData(1000, "current-10ma current-1ma")]
    [InlineData(10000, "current-1ma")]
    public void A_range_that_suits_none_is_left_out(double ohms, string channels) => Assert.Equal(
        channels, string.Join(' ', DummyHold.Plan([new DummyResistor(ohms, 0.1)]).Select(hold => hold.Channel.Name)));

    [Fact]
    public void The_test_that_holds_it_is_a_program_of_two_currents()
    {
        FlashPlan plan = DummyHold.Plan([new DummyResistor(1000, 0.1)])[^1].ToFlash(20);
        Assert.Equal("current-1ma-by-dummy", plan.Protocol.Name);
        Assert.Equal(3, plan.Protocol.Steps.Count);
    }
}
