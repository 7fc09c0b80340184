namespace SolidCell.Drivers.Impedance;

/// <summary>What an impedance step does.</summary>
internal enum SpectrumPhase
{
    Rest = 0,
    ToMeter = 1,

    /// <summary>The coupling capacitors take the cell's voltage on.</summary>
    Precharge = 2,
    Cell = 3,
    ToSource = 4,

    /// <summary>The meter measures its known resistor; the cell is on the source without current.</summary>
    Reference = 5,
    Multisine = 6,
    Done = 7,

    /// <summary>One point before the capacitors are bridged.</summary>
    Check = 8,
}
