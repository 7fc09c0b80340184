using SolidCell.Simulation.Bench;
using SolidCell.Simulation.Cells;
using SolidCell.Simulation.Randomness;

namespace SolidCell.Simulation.Tests.Bench;

public sealed class BoardPartTests
{
    [Fact]
    public void A_relay_closes_while_its_edges_come_and_opens_when_one_is_late()
    {
        int changes = 0;
        var relay = new CellRelay(2000, () => changes++);
        relay.Advance(10_000);
        Assert.True(relay.Close());
        Assert.False(relay.IsClosed);
        Assert.True(relay.Beat());
        Assert.True(relay.IsClosed);
        relay.Advance(12_000);
        Assert.True(relay.IsClosed);
        relay.Advance(12_001);
        Assert.False(relay.IsClosed);
        Assert.Equal(2, changes);
        Assert.Equal(2000, relay.HoldMilliseconds);
    }

    [Fact]
    public void A_relay_that_let_go_refuses_the_beat_until_it_is_asked_to_close_again()
    {
        var relay = new CellRelay(100, () => { });
        relay.Close();
        relay.Beat();
        relay.Advance(101);

        Assert.False(relay.Beat());
        Assert.False(relay.IsClosed);
        relay.Edge();
        Assert.True(relay.IsClosed);
        relay.Advance(1000);
        relay.Close();
        Assert.True(relay.Beat());
        Assert.True(relay.IsClosed);
        relay.Open();
        Assert.False(relay.IsClosed);
        Assert.True(relay.Beat());
        Assert.False(relay.IsClosed);
    }

    /// <summary>Closing is an edge on a board too.</summary>
    [Fact]
    public void A_relay_that_closes_in_what_is_left_of_the_hold_has_the_whole_of_it_again()
    {
        var relay = new CellRelay(2000, () => { });
        relay.Close();
        relay.Beat();
        relay.Open();
        relay.Advance(1990);
        relay.Close();
        Assert.True(relay.IsClosed);
        relay.Advance(2040);
        Assert.True(relay.IsClosed);
        Assert.True(relay.Beat());
        relay.Open();
        relay.Advance(4030);
        relay.Join();
        relay.Advance(4080);
        Assert.True(relay.IsMeterClosed && relay.Beat());
    }

    [Fact]
    public void The_meters_relay_goes_with_the_same_edges_and_can_be_stuck_and_bridged()
    {
        int changes = 0;
        var relay = new CellRelay(100, () => changes++);
        relay.Bridge();
        Assert.False(relay.IsBridged);
        Assert.True(relay.Join());
        relay.Beat();
        Assert.True(relay.IsMeterClosed);
        Assert.False(relay.IsClosed);
        relay.Bridge();
        Assert.True(relay.IsBridged);
        relay.Advance(101);
        Assert.False(relay.IsMeterClosed);
        Assert.False(relay.Beat());
        relay.Break();
        Assert.False(relay.IsBridged);
        relay.IsMeterStuckOpen = true;
        relay.Close();
        relay.Join();
        relay.Beat();
        Assert.Equal((true, false), (relay.IsClosed, relay.IsMeterClosed));
        Assert.Equal(3, changes);
    }

    [Fact]
    public void Errors_of_a_board_are_gains_offsets_and_a_drift_by_the_hour()
    {
        var errors = new BoardErrors(0.01, 0.002, -0.02, 0.003, 0.1, 5, 0.001);

        Assert.Equal((2 * 1.01) + 0.002, errors.Voltage(2, 0), 1e-12);
        Assert.Equal((2 * 1.012) + 0.002, errors.Voltage(2, 7_200_000), 1e-12);
        Assert.Equal((2 * 0.981) + 0.003, errors.Shunt(2, 3_600_000), 1e-12);
        Assert.Equal((200 * 1.101) + 5, errors.Force(200, 3_600_000), 1e-12);
        Assert.Equal((2, 2, 2), (BoardErrors.None.Voltage(2, 1000), BoardErrors.None.Shunt(2, 1000), BoardErrors.None.Force(2, 1000)));
    }

    [Fact]
    public void An_oven_goes_up_and_down_between_its_ends_within_10_to_30_minutes()
    {
        for (ulong seed = 1; seed <= 20; seed++)
        {
            var oven = new OvenCycle(new Xoshiro256(seed));
            double[] two = [.. Enumerable.Range(0, 7200).Select(_ =>
            {
                oven.Second();
                return oven.Difference;
            })];
            int[] tops = [.. Enumerable.Range(1, two.Length - 2).Where(i => two[i] > two[i - 1] && two[i] > two[i + 1])];

            Assert.InRange(two.Max(), 0.1, 0.51);
            Assert.Equal(two.Max(), -two.Min(), 0.01);
            Assert.InRange(tops[1] - tops[0], 598, 1804);
            Assert.True(two[0] > 0);
        }
    }

    [Fact]
    public void The_frame_wanders_about_30_degrees_and_its_pressure_follows()
    {
        var frame = new PressureFrame(new Xoshiro256(1)) { Megapascals = 7 };
        double[] degrees = [.. Enumerable.Range(0, 50_000).Select(_ =>
        {
            frame.Second(0.5);
            Assert.Equal(7.5 + (0.02 * (frame.Conditions.Degrees - 30)), frame.Conditions.StackMegapascals, 1e-12);
            return frame.Conditions.Degrees;
        })];

        Assert.Equal(30, degrees.Average(), 0.15);
        Assert.InRange(degrees.Max() - degrees.Min(), 0.3, 3);
        frame.Degrees = 40;
        Enumerable.Range(0, 3600).ToList().ForEach(_ => frame.Second(0));
        Assert.Equal(40 - (10 / Math.E), frame.Conditions.Degrees, 0.5);
    }

    [Fact]
    public void An_oven_decides_over_the_temperature_alone()
    {
        var frame = new PressureFrame(new Xoshiro256(1)) { Degrees = 60, Oven = new OvenCycle(new Xoshiro256(2)) };
        frame.Second(0);

        Assert.Equal(60 + frame.Oven.Difference, frame.Conditions.Degrees);
        Assert.NotEqual(0, frame.Oven.Difference);
        Assert.Equal((5, 30), (new PressureFrame(new Xoshiro256(1)).Megapascals, new PressureFrame(new Xoshiro256(1)).Degrees));
    }

    [Fact]
    public void A_counter_electrode_shifts_the_voltage_and_nothing_else()
    {
        ISimulatedCell plain = NamedCells.Create("ncm-ndl", 1);
        var shifted = new CounterElectrodeShift(plain, 0.62);

        Assert.Equal(plain.OpenCircuitVolts - 0.62, shifted.OpenCircuitVolts);
        Assert.Equal((plain.Ohms, plain.NoiseVolts, plain.AddedMegapascals, plain.AreaSquareCentimetres),
            (shifted.Ohms, shifted.NoiseVolts, shifted.AddedMegapascals, shifted.AreaSquareCentimetres));
        Assert.True(shifted.Advance(1000, 0, new CellConditions()));
    }
}
