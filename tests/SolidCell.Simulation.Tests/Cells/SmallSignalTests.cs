using System.Numerics;
using SolidCell.Simulation.Cells;
using SolidCell.Simulation.Cells.SmallSignal;

namespace SolidCell.Simulation.Tests.Cells;

/// <summary>The impedance of the virtual cells: as a formula of the frequency, and as an answer in time.</summary>
public sealed class SmallSignalTests
{
    private const double Amps = 20e-6;
    private const int StepsPerPeriod = 2000;

    public static TheoryData<string, double> Points =>
        [.. new[] { "bare-li", "ndl-li",
            "ncm-ndl" }.SelectMany(
                cell => new[] { 0.01, 0.1, 1, 4, 30, 1e3, 1e5 }.Select(hertz => new TheoryDataRow<string, double>(cell, hertz)))];

    [Theory]
    [MemberData(nameof(Points))]
    public void The_answer_in_time_is_the_impedance_within_two_parts_in_a_thousand(string cell, double hertz)
    {
        SmallSignalCircuit circuit = ((ISmallSignalCell)NamedCells.Create(cell, 1)).SmallSignal;

        Complex measured = Measure(new SmallSignalResponse(circuit), hertz);

        Assert.True((measured - circuit.At(hertz)).Magnitude < 0.002
            * circuit.At(hertz).Magnitude, $"{measured} against {circuit.At(hertz)}");
    }

    [Fact]
    public void A_short_takes_its_part_of_the_current_in_both_forms()
    {
        SmallSignalCircuit circuit = CellCapacitances.Circuit(60, 30, 40, 0.785, 25);

        Assert.InRange(circuit.DirectOhms, 10, 25);
        Assert.True((Measure(new SmallSignalResponse(circuit), 1) - circuit.At(1)).Magnitude < 0.002 * circuit.At(1).Magnitude);
    }

    [Theory]
    [InlineData("bare-li")]
    [InlineData("ncm-ndl")]
    public void The_direct_resistance_is_the_one_that_the_schedule_meets(string name)
    {
        ISimulatedCell cell = NamedCells.Create(name, 1);
        cell.Advance(10_000, 0, new CellConditions());

        Assert.Equal(1, ((ISmallSignalCell)cell).SmallSignal.DirectOhms / cell.Ohms, 1e-9);
    }

    [Fact]
    public void The_interface_of_bare_lithium_grows_over_storage_and_that_of_the_coated_one_hardly()
    {
        Assert.True(Growth("bare-li") > 3 * Growth("ndl-li"), $"{Growth("bare-li")} and {Growth("ndl-li")} ohm");
    }

    private static double Growth(string name)
    {
        ISimulatedCell cell = NamedCells.Create(name, 1);
        double fresh = ((ISmallSignalCell)cell).SmallSignal.Arcs[1].Ohms;
        var conditions = new CellConditions();
        for (int second = 1; second <= 48 * 3600; second++)
        {
            cell.Advance(second * 1000L, 0, conditions);
        }

        return ((ISmallSignalCell)cell).SmallSignal.Arcs[1].Ohms - fresh;
    }

    /// <summary>
    /// Voltage over current at one frequency: of a current in steps, and the voltage in the middle of each, over the last of several
    /// periods.
    /// </summary>
    private static Complex Measure(SmallSignalResponse response, double hertz)
    {
        double half = 0.5 / (hertz * StepsPerPeriod);
        Complex volts = Complex.Zero;
        Complex amps = Complex.Zero;
        for (int k = 0; k < 8 * StepsPerPeriod; k++)
        {
            double phase = 2 * Math.PI * (k + 0.5) / StepsPerPeriod;
            double current = Amps * Math.Cos(phase);
            double middle = response.Hold(current, half);
            response.Hold(current, half);
            Complex turn = Complex.FromPolarCoordinates(k >= 7 * StepsPerPeriod ? 1 : 0, -phase);
            volts += middle * turn;
            amps += current * turn;
        }

        return volts / amps;
    }
}
