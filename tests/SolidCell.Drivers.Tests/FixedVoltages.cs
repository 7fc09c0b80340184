using SolidCell.Simulation.Chips;

namespace SolidCell.Drivers.Tests;

internal sealed class FixedVoltages : ISimulatedVoltages
{
    public double CellVolts { get; set; }

    public double ShuntVolts { get; set; }
}
