using SolidCell.Cards;
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
    private const decimal NanoampHoursPerMilliampHour = 1e6m;

    /// <summary>A pellet of 10 mm diameter, which is assumed where the protocol names no area.</summary>
    public const long TenMillimetrePelletSquareMicrometres = 78_539_816;

    /// <summary>The base of currents and capacities per gram; that of a registered cell goes first when a program is made for it.</summary>
    public long? ActiveMassMicrograms { get; init; }

    /// <summary>What a paper says of the cells that the protocol is for, as <see cref="CellCard"/> writes it; null for nothing.</summary>
    public string? Card { get; init; }

    /// <summary>Lithium of one electrode in nAh/cm2: as it is said, else by its thickness on the card; null when neither is.</summary>
    public decimal? LithiumNanoampHoursPerSquareCentimetre => AnodeNanoampHoursPerSquareCentimetre
        ?? (decimal?)CellCard.Read(Card).LithiumMilliampHoursPerSquareCentimetre * NanoampHoursPerMilliampHour;

    public long AssumedAreaSquareMicrometres => AreaSquareMicrometres ?? TenMillimetrePelletSquareMicrometres;

    /// <summary>What so much per gram is for this cell, in the same unit without the gram; null while its mass is not known.</summary>
    public long? OfGrams(long perGram) =>
        ActiveMassMicrograms is { } mass ? (long)Math.Round(perGram * (mass / MicrogramsPerGram)) : null;
}
