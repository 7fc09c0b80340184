namespace SolidCell.Import;

/// <summary>What became of one file.</summary>
public sealed record ImportResult(string TestId, string File)
{
    /// <summary>The same file had been imported before; nothing was written.</summary>
    public bool WasThere { get; init; }

    public string Taken { get; init; } = string.Empty;

    public IReadOnlyList<string> Remarks { get; init; } = [];

    public long Rows { get; init; }

    public int Steps { get; init; }

    public int SoftShorts { get; init; }

    public int HardShorts { get; init; }
}
