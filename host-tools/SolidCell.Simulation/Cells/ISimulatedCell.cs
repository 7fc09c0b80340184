namespace SolidCell.Simulation.Cells;

/// <summary>A cell in the press, in volts and amperes.</summary>
public interface ISimulatedCell
{
    double AreaSquareCentimetres { get; }

    /// <summary>Voltage without current, in volts.</summary>
    double OpenCircuitVolts { get; }

    /// <summary>Voltage over current around the present state, in ohms, shorts included.</summary>
    double Ohms { get; }

    /// <summary>Noise of the cell voltage, in volts rms.</summary>
    double NoiseVolts { get; }

    /// <summary>What hum and drift add to the cell voltage now, in volts.</summary>
    double DisturbanceVolts => 0;

    /// <summary>Pressure that the cell's change of volume adds to the stack, in megapascals.</summary>
    double AddedMegapascals { get; }

    /// <summary>
    /// Lets the cell live until <paramref name="nowMilliseconds"/> with this current. True when
    /// <see cref="OpenCircuitVolts"/> or <see cref="Ohms"/> has changed.
    /// </summary>
    bool Advance(long nowMilliseconds, double amps, CellConditions conditions);
}
