using SolidCell.Host.Fixtures;

namespace SolidCell.Host.Watch;

/// <summary>
/// The columns of the table of fixtures that a terminal has room for. No number is ever cut: <see cref="Dropped"/> columns go one after
/// the other until the rest fits, then states are shortened to a word, then the <see cref="LastDropped"/> go; at last names are cut short.
/// </summary>
internal sealed class WatchTable
{
    private const string Fixture = "FIXTURE";
    private const string State = "STATE";
    private const int ShortestName = 4;

    /// <summary>A space either side and a border; the table begins with one border more.</summary>
    private const int Around = 3;

    /// <summary>Which columns go first, in this order.</summary>
    public static readonly string[] Dropped = ["LOG", "HOLDS", "HEARD (UTC)", "SET mA", "TEST", "CYCLE", "STEP", "degC", "MPa", "HOURS"];

    /// <summary>Which go when short states do not help.</summary>
    public static readonly string[] LastDropped = ["FAULT", "SHORTS", "mA", "V"];

    private readonly List<string> _headings = [.. ReadingText.Headings];
    private readonly List<List<string>> _rows;

    private WatchTable(IEnumerable<HeardFixture> readings) => _rows = [.. readings.Select(heard => ReadingText.Row(heard).ToList())];

    public IReadOnlyList<string> Headings => _headings;

    /// <summary>A text for each heading.</summary>
    public IEnumerable<IReadOnlyList<string>> Rows => _rows;

    private int Width => 1 + Enumerable.Range(0, _headings.Count).Sum(column => WidthOf(column) + Around);

    /// <param name="readings">The fixtures.</param>
    /// <param name="width">Of the terminal, in characters.</param>
    public static WatchTable Fitting(IEnumerable<HeardFixture> readings, int width)
    {
        var table = new WatchTable(readings);
        table.Drop(Dropped, width);
        if (table.Width > width)
        {
            table.Change(State, state => state.Split(' ', ',')[0]);
        }

        table.Drop(LastDropped, width);
        int room = Math.Max(ShortestName, table.WidthOf(table._headings.IndexOf(Fixture)) - Math.Max(0, table.Width - width));
        table.Change(Fixture, name => name.Length > room ? name[..(room - 1)] + "…" : name);
        return table;
    }

    private int WidthOf(int column) => _rows.Select(row => row[column].Length).Append(_headings[column].Length).Max();

    private void Drop(IEnumerable<string> headings, int width)
    {
        foreach (int column in headings.TakeWhile(_ => Width > width).Select(heading => _headings.IndexOf(heading)))
        {
            _headings.RemoveAt(column);
            _rows.ForEach(row => row.RemoveAt(column));
        }
    }

    private void Change(string heading, Func<string, string> change)
    {
        int column = _headings.IndexOf(heading);
        _rows.ForEach(row => row[column] = change(row[column]));
    }
}
