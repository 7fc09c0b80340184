namespace SolidCell.Core.Calibration;

/// <summary>What can be calibrated: the first argument of the Calibrate command (docs/mqtt.md).</summary>
public enum CalibrationChannel : byte
{
    /// <summary>Cell voltage: microvolts shown and true.</summary>
    CellVoltage = 0,

    /// <summary>Cell current on the 1 mA shunt: nanoamperes shown and true.</summary>
    CurrentOneMilliamp = 1,

    /// <summary>Cell current on the 10 mA shunt: nanoamperes shown and true.</summary>
    CurrentTenMilliamps = 2,

    /// <summary>Force on the stack: millinewtons shown and true.</summary>
    StackForce = 3,

    /// <summary>Current source on its 1 mA range: DAC codes and the nanoamperes that they gave.</summary>
    SourceOneMilliamp = 4,

    /// <summary>Current source on its 10 mA range: DAC codes and the nanoamperes that they gave.</summary>
    SourceTenMilliamps = 5,

    /// <summary>
    /// No points but the area that the force presses on, in square micrometres; 0 for the electrode of the cell under test.
    /// </summary>
    PressedArea = 6,
}
