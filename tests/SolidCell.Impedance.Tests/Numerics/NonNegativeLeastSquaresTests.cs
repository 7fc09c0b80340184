using SolidCell.Impedance.Numerics;

namespace SolidCell.Impedance.Tests.Numerics;

public sealed class NonNegativeLeastSquaresTests
{
    [Fact]
    public void Where_nothing_is_negative_it_is_the_solution_of_the_system() =>
        Assert.Equal([1.0, 2], Solved(new double[,] { { 2, 1 }, { 1, 3 } }, [4, 7]));

    [Fact]
    public void What_would_be_negative_stays_at_0_and_the_other_one_is_solved_alone() =>
        Assert.Equal([2.0, 0], Solved(new double[,] { { 2, 1 }, { 1, 3 } }, [4, 1]));

    [Fact]
    public void One_that_was_free_goes_back_to_0_when_another_one_explains_it() =>
        Assert.Equal([0, 1.0, 1.0], Solved(new double[,] { { 1, 0.8, 0.8 }, { 0.8, 1, 0.5 }, { 0.8, 0.5, 1 } }, [1.59, 1.5, 1.5]));

    [Fact]
    public void A_right_side_without_anything_positive_gives_zeros() =>
        Assert.Equal([0.0, 0], Solved(new double[,] { { 1, 0 }, { 0, 1 } }, [-3, 0]));

    /// <summary>Kuhn and Tucker: at the least the slope is 0 where x is free, and downhill only towards what is forbidden.</summary>
    [Fact]
    public void At_the_least_of_random_problems_no_direction_that_is_allowed_leads_down()
    {
        const int n = 6;
        var random = new Random(1);
        for (int round = 0; round < 300; round++)
        {
            double[][] rows = [.. Enumerable.Range(0, 8).Select(_ => Numbers(random, n))];
            double[] b = Numbers(random, rows.Length);
            double[,] h = new double[n, n];
            double[] g = new double[n];
            for (int i = 0; i < n; i++)
            {
                g[i] = rows.Select((row, k) => row[i] * b[k]).Sum();
                for (int j = 0; j < n; j++)
                {
                    h[i, j] = rows.Sum(row => row[i] * row[j]) + (i == j ? 0.01 : 0);
                }
            }

            double[] x = NonNegativeLeastSquares.Solve(h, g);

            Assert.All(Enumerable.Range(0, n), i =>
            {
                double slope = g[i] - Enumerable.Range(0, n).Sum(j => h[i, j] * x[j]);
                Assert.InRange(slope, x[i] > 0 ? -1e-8 : double.NegativeInfinity, 1e-8);
                Assert.True(x[i] >= 0);
            });
        }
    }

    private static double[] Numbers(Random random, int count) =>
        [.. Enumerable.Range(0, count).Select(_ => (2 * random.NextDouble()) - 1)];

    private static double[] Solved(double[,] h, double[] g) =>
        [.. NonNegativeLeastSquares.Solve(h, g).Select(value => Math.Round(value, 12))];
}
