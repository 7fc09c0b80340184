using SolidCell.Core.Safety;

namespace SolidCell.Analysis.Faults;

/// <summary>The firmware's fault table (docs/safety.md) as text for the person at the press.</summary>
public static class FaultText
{
    private static readonly Dictionary<FaultId, string> Names = new()
    {
        [FaultId.CellOverVoltage] = "Cell over-voltage",
        [FaultId.CellUnderVoltage] = "Cell under-voltage",
        [FaultId.OverCurrent] = "Over-current",
        [FaultId.CurrentNotFollowing] = "Current does not follow the set point",
        [FaultId.PressureHigh] = "Stack pressure high",
        [FaultId.PressureLow] = "Stack pressure low",
        [FaultId.ContactLost] = "Contact to the cell lost",
        [FaultId.OverTemperature] = "Frame too warm",
        [FaultId.UnderTemperature] = "Frame too cold",
        [FaultId.VoltageSensorSilent] = "Voltage sensor silent",
        [FaultId.CurrentSensorSilent] = "Current sensor silent",
        [FaultId.PressureSensorSilent] = "Pressure sensor silent",
        [FaultId.TemperatureSensorSilent] = "Temperature sensor silent",
        [FaultId.SupplyLow] = "Supply voltage low",
        [FaultId.EmergencyStop] = "Emergency stop pressed",
        [FaultId.LogFull] = "Record log full",
        [FaultId.ScheduleCorrupt] = "Schedule corrupt",
        [FaultId.SourceSilent] = "Current source silent",
        [FaultId.InternalError] = "Internal error",
        [FaultId.SupplySensorSilent] = "Supply sensor silent",
        [FaultId.LoopStalled] = "Measuring loop stalled",
    };

    private static readonly Dictionary<FaultAction, string> Effects = new()
    {
        [FaultAction.Log] = "Noted in the log; the test goes on.",
        [FaultAction.Pause] = "Zero current, relay closed; the test goes on by itself when the cause is gone.",
        [FaultAction.OpenRelay] = "The relay opened. When the cause is gone, resume the test.",
        [FaultAction.Latch] = "The relay opened and stays open until somebody clears the fault.",
    };

    private const string StallEffect =
        "The relay opened by itself. The test goes on, or waits to be resumed, as its protocol says for a power cut.";

    /// <summary>Null for 0, which is no fault.</summary>
    public static FaultView? Describe(int id)
    {
        if (id <= 0)
        {
            return null;
        }

        if (id >= FaultTable.Count)
        {
            return new FaultView(id, $"Fault {id}", "This host does not know the fault; its firmware is newer.", true);
        }

        var fault = (FaultId)id;
        FaultAction action = FaultTable.ActionOf(fault);
        string effect = fault == FaultId.LoopStalled ? StallEffect : Effects.GetValueOrDefault(action, "");
        return new FaultView(id, Names.GetValueOrDefault(fault, fault.ToString()), effect, action >= FaultAction.Latch);
    }
}
