namespace SolidCell.Core.Measurement;

/// <summary>
/// One instant of the cell, as the fixture measured it. One instance is made at start-up and filled again on every
/// tick. A number is only meaningful while its quality is <see cref="SampleQuality.Good"/>.
/// </summary>
public sealed class Sample
{
    /// <summary>Monotonic time of the measurement, in milliseconds: test time while a test runs, else time since boot.</summary>
    public long Milliseconds;

    /// <summary>Cell voltage, working against counter electrode, in microvolts.</summary>
    public int CellMicrovolts;

    /// <summary>Cell current in nanoamperes; positive charges the cell (deposition on the working electrode).</summary>
    public int CellNanoamps;

    /// <summary>
    /// Middle of the voltage's conversion, in microseconds after <see cref="Milliseconds"/>: the converter takes one after the other.
    /// </summary>
    public int VoltageMicroseconds;

    /// <summary>The same of the current's.</summary>
    public int CurrentMicroseconds;

    /// <summary>Force on the stack in millinewtons, as the load cell gives it: neither calibrated nor tared.</summary>
    public int StackMillinewtons;

    /// <summary>Stack pressure in kilopascals: the calibrated and tared force on the area that is pressed.</summary>
    public int StackKilopascals;

    /// <summary>Temperature of the pressure frame in thousandths of a degree Celsius.</summary>
    public int FrameMillidegrees;

    /// <summary>Supply voltage in millivolts.</summary>
    public int SupplyMillivolts;

    /// <summary>True while the emergency stop is pressed (or its wire is broken: the input is normally closed).</summary>
    public bool EmergencyStopPressed;

    public SampleQuality CellVoltageQuality = SampleQuality.NotMeasured;
    public SampleQuality CellCurrentQuality = SampleQuality.NotMeasured;
    public SampleQuality StackPressureQuality = SampleQuality.NotMeasured;
    public SampleQuality FrameTemperatureQuality = SampleQuality.NotMeasured;
    public SampleQuality SupplyQuality = SampleQuality.NotMeasured;
}
