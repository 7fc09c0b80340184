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
    private const decimal MicrogramsPerGram = 1e6m;

    /// <summary>A pellet of 10 mm diameter, which is assumed where the protocol names no area.</summary>
    public const long TenMillimetrePelletSquareMicrometres = 78_539_816;

    /// <summary>The base of currents and capacities per gram; that of a registered cell goes first when a program is made for it.</summary>
    public long? ActiveMassMicrograms { get; init; }

    public long AssumedAreaSquareMicrometres => AreaSquareMicrometres ?? TenMillimetrePelletSquareMicrometres;

    /// <summary>What so much per gram is for this cell, in the same unit without the gram; null while its mass is not known.</summary>
    public long? OfGrams(long perGram) =>
        ActiveMassMicrograms is { } mass ? (long)Math.Round(perGram * (mass / MicrogramsPerGram)) : null;
}
