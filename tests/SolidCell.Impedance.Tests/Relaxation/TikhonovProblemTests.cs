using SolidCell.Impedance.Relaxation;

namespace SolidCell.Impedance.Tests.Relaxation;

public sealed class TikhonovProblemTests
{
    /// <summary>Two rows; the columns are (1, 0), (1, 1), (0, 2) and (3, 1), the first of which is not smoothed.</summary>
    private static readonly TikhonovProblem Problem = new([[1, 0], [1, 1], [0, 2], [3, 1]], [5, 7], 1);

    [Fact]
    public void The_right_side_is_projected_on_each_column() => Assert.Equal([5.0, 12, 14, 22], Problem.Projected);

    [Fact]
    public void Without_smoothing_it_is_the_normal_matrix()
    {
        double[,] normal = Problem.Regularised(0);

        Equal([1, 1, 0, 3], normal, 0);
        Equal([1, 2, 2, 4], normal, 1);
        Equal([0, 2, 4, 2], normal, 2);
        Equal([3, 4, 2, 10], normal, 3);
        Assert.Equal(1e-10 * 5, normal[2, 2] - 4, 1e-14);
    }

    /// <summary>The second differences of three values with a 0 on either side: (-2, 1, 0), (1, -2, 1) and (0, 1, -2).</summary>
    [Fact]
    public void The_second_differences_of_the_smoothed_part_are_added_with_their_strength()
    {
        double[,] smooth = Problem.Regularised(10);

        Equal([1, 1, 0, 3], smooth, 0);
        Equal([1, 2 + 50, 2 - 40, 4 + 10], smooth, 1);
        Equal([0, 2 - 40, 4 + 60, 2 - 40], smooth, 2);
        Equal([3, 4 + 10, 2 - 40, 10 + 50], smooth, 3);
    }

    private static void Equal(double[] row, double[,] found, int i) =>
        Assert.All(Enumerable.Range(0, row.Length), j => Assert.Equal(row[j], found[i, j], 1e-8));
}
