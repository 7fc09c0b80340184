using SolidCell.Core.Measurement;
using SolidCell.Host.CommandLine;

namespace SolidCell.Host.Fixtures.Start;

/// <summary>What is started, on which cells.</summary>
internal sealed record StartOptions
{
    public string? Protocol { get; init; }

    /// <summary>Registered cells, one for each fixture in their order.</summary>
    public IReadOnlyList<string> Cells { get; init; } = [];

    /// <summary>The area of cells that are not registered, in cm2.</summary>
    public double? Area { get; init; }

    public CellKind Kind { get; init; }

    public double CapacityMilliampHours { get; init; }

    public bool IsConfirmed { get; init; }

    public bool AsJson { get; init; }

    /// <exception cref="UserErrorException">There is no cell, or not one for each fixture.</exception>
    public void Check(int fixtures)
    {
        if (Area is null && Cells.Count == 0)
        {
            throw new UserErrorException(
                "Nothing starts without the cell's area: name a registered cell with --cell NAME, or give --area CM2.");
        }

        if (Cells.Count > 0 && Cells.Count != fixtures)
        {
            throw new UserErrorException(
                $"Fixtures: {fixtures}, cells: {Cells.Count}. Give --cell once for each fixture, in the same order.");
        }

        if (Cells.Distinct(StringComparer.OrdinalIgnoreCase).Count() < Cells.Count)
        {
            throw new UserErrorException("A cell is in one press only; --cell names one twice.");
        }
    }
}
