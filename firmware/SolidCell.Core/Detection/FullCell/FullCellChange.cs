namespace SolidCell.Core.Detection.FullCell;

/// <summary>
/// What a cell with an insertion electrode has shown over minutes and hours; by the number of the cause that is reported.
/// </summary>
internal enum FullCellChange : byte
{
    None,
    NoRiseOnCharge = ShortCause.NoRiseOnCharge,
    ExcessCharge = ShortCause.ExcessCharge,
    EfficiencyCollapse = ShortCause.EfficiencyCollapse,
    RestSag = ShortCause.OpenCircuitSag,
    PressureStopped = ShortCause.PressureStopped,
    HoldCurrent = ShortCause.HoldCurrent,
}
