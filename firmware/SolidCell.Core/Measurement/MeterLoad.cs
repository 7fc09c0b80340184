namespace SolidCell.Core.Measurement;

/// <summary>What is at the leads of the impedance meter. The numbers are those of the log.</summary>
public enum MeterLoad : byte
{
    Cell = 0,

    /// <summary>The known resistor.</summary>
    Reference = 1,

    /// <summary>The cell behind the resistor that fills the coupling capacitors: it shows whether the relay has closed.</summary>
    Precharge = 2,
}
