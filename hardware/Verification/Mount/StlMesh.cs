using System.Globalization;

namespace SolidCell.Hardware.Verification.Mount;

/// <summary>A triangle mesh of an ASCII STL file, in millimetres.</summary>
/// <param name="Triangles">Corner indices into <paramref name="Vertices"/>, three a triangle, counter-clockwise seen from outside.</param>
/// <param name="Vertices">Corners; those closer together than 0.01 um are one.</param>
public sealed record StlMesh(IReadOnlyList<(int A, int B, int C)> Triangles, IReadOnlyList<(double X, double Y, double Z)> Vertices)
{
    private const int MostTriangles = 200_000;
    private const double CornersPerMillimetre = 1e5;

    /// <summary>Reads the text of an ASCII STL file.</summary>
    public static StlMesh Parse(IEnumerable<string> lines)
    {
        var known = new Dictionary<(long, long, long), int>();
        var vertices = new List<(double, double, double)>();
        var corners = new List<int>();
        foreach (string line in lines.Select(line => line.Trim()).Where(line => line.StartsWith("vertex ", StringComparison.Ordinal)))
        {
            (double x, double y, double z) = Corner(line);
            var key = ((long)Math.Round(x * CornersPerMillimetre), (long)Math.Round(y * CornersPerMillimetre),
                (long)Math.Round(z * CornersPerMillimetre));
            if (!known.TryGetValue(key, out int index))
            {
                known[key] = index = vertices.Count;
                vertices.Add((x, y, z));
            }

            corners.Add(index);
        }

        return corners.Count > 0 && corners.Count % 3 == 0 && corners.Count / 3 <= MostTriangles
            ? new StlMesh([.. corners.Chunk(3).Select(three => (three[0], three[1], three[2]))], vertices)
            : throw new VerificationException($"Not an ASCII STL file of 1 to {MostTriangles} triangles: {corners.Count} corners.");
    }

    /// <summary>Enclosed volume in cubic millimetres, by the divergence theorem; negative when the triangles face inwards.</summary>
    public double CubicMillimetres => Triangles.Sum(triangle =>
    {
        var (a, b, c) = (Vertices[triangle.A], Vertices[triangle.B], Vertices[triangle.C]);
        return ((a.X * ((b.Y * c.Z) - (b.Z * c.Y))) + (a.Y * ((b.Z * c.X) - (b.X * c.Z))) + (a.Z * ((b.X * c.Y) - (b.Y * c.X)))) / 6;
    });

    /// <summary>Outer dimensions along x, y and z in millimetres.</summary>
    public (double X, double Y, double Z) Size =>
        (Extent(vertex => vertex.X), Extent(vertex => vertex.Y), Extent(vertex => vertex.Z));

    /// <summary>
    /// Edges that are not shared by exactly two triangles running along it in opposite directions: 0 for a closed, oriented surface.
    /// </summary>
    public int OpenEdges
    {
        get
        {
            var times = new Dictionary<(int, int), int>();
            foreach (var (a, b, c) in Triangles)
            {
                foreach (var edge in new[] { (a, b), (b, c), (c, a) })
                {
                    times[edge] = times.GetValueOrDefault(edge) + 1;
                }
            }

            return times.Count(edge => edge.Value != 1 || times.GetValueOrDefault((edge.Key.Item2, edge.Key.Item1)) != 1);
        }
    }

    private double Extent(Func<(double X, double Y, double Z), double> of) => Vertices.Max(of) - Vertices.Min(of);

    private static (double X, double Y, double Z) Corner(string line)
    {
        string[] cells = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        double[] values = [.. cells.Skip(1)
            .Select(cell => double.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out double value)
                && double.IsFinite(value)
            ? value
            : throw new VerificationException($"Not a coordinate in an STL file: '{cell}'."))];
        return values.Length == 3
            ? (values[0], values[1], values[2]) : throw new VerificationException($"Not three coordinates: '{line}'.");
    }
}
