using SolidCell.Cards;
using SolidCell.Core.Measurement;

namespace SolidCell.Store.Registry;

/// <summary>What a person says about a cell. Its name is theirs: unique among registered cells, without regard to case.</summary>
public sealed record NewCell(string Name, CellKind Kind, long AreaSquareMicrometres)
{
    /// <summary>The layers, such as "Li | Li6PS5Cl | NCM".</summary>
    public string? Chemistry { get; init; }

    /// <summary>Material of the electrode that positive current deposits on, or that charges.</summary>
    public string? WorkingElectrode { get; init; }

    public long? ActiveMassMicrograms { get; init; }

    /// <summary>Nominal, 0 where there is none.</summary>
    public long CapacityNanoampHours { get; init; }

    public string Notes { get; init; } = "";

    /// <summary>What a paper says besides, as <see cref="CellCard"/> writes it; null for nothing.</summary>
    public string? Card { get; init; }

    /// <summary>False for a cell made up for one test, whose name may repeat.</summary>
    public bool IsRegistered { get; init; } = true;
}
