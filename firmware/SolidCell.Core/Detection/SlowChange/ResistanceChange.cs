namespace SolidCell.Core.Detection.SlowChange;

/// <summary>How a step compares with the steps before it; by the number of the cause that is reported.</summary>
internal enum ResistanceChange : byte
{
    None,
    Lost = ShortCause.LostPolarisation,
    FellWithCurrent = ShortCause.OverpotentialFellWithCurrent,
    ThroughOrigin = ShortCause.LinearThroughOrigin,
    Declined = ShortCause.Decline,
}
