using SolidCell.Hardware.Model;

namespace SolidCell.Hardware.Layout;

/// <summary>Where a track of one net and width may go: cells of a quarter millimetre on two layers.</summary>
internal sealed class RoutingGrid
{
    public const double Pitch = 0.25;

    /// <summary>Added to what KiCad asks for, because a track's edge may lie on it.</summary>
    public const double Spare = 0.005;

    public const double Clearance = NetClasses.Clearance + Spare;
    public const double ViaDiameter = 0.5;

    private const double EdgeClearance = 0.35;
    private const byte Hard = 2;
    private const byte Movable = 1;

    private readonly byte[] _track;
    private readonly byte[] _via;

    private readonly IReadOnlyDictionary<int, double> _rooms;

    /// <param name="width">Of the board.</param>
    /// <param name="height">Of the board.</param>
    /// <param name="rooms">Of nets which others stay further away from than usual, mm.</param>
    public RoutingGrid(double width, double height, IReadOnlyDictionary<int, double> rooms)
    {
        _rooms = rooms;
        (Columns, Rows) = ((int)(width / Pitch) + 1, (int)(height / Pitch) + 1);
        (_track, _via) = (new byte[2 * Columns * Rows], new byte[Columns * Rows]);
    }

    public int Columns { get; }

    public int Rows { get; }

    public int Count => _track.Length;

    public int Layer(int node) => node / (Columns * Rows);

    public double X(int node) => node % Columns * Pitch;

    public double Y(int node) => node / Columns % Rows * Pitch;

    public int NodeAt(double x, double y, int layer) => (layer * Columns * Rows) + ((int)Math.Round(y / Pitch) * Columns)
        + (int)Math.Round(x / Pitch);

    public bool IsHard(int node) => _track[node] == Hard;

    public bool IsTaken(int node) => _track[node] != 0;

    public bool IsViaHard(int node) => _via[node % (Columns * Rows)] == Hard;

    public bool IsViaTaken(int node) => _via[node % (Columns * Rows)] != 0;

    /// <summary>Enters everything that a track of this net must keep away from. Pads stay; tracks of others can be moved.</summary>
    public void Prepare(int net, double width, IEnumerable<Copper> pads, IEnumerable<Copper> tracks)
    {
        Array.Clear(_track);
        Array.Clear(_via);
        foreach (Copper copper in tracks)
        {
            Enter(copper, net, width, Movable);
        }

        foreach (Copper copper in pads)
        {
            Enter(copper, net, width, Hard);
        }

        Edges(width);
    }

    /// <summary>Keeps the next via of the same net away from this one.</summary>
    public void Add(Copper via) => Fill(_via, 0, via.Area.Grown((ViaDiameter / 2) + Clearance), Hard);

    /// <summary>Room between two nets.</summary>
    public double Between(int one, int other) => Math.Max(RoomOf(one), RoomOf(other)) + Spare;

    private double RoomOf(int net) => _rooms.GetValueOrDefault(net, NetClasses.Clearance);

    private void Enter(Copper copper, int net, double width, byte mark)
    {
        double clearance = Between(copper.Net, net);
        bool isOwn = copper.Net == net && net > 0;
        if (!isOwn)
        {
            for (int layer = 0; layer < 2; layer++)
            {
                if ((copper.Layers & (1 << layer)) != 0)
                {
                    Fill(_track, layer * Columns * Rows, copper.Area.Grown((width / 2) + clearance), mark);
                }
            }
        }

        if (!isOwn || copper.IsHole || mark == Hard)
        {
            Fill(_via, 0, copper.Area.Grown((ViaDiameter / 2) + (isOwn ? copper.IsHole ? Clearance : 0.05 : clearance)), mark);
        }
    }

    private void Fill(byte[] map, int offset, Box box, byte mark)
    {
        int left = Math.Max(0, (int)Math.Floor(box.Left / Pitch) + 1),
            right = Math.Min(Columns - 1, (int)Math.Ceiling(box.Right / Pitch) - 1);
        int top = Math.Max(0, (int)Math.Floor(box.Top / Pitch) + 1), bottom = Math.Min(Rows - 1, (int)Math.Ceiling(box.Bottom / Pitch) - 1);
        for (int y = top; y <= bottom; y++)
        {
            for (int x = left; x <= right; x++)
            {
                int node = offset + (y * Columns) + x;
                map[node] = Math.Max(map[node], mark);
            }
        }
    }

    private void Edges(double width)
    {
        int margin = (int)Math.Ceiling((EdgeClearance + (Math.Max(width, ViaDiameter) / 2)) / Pitch);
        for (int node = 0; node < _track.Length; node++)
        {
            int x = node % Columns, y = node / Columns % Rows;
            if (x < margin || y < margin || x >= Columns - margin || y >= Rows - margin)
            {
                _track[node] = Hard;
                _via[node % (Columns * Rows)] = Hard;
            }
        }
    }
}
