using SolidCell.Hardware.Verification.Mount;

namespace SolidCell.Hardware.Verification.Tests.Mount;

public sealed class PressureTableTests
{
    [Theory]
    [InlineData(10, 2, 157)]
    [InlineData(10, 60, 4712)]
    [InlineData(13, 2, 265)]
    [InlineData(13, 60, 7964)]
    public void A_pressure_on_a_pellet_is_a_force(double pellet, double megapascals, double newtons) =>
        Assert.Equal(newtons, PressureTable.Newtons(pellet, megapascals), 0.5);

    [Theory]
    [InlineData(157, 500)]
    [InlineData(460, 1000)]
    [InlineData(7964, 10000)]
    public void A_load_cell_has_a_tenth_left(double newtons, double rating) => Assert.Equal(rating, PressureTable.LoadCell(newtons));

    /// <summary>DIN 2093 gives 1,013 N at three quarters of h0 for A 16.</summary>
    [Fact]
    public void A_disc_spring_has_the_force_of_its_standard() => Assert.Equal(1013, DiscSpring.A16.Newtons(DiscSpring.A16.Rated), 25.0);

    [Fact]
    public void A_deflection_gives_its_force_back()
    {
        double deflection = DiscSpring.A16.DeflectionAt(500)!.Value;
        Assert.Equal(500, DiscSpring.A16.Newtons(deflection), 0.01);
        Assert.Null(DiscSpring.A16.DeflectionAt(5000));
    }

    [Fact]
    public void The_frame_carries_the_greatest_force() =>
        Assert.All(MountCheck.Frame(MountParameters.Read()), figure => Assert.True(figure.IsMet, figure.Name));

    [Fact]
    public void The_committed_meshes_are_closed() => Assert.All(
        MountPart.All,
            part => Assert.Equal(0, StlMesh.Parse(File.ReadLines(HardwareFolder.PathTo("mount", "stl", part.Name + ".stl"))).OpenEdges));

    [Fact]
    public void A_part_made_again_is_the_committed_one()
    {
        RequiredService.Of(OpenScad.Program, "openscad");
        MountPart part = MountPart.All.First(part => part.Name == "insulator");
        StlMesh committed = StlMesh.Parse(File.ReadLines(HardwareFolder.PathTo("mount", "stl", "insulator.stl")));
        Assert.All(MountCheck.Judge(part, StlMesh.Parse(OpenScad.Solid(part.Name).Split('\n')), committed),
            figure => Assert.True(figure.IsMet, figure.Name));
    }
}
