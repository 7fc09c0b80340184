namespace SolidCell.Core.Schedule;

/// <summary>What a limit watches. The unit of the threshold is in the name.</summary>
public enum LimitQuantity : byte
{
    StepMilliseconds = 0,
    VoltageAboveMicrovolts = 1,
    VoltageBelowMicrovolts = 2,
    AbsoluteVoltageAboveMicrovolts = 3,
    AbsoluteCurrentBelowNanoamps = 4,

    /// <summary>|charge| passed in this step.</summary>
    StepChargeNanoampHours = 5,

    /// <summary>|charge| passed in this step, per area.</summary>
    StepArealChargeNanoampHoursPerSquareCentimetre = 6,

    /// <summary>A soft or hard short was seen in this step; the threshold is not used.</summary>
    SoftShort = 7,

    /// <summary>A hard short was seen in this step; the threshold is not used.</summary>
    HardShort = 8,
    PressureAboveKilopascals = 9,
    PressureBelowKilopascals = 10,
    TemperatureAboveMillidegrees = 11,
    TemperatureBelowMillidegrees = 12,

    /// <summary>Charge passed in the whole test so far, both directions added up. Format 2.</summary>
    TestChargeNanoampHours = 13,

    /// <summary>The same, per area. Format 2.</summary>
    TestArealChargeNanoampHoursPerSquareCentimetre = 14,

    /// <summary>|Charge| of the running half-cycle over that of the one before, which must exist; in thousandths. Format 2.</summary>
    ThousandthsOfHalfCycleBefore = 15,

    /// <summary>|Voltage| over that 1 s after the step's current began to flow, in thousandths. Format 2.</summary>
    ThousandthsOfStartVoltage = 16,

    /// <summary>
    /// |Voltage / current| over the best with which steps of this direction and with such a limit have begun, in thousandths. Format 2.
    /// </summary>
    ThousandthsOfBestResistance = 17,
}
