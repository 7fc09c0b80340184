namespace SolidCell.Core.Schedule;

/// <summary>
/// Why a step ended: the Reason of a StepEnded record. Below 32 it is the number of the
/// <see cref="LimitQuantity"/> that was reached.
/// </summary>
public enum StepEndReason : byte
{
    Time = 0,
    VoltageAbove = 1,
    VoltageBelow = 2,
    AbsoluteVoltageAbove = 3,
    AbsoluteCurrentBelow = 4,
    Charge = 5,
    ArealCharge = 6,
    SoftShort = 7,
    HardShort = 8,
    PressureAbove = 9,
    PressureBelow = 10,
    TemperatureAbove = 11,
    TemperatureBelow = 12,
    TestCharge = 13,
    TestArealCharge = 14,
    ShareOfHalfCycleBefore = 15,
    MultipleOfStartVoltage = 16,
    ShareOfBestResistance = 17,

    /// <summary>The program's response to a short is to stop.</summary>
    ShortResponse = 32,
    Operator = 33,
    Fault = 34,
    PowerCut = 35,

    /// <summary>The spectrum of an impedance step has been taken, as far as it could be.</summary>
    SpectrumTaken = 36,
}
