namespace SolidCell.Core.Safety;

/// <summary>
/// The one table of faults: how long a condition must last, what the fault then does, and how it goes away. docs/safety.md gives the
/// reasons.
/// </summary>
public static class FaultTable
{
    /// <summary>One past the highest <see cref="FaultId"/>.</summary>
    public const int Count = (int)FaultId.LoopStalled + 1;

    /// <summary>A bit for every fault of the table: bit n for the fault with number n, none for 0.</summary>
    public const int KnownBits = (1 << Count) - 2;

    /// <summary>A fault that clears by itself does so after its condition has been away this long.</summary>
    public const int ClearMilliseconds = 1000;

    private static readonly FaultRow[] Rows =
    {
        new FaultRow(FaultId.None, 0, FaultAction.None, FaultClears.ByItself),
        new FaultRow(FaultId.CellOverVoltage, 100, FaultAction.Latch, FaultClears.ByOperator),
        new FaultRow(FaultId.CellUnderVoltage, 100, FaultAction.Latch, FaultClears.ByOperator),
        new FaultRow(FaultId.OverCurrent, 100, FaultAction.Latch, FaultClears.ByOperator),
        new FaultRow(FaultId.CurrentNotFollowing, 500, FaultAction.OpenRelay, FaultClears.ByItself),
        new FaultRow(FaultId.PressureHigh, 2000, FaultAction.Pause, FaultClears.ByItself),
        new FaultRow(FaultId.PressureLow, 2000, FaultAction.Pause, FaultClears.ByItself),
        new FaultRow(FaultId.ContactLost, 250, FaultAction.OpenRelay, FaultClears.ByItself),
        new FaultRow(FaultId.OverTemperature, 2000, FaultAction.OpenRelay, FaultClears.ByItself),
        new FaultRow(FaultId.UnderTemperature, 5000, FaultAction.Pause, FaultClears.ByItself),
        new FaultRow(FaultId.VoltageSensorSilent, 250, FaultAction.OpenRelay, FaultClears.ByItself),
        new FaultRow(FaultId.CurrentSensorSilent, 250, FaultAction.OpenRelay, FaultClears.ByItself),
        new FaultRow(FaultId.PressureSensorSilent, 5000, FaultAction.Log, FaultClears.ByItself),
        new FaultRow(FaultId.TemperatureSensorSilent, 5000, FaultAction.Log, FaultClears.ByItself),
        new FaultRow(FaultId.SupplyLow, 100, FaultAction.OpenRelay, FaultClears.ByItself),
        new FaultRow(FaultId.EmergencyStop, 0, FaultAction.Latch, FaultClears.ByOperator),
        new FaultRow(FaultId.LogFull, 0, FaultAction.Pause, FaultClears.ByItself),
        new FaultRow(FaultId.ScheduleCorrupt, 0, FaultAction.Latch, FaultClears.ByOperator),
        new FaultRow(FaultId.SourceSilent, 150, FaultAction.OpenRelay, FaultClears.ByItself),
        new FaultRow(FaultId.InternalError, 0, FaultAction.Latch, FaultClears.ByOperator),
        new FaultRow(FaultId.SupplySensorSilent, 5000, FaultAction.Log, FaultClears.ByItself),
        new FaultRow(FaultId.LoopStalled, 0, FaultAction.Pause, FaultClears.ByItself),
    };

    /// <summary>How long the condition must last before the fault is raised.</summary>
    public static int DebounceMilliseconds(FaultId id) => Rows[(int)id].DebounceMilliseconds;

    public static FaultAction ActionOf(FaultId id) => Rows[(int)id].Action;

    public static FaultClears ClearingOf(FaultId id) => Rows[(int)id].Clears;

    /// <summary>The start-up check: throws unless every fault has its row.</summary>
    public static void Check()
    {
        string problem = ProblemIn(Rows);
        if (problem.Length > 0)
        {
            throw Invariant.Broken(problem);
        }
    }

    /// <summary>
    /// What is wrong with a table, empty when it is sound: a row for each fault at its own number, and what latches is cleared by an
    /// operator.
    /// </summary>
    public static string ProblemIn(FaultRow[] rows)
    {
        if (rows.Length != Count)
        {
            return "the fault table has " + rows.Length.ToString() + " rows for " + Count.ToString() + " faults";
        }

        for (int id = 0; id < Count; id++)
        {
            FaultRow row = rows[id];
            if ((int)row.Id != id || row.DebounceMilliseconds < 0 || (row.Action == FaultAction.None) != (id == 0))
            {
                return "the fault table has no row for fault " + id.ToString() + " in its place";
            }

            if ((row.Action == FaultAction.Latch) != (row.Clears == FaultClears.ByOperator))
            {
                return "fault " + id.ToString() + " latches without an operator to clear it, or the other way round";
            }
        }

        return "";
    }
}
