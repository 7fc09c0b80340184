using SolidCell.Core.Measurement;

namespace SolidCell.Protocols.Model;

/// <summary>
/// The cell the protocol is meant for. Area and capacity are only for checking and totals: the start command brings the true ones.
/// </summary>
public sealed record CellSection(
    CellKind Kind,
    long? AreaSquareMicrometres,
    long? CapacityNanoampHours,
    long? AnodeNanoampHoursPerSquareCentimetre)
{
    /// <summary>A pellet of 10 mm diameter, which is assumed where the protocol names no area.</summary>
    public const long TenMillimetrePelletSquareMicrometres = 78_539_816;

    public long AssumedAreaSquareMicrometres => AreaSquareMicrometres ?? TenMillimetrePelletSquareMicrometres;
}
