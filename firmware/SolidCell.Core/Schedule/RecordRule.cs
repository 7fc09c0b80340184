namespace SolidCell.Core.Schedule;

/// <summary>
/// When a sample of a step is recorded: each threshold that is not 0 records on its own. The first and the last
/// sample of a step are always recorded, and never more than 10 s pass without one: the log restarts a test after a
/// power cut, so it must know the charge that well.
/// </summary>
public sealed class RecordRule
{
    public int EveryMilliseconds;
    public int VoltageChangeMicrovolts;
    public int CurrentChangeNanoamps;
    public int PressureChangeKilopascals;
}
