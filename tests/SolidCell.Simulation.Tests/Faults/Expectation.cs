using SolidCell.Core.Safety;
using SolidCell.Drivers.Ads1115;
using SolidCell.Drivers.Measurement;
using SolidCell.Simulation.Chips;

namespace SolidCell.Simulation.Tests.Faults;

/// <summary>What must come of a fault: which entry of the fault table, and how it shows. Debounce and action are the table's.</summary>
internal sealed record Expectation(FaultId Id, Noticing Noticing)
{
    private const int SamplePeriodMilliseconds = 50;
    private const int SettlingSamples = 3;

    /// <summary>
    /// By when the fault must be raised, from its injection or (see <see cref="Noticing"/>) from the change of the current.
    /// </summary>
    public int WithinMilliseconds => Latency + FaultTable.DebounceMilliseconds(Id) + SamplePeriodMilliseconds;

    /// <summary>
    /// The most severe action that may follow. Random pressures may agree by chance, and then look like a frame that came off.
    /// </summary>
    public FaultAction WorstAction => this == new Expectation(FaultId.PressureSensorSilent, Noticing.ByChance)
        ? FaultTable.ActionOf(FaultId.ContactLost)
        : FaultTable.ActionOf(Id);

    private int Latency => Noticing switch
    {
        Noticing.AtOnce => SamplePeriodMilliseconds,
        Noticing.WithinASecond => MeasuringChain.SlowPeriodMilliseconds,
        Noticing.WhenOverdue => Id is FaultId.VoltageSensorSilent or FaultId.CurrentSensorSilent
            ? (StuckCodeDetector.DeadAfter + 1) * SamplePeriodMilliseconds
            : (SlowChannel.StuckAfter + 2) * MeasuringChain.SlowPeriodMilliseconds,
        Noticing.WhenTheCurrentChanges => (SettlingSamples + 1) * SamplePeriodMilliseconds,
        _ => FaultBench.WatchedMilliseconds,
    };

    public static Expectation Of(Sensor sensor, SensorFault fault, Phase phase) => sensor switch
    {
        Sensor.CellVoltage => Converter(FaultId.VoltageSensorSilent, fault, Nothing, Nothing),
        Sensor.CellCurrent => Converter(FaultId.CurrentSensorSilent, fault, NotFollowing(phase), NotFollowingAtChange(phase)),
        Sensor.StackPressure => Slow(FaultId.PressureSensorSilent, fault),
        Sensor.FrameTemperature => Temperature(fault),
        Sensor.Supply => Supply(fault),
        Sensor.CurrentSource => Source(fault, phase),
        _ => EmergencyStop(fault),
    };

    private static Expectation Nothing => new(FaultId.None, Noticing.Never);

    private static Expectation Converter(FaultId silent, SensorFault fault, Expectation wrong, Expectation delayed) => fault switch
    {
        SensorFault.Off or SensorFault.Slow => new(silent, Noticing.AtOnce),
        SensorFault.Garbage or SensorFault.Intermittent => new(silent, Noticing.ByChance),
        SensorFault.Stuck => new(silent, Noticing.WhenOverdue),
        SensorFault.Wrong => wrong,
        _ => delayed,
    };

    private static Expectation Slow(FaultId silent, SensorFault fault) => fault switch
    {
        SensorFault.Off => new(silent, Noticing.WithinASecond),
        SensorFault.Slow or SensorFault.Stuck => new(silent, Noticing.WhenOverdue),
        SensorFault.Garbage => new(silent, Noticing.ByChance),
        SensorFault.Intermittent => new(silent, Noticing.Tolerated),
        _ => Nothing,
    };

    /// <summary>A frame's temperature may stand still for hours, so a reading that does is no sign.</summary>
    private static Expectation Temperature(SensorFault fault) =>
        fault is SensorFault.Stuck or SensorFault.Slow ? Nothing : Slow(FaultId.TemperatureSensorSilent, fault);

    /// <summary>
    /// Without its supply the divider reads 0 V, which is the safe side; a third too much is more than the board lives at.
    /// </summary>
    private static Expectation Supply(SensorFault fault) => fault switch
    {
        SensorFault.Off => new(FaultId.SupplyLow, Noticing.WithinASecond),
        SensorFault.Garbage => new(FaultId.SupplyLow, Noticing.ByChance),
        SensorFault.Wrong => new(FaultId.SupplySensorSilent, Noticing.WithinASecond),
        _ => Slow(FaultId.SupplySensorSilent, fault),
    };

    private static Expectation Source(SensorFault fault, Phase phase) => fault switch
    {
        SensorFault.Off => new(FaultId.SourceSilent, Noticing.WithinASecond),
        SensorFault.Intermittent => new(FaultId.SourceSilent, Noticing.ByChance),
        SensorFault.Garbage => phase == Phase.Idle ? Nothing : new(FaultId.CurrentNotFollowing, Noticing.ByChance),
        SensorFault.Wrong => NotFollowing(phase),
        SensorFault.Delayed => Nothing,
        _ => NotFollowingAtChange(phase),
    };

    private static Expectation EmergencyStop(SensorFault fault) => fault switch
    {
        SensorFault.Stuck => Nothing,
        SensorFault.Garbage or SensorFault.Intermittent => new(FaultId.EmergencyStop, Noticing.WithinASecond),
        SensorFault.Slow or SensorFault.Delayed => new(FaultId.EmergencyStop, Noticing.WithinASecond),
        _ => new(FaultId.EmergencyStop, Noticing.AtOnce),
    };

    /// <summary>A current that is measured or put out a third wrong shows wherever one flows.</summary>
    private static Expectation NotFollowing(Phase phase) => phase is Phase.Idle or Phase.Rest or Phase.Paused
        ? NotFollowingAtChange(phase)
        : new(FaultId.CurrentNotFollowing, Noticing.WithinASecond);

    /// <summary>Without a test the current never changes.</summary>
    private static Expectation NotFollowingAtChange(Phase phase) =>
        phase == Phase.Idle ? Nothing : new(FaultId.CurrentNotFollowing, Noticing.WhenTheCurrentChanges);
}
