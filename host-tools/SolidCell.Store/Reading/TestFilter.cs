namespace SolidCell.Store.Reading;

/// <summary>Which tests to list; null is any. Names and words are compared without regard to case.</summary>
public sealed record TestFilter
{
    public string? Fixture { get; init; }

    public string? Cell { get; init; }

    public string? Group { get; init; }

    public string? Tag { get; init; }

    public string? Protocol { get; init; }

    /// <summary>As it is stored: "planned", "running", "ended" or "interrupted".</summary>
    public string? State { get; init; }

    /// <summary>
    /// Stand somewhere in id, fixture, protocol, group, tags or notes of the test, or in name, chemistry, notes or card of its cell.
    /// </summary>
    public string? Words { get; init; }

    public bool WithArchived { get; init; }

    public int Limit { get; init; } = TestReader.MaximumListed;
}
