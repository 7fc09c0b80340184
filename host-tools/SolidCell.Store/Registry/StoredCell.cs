namespace SolidCell.Store.Registry;

/// <summary>A cell as the database knows it, and how many tests were made with it.</summary>
public sealed record StoredCell(long CellId, NewCell Description, DateTimeOffset Created, int Tests)
{
    public string Name => Description.Name;

    public double AreaSquareCentimetres => Description.AreaSquareMicrometres / 1e8;
}
