namespace SolidCell.Protocols.Model;

/// <summary>When samples are kept; a 0 means "not for this reason". See <see cref="Core.Schedule.RecordRule"/>.</summary>
public sealed record RecordSection(
    int EveryMilliseconds,
    int VoltageChangeMicrovolts,
    int CurrentChangeNanoamps,
    int PressureChangeKilopascals);
