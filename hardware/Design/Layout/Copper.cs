namespace SolidCell.Hardware.Layout;

/// <summary>Something conducting: a pad, a piece of track, a via. Millimetres from the board's upper left corner.</summary>
/// <param name="Net">Number of its net; 0 for a pad without one and for a hole.</param>
/// <param name="Layers">1 upper side, 2 lower side, 3 both.</param>
/// <param name="Area">What it covers.</param>
/// <param name="IsHole">True where a drill goes through.</param>
internal sealed record Copper(int Net, int Layers, Box Area, bool IsHole);

/// <summary>A piece of track, or a via where both ends are the same.</summary>
/// <param name="Net">Number of its net.</param>
/// <param name="Layer">1 upper, 2 lower side; 3 for a via.</param>
/// <param name="X1">One end.</param>
/// <param name="Y1">One end.</param>
/// <param name="X2">Other end.</param>
/// <param name="Y2">Other end.</param>
/// <param name="Width">Of a track; the diameter of a via.</param>
internal sealed record Track(int Net, int Layer, double X1, double Y1, double X2, double Y2, double Width)
{
    public Copper Copper =>
        new(Net, Layer, new Box(Math.Min(X1, X2), Math.Min(Y1, Y2), Math.Max(X1, X2), Math.Max(Y1, Y2)).Grown(Width / 2), Layer == 3);
}
