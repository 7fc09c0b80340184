using SolidCell.Impedance.Numerics;

namespace SolidCell.Impedance.Tests.Numerics;

public sealed class LeastSquaresTests
{
    [Fact]
    public void A_square_system_is_solved_exactly()
    {
        double[] right = [5, 10];

        double[] x = LeastSquares.Solve([[2, 1], [1, 3]], right);

        Assert.Equal([1.0, 3.0], x.Select(value => Math.Round(value, 12)));
    }

    [Fact]
    public void The_line_through_four_points_is_the_one_of_least_squares_and_its_residual_stands_in_the_tail()
    {
        double[] right = [6, 5, 7, 10];

        double[] x = LeastSquares.Solve([[1, 1, 1, 1], [1, 2, 3, 4]], right);

        Assert.Equal(3.5, x[0], 1e-12);
        Assert.Equal(1.4, x[1], 1e-12);
        Assert.Equal(4.2, right.Skip(2).Sum(value => value * value), 1e-12);
    }

    [Fact]
    public void A_column_that_depends_on_those_before_it_gets_0()
    {
        double[] x = LeastSquares.Solve([[1, 2, 2], [2, 4, 4], [0, 1, -1]], [3, 7, 5]);

        Assert.Equal([3.0, 0, 1], x.Select(value => Math.Round(value, 12)));
    }

    [Fact]
    public void A_column_of_zeros_gets_0_and_the_others_their_values() =>
        Assert.Equal([0, 4.0], LeastSquares.Solve([[0, 0], [0, 2]], [1, 8]).Select(value => Math.Round(value, 12)));

    [Fact]
    public void More_columns_than_rows_leave_the_last_ones_at_0() =>
        Assert.Equal([4.0, 0, 0], LeastSquares.Solve([[2], [1], [1]], [8]).Select(value => Math.Round(value, 12)));

    [Fact]
    public void A_negative_first_number_is_reflected_as_well_as_a_positive_one() =>
        Assert.Equal(-2.0, LeastSquares.Solve([[-3, -4]], [6, 8])[0], 1e-12);
}
