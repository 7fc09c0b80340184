using SolidCell.Drivers.Control;
using SolidCell.Simulation.Bench;
using SolidCell.Simulation.Randomness;

namespace SolidCell.Simulation.Tests.Bench;

/// <summary>The board with 100 ohm in its press: 1.25 V of the output converter are no current, 2.5 V are 1.25 or 12.5 mA.</summary>
public sealed class SimulatedBoardTests
{
    [Fact]
    public void The_current_follows_the_output_converter_within_two_parts_in_a_thousand_and_the_range()
    {
        SimulatedBoard board = Closed("dummy-100");
        Put(board, 65535);
        Assert.Equal(1.25e-3, board.Amps, 1.25e-3 * 3e-3);
        Assert.Equal(board.Amps * 100, board.CellVolts, 1e-5);
        double low = board.ShuntVolts / board.Amps;
        ((IDigitalOutput)board).Write(true);
        Assert.Equal(12.5e-3, board.Amps, 12.5e-3 * 3e-3);
        Assert.Equal(low / 10, board.ShuntVolts / board.Amps, low / 1000);
        Put(board, 0);
        Assert.Equal(-12.5e-3, board.Amps, 12.5e-3 * 3e-3);
        Put(board, 32768);
        Assert.InRange(board.Amps, -12.5e-3 * 5e-4, 12.5e-3 * 5e-4);
        Assert.NotEqual(0, board.Amps);
    }

    [Fact]
    public void The_pump_has_ten_volts_for_the_cell_and_its_pins_five_and_a_half()
    {
        SimulatedBoard board = Closed("dummy-1000");
        ((IDigitalOutput)board).Write(true);
        Put(board, 65535);
        Assert.Equal(0.01, board.Amps, 1e-9);
        Assert.Equal(5.5, board.CellVolts, 1e-4);
        Put(board, 0);
        Assert.Equal(-0.01, board.Amps, 1e-9);
        Assert.Equal(-5.5, board.CellVolts, 1e-4);
    }

    [Fact]
    public void A_lead_that_came_off_takes_the_current_and_sends_the_voltage_to_its_end()
    {
        SimulatedBoard board = Closed("dummy-100");
        Put(board, 65535);
        board.ContactLost = true;
        Assert.Equal(0, board.Amps);
        Assert.Equal(5.5, board.CellVolts, 1e-4);
        Assert.True(board.ContactLost);
        board.ContactLost = false;
        Assert.Equal(1.25e-3, board.Amps, 1e-5);
    }

    [Fact]
    public void With_the_relay_open_no_current_flows_and_the_input_is_noise_of_a_millivolt()
    {
        SimulatedBoard board = Closed("dummy-100");
        Put(board, 65535);
        board.Relay.Open();

        double[] volts = [.. Enumerable.Range(0, 2000).Select(_ => board.CellVolts)];
        Assert.Equal(0, board.Amps);
        Assert.Equal(1e-3, Math.Sqrt(volts.Average(one => one * one)), 1e-4);
        Assert.Equal(0, board.ShuntVolts);
    }

    [Fact]
    public void The_relay_opens_without_a_heartbeat_after_two_seconds_or_three_samples()
    {
        SimulatedBoard board = Closed("dummy-100");
        board.Advance(2000);
        Assert.True(board.Relay.IsClosed);
        board.Advance(2001);
        Assert.False(board.Relay.IsClosed);
        Assert.Equal(0, board.Amps);
        Assert.Equal(3000, new SimulatedBoard(NamedCells.Create("dummy", 1), new Xoshiro256(1), 1000).Relay.HoldMilliseconds);
        Assert.Equal(2000, new SimulatedBoard(NamedCells.Create("dummy", 1), new Xoshiro256(1), 50).Relay.HoldMilliseconds);
    }

    /// <summary>5 MPa on 0.785 cm2 are 392.7 N, and 52416 codes above 6552 are 7854 N.</summary>
    [Fact]
    public void The_sensors_have_the_force_the_temperature_and_the_supply_once_a_second()
    {
        SimulatedBoard board = Closed("dummy-100");
        board.Frame.Megapascals = 5;
        board.Advance(0);
        Assert.Equal(392.7, board.LoadCell.Newtons, 0.1);
        Assert.Equal(6552 + (392.7 * 52416 / 7853.982), board.Pressure.Code, 1.0);
        Assert.Equal(board.Frame.Conditions.Degrees, board.Thermometer.Degrees);
        Assert.Equal(32_760, board.Supply.Code, 1e-9);
        board.Frame.Megapascals = 10;
        board.Advance(999);
        Assert.Equal(392.7, board.LoadCell.Newtons, 0.1);
        board.Advance(1000);
        Assert.Equal(785.4, board.LoadCell.Newtons, 0.1);
        board.Errors = new BoardErrors(ForceGain: 0.1);
        board.Advance(2000);
        Assert.Equal(785.4 * 1.1, board.LoadCell.Newtons, 0.2);
    }

    [Fact]
    public void Errors_of_the_parts_show_at_the_pins_and_not_in_the_cell()
    {
        SimulatedBoard board = Closed("dummy-100");
        Put(board, 65535);
        (double volts, double shunt) = (board.CellVolts, board.ShuntVolts);
        board.Errors = new BoardErrors(VoltageGain: 0.1, ShuntOffsetVolts: 0.5);

        Assert.Equal(volts * 1.1, board.CellVolts, 1e-5);
        Assert.Equal(shunt + 0.5, board.ShuntVolts, 1e-9);
        Assert.Equal(1.25e-3, board.Amps, 1e-5);
    }

    [Fact]
    public void Another_cell_in_the_press_is_measured_and_every_switch_is_told()
    {
        SimulatedBoard board = Closed("dummy-100");
        List<double> told = [];
        board.CurrentChanged = told.Add;
        Put(board, 65535);
        board.Mount(NamedCells.Create("dummy-10", 1));
        Assert.Equal(2, told.Count);
        Assert.Equal(board.Amps * 10, board.CellVolts, 1e-5);
        Assert.Equal(10, board.Cell.Ohms);
    }

    /// <summary>29.4 ohm and 47 ohm beside 10 uF: after half a millisecond the capacitor has taken what it takes.</summary>
    [Fact]
    public void A_cell_with_capacitances_answers_in_time()
    {
        SimulatedBoard board = Closed("dummy-rrc");
        Assert.False(board.HasCapacitances);
        board.HasCapacitances = true;
        board.Advance(50);
        Put(board, 65535);
        board.Advance(51);
        double first = board.CellVolts / board.Amps;
        board.Relay.Edge();
        board.Advance(500);
        double last = board.CellVolts / board.Amps;

        Assert.InRange(first, 29.4 + 20, 76.3);
        Assert.Equal(76.4, last, 0.1);
        board.HasCapacitances = false;
        Assert.False(board.HasCapacitances);
    }

    private static SimulatedBoard Closed(string cell)
    {
        var board = new SimulatedBoard(NamedCells.Create(cell, 1), new Xoshiro256(1), 50);
        board.Relay.Close();
        board.Relay.Edge();
        return board;
    }

    private static void Put(SimulatedBoard board, int code) => board.Dac.Write([0x30, (byte)(code >> 8), (byte)code], 3);
}
