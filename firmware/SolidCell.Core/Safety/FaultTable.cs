namespace SolidCell.Core.Safety;

/// <summary>The one table of faults: how long a condition must last and what the fault then does. docs/safety.md gives the reasons.</summary>
public static class FaultTable
{
    /// <summary>One past the highest <see cref="FaultId"/>.</summary>
    public const int Count = 21;

    /// <summary>A bit for every fault of the table: bit n for the fault with number n, none for 0.</summary>
    public const int KnownBits = (1 << Count) - 2;

    /// <summary>A fault that clears by itself does so after its condition has been away this long.</summary>
    public const int ClearMilliseconds = 1000;

    /// <summary>How long the condition must last before the fault is raised.</summary>
    public static int DebounceMilliseconds(FaultId id) => Debounces[(int)id];

    public static FaultAction ActionOf(FaultId id) => Actions[(int)id];

    private static readonly int[] Debounces =
    {
        0,
        /* CellOverVoltage */ 100,
        /* CellUnderVoltage */ 100,
        /* OverCurrent */ 100,
        /* CurrentNotFollowing */ 500,
        /* PressureHigh */ 2000,
        /* PressureLow */ 2000,
        /* ContactLost */ 250,
        /* OverTemperature */ 2000,
        /* UnderTemperature */ 5000,
        /* VoltageSensorSilent */ 250,
        /* CurrentSensorSilent */ 250,
        /* PressureSensorSilent */ 5000,
        /* TemperatureSensorSilent */ 5000,
        /* SupplyLow */ 100,
        /* EmergencyStop */ 0,
        /* LogFull */ 0,
        /* ScheduleCorrupt */ 0,
        /* SourceSilent */ 150,
        /* InternalError */ 0,
        /* SupplySensorSilent */ 5000,
    };

    private static readonly FaultAction[] Actions =
    {
        FaultAction.None,
        /* CellOverVoltage */ FaultAction.Latch,
        /* CellUnderVoltage */ FaultAction.Latch,
        /* OverCurrent */ FaultAction.Latch,
        /* CurrentNotFollowing */ FaultAction.OpenRelay,
        /* PressureHigh */ FaultAction.Pause,
        /* PressureLow */ FaultAction.Pause,
        /* ContactLost */ FaultAction.OpenRelay,
        /* OverTemperature */ FaultAction.OpenRelay,
        /* UnderTemperature */ FaultAction.Pause,
        /* VoltageSensorSilent */ FaultAction.OpenRelay,
        /* CurrentSensorSilent */ FaultAction.OpenRelay,
        /* PressureSensorSilent */ FaultAction.Log,
        /* TemperatureSensorSilent */ FaultAction.Log,
        /* SupplyLow */ FaultAction.OpenRelay,
        /* EmergencyStop */ FaultAction.Latch,
        /* LogFull */ FaultAction.Pause,
        /* ScheduleCorrupt */ FaultAction.Latch,
        /* SourceSilent */ FaultAction.OpenRelay,
        /* InternalError */ FaultAction.Latch,
        /* SupplySensorSilent */ FaultAction.Log,
    };
}
