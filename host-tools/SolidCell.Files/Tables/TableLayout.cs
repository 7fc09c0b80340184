using SolidCell.Files.Headers;

namespace SolidCell.Files.Tables;

/// <summary>Where the table of a file begins and what its columns are.</summary>
internal sealed record TableLayout(ChosenColumns Columns, string InstrumentName)
{
    /// <summary>Lines of the file, or of each sheet before it, to read before the header stands last.</summary>
    public required int LinesToHeader { get; init; }

    /// <summary>The letters of the header, for words in cells.</summary>
    public required System.Text.Encoding Letters { get; init; }

    /// <summary>The header is to be read in the other letters that its bytes can be.</summary>
    public bool IsOtherReading { get; init; }

    /// <summary>There is no header: the line that stands last is a row.</summary>
    public bool IsHeadless { get; init; }

    /// <summary>The line below the header holds units.</summary>
    public bool HasUnitsRow { get; init; }

    /// <summary>The table has no current because the cell rested.</summary>
    public bool IsAtRest { get; init; }

    /// <summary>The words above the table that name a technique which holds the voltage; null for none.</summary>
    public string? HeldVoltage { get; init; }

    /// <summary>Cells that are empty in the rows of this table and not in those of the levels above it.</summary>
    public int LeadingEmptyCells { get; init; }
}
