using SolidCell.Hardware.Verification.Mount;

namespace SolidCell.Hardware.Verification.Tests.Mount;

public sealed class StlMeshTests
{
    private static readonly (double, double, double)[] Corners = [(0, 0, 0), (6, 0, 0), (0, 6, 0), (0, 0, 6)];
    private static readonly (int, int, int)[] Tetrahedron = [(0, 2, 1), (0, 1, 3), (0, 3, 2), (1, 2, 3)];

    [Fact]
    public void A_closed_body_has_its_volume_and_no_open_edge()
    {
        StlMesh mesh = StlMesh.Parse(Lines(Tetrahedron));
        Assert.Equal(36, mesh.CubicMillimetres, 1e-9);
        Assert.Equal(0, mesh.OpenEdges);
        Assert.Equal((6, 6, 6), mesh.Size);
    }

    [Fact]
    public void A_missing_triangle_leaves_three_open_edges() => Assert.Equal(3, StlMesh.Parse(Lines(Tetrahedron[..3])).OpenEdges);

    [Fact]
    public void A_triangle_that_is_turned_around_is_noticed() =>
        Assert.NotEqual(0, StlMesh.Parse(Lines([.. Tetrahedron[..3], (1, 3, 2)])).OpenEdges);

    [Theory]
    [InlineData("vertex 1 2")]
    [InlineData("vertex 1 2 x")]
    [InlineData("solid nothing")]
    public void What_is_no_mesh_is_refused(string line) => Assert.Throws<VerificationException>(() => StlMesh.Parse([line, line, line]));

    private static IEnumerable<string> Lines((int A, int B, int C)[] triangles) =>
        triangles.SelectMany(triangle => new[] { triangle.A, triangle.B, triangle.C })
        .Select(corner => $"vertex {Corners[corner].Item1} {Corners[corner].Item2} {Corners[corner].Item3}");
}
