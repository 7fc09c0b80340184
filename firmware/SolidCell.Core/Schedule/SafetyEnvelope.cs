namespace SolidCell.Core.Schedule;

/// <summary>Limits that hold in every step of a test. The fixture's own hardware limits hold besides.</summary>
public sealed class SafetyEnvelope
{
    public int MinimumCellMicrovolts;
    public int MaximumCellMicrovolts;
    public int MaximumCellNanoamps;
    public int MinimumStackKilopascals;
    public int MaximumStackKilopascals;
    public int MinimumFrameMillidegrees;
    public int MaximumFrameMillidegrees;
}
