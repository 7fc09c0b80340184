using SolidCell.Impedance.Numerics;

namespace SolidCell.Impedance.Tests.Numerics;

public sealed class SymmetricMatrixTests
{
    [Fact]
    public void The_factor_of_a_matrix_of_three_is_the_one_of_the_textbook()
    {
        double[,] a = { { 4, 0, 0 }, { 12, 37, 0 }, { -16, -43, 98 } };

        double least = SymmetricMatrix.Decompose(a, 3);

        Assert.Equal([2.0, 6, 1, -8, 5, 3], new[] { a[0, 0], a[1, 0], a[1, 1], a[2, 0], a[2, 1], a[2, 2] });
        Assert.Equal(1.0 / 37, least, 1e-15);
    }

    [Fact]
    public void A_system_is_solved_and_a_matrix_inverted_from_the_factor()
    {
        double[,] a = { { 4, 0, 0 }, { 12, 37, 0 }, { -16, -43, 98 } };
        SymmetricMatrix.Decompose(a, 3);
        double[] x = [4 + 24 - 48, 12 + 74 - 129, -16 - 86 + 294];

        SymmetricMatrix.Solve(a, 3, x);
        double[,] inverse = SymmetricMatrix.Invert(a, 3);

        Assert.Equal([1.0, 2, 3], x.Select(value => Math.Round(value, 9)));
        Assert.Equal(1777.0 / 36, inverse[0, 0], 1e-9);
        Assert.Equal(-122.0 / 9, inverse[0, 1], 1e-9);
        Assert.Equal(19.0 / 9, inverse[2, 0], 1e-9);
        Assert.Equal(1.0 / 9, inverse[2, 2], 1e-9);
    }

    [Fact]
    public void A_diagonal_matrix_has_the_ratio_1_and_only_the_given_size_is_used()
    {
        double[,] a = { { 9, 0 }, { 7, -1 } };

        Assert.Equal(1, SymmetricMatrix.Decompose(a, 1));
        Assert.Equal(3, a[0, 0]);
        Assert.Equal(7, a[1, 0]);
        Assert.Equal(1, SymmetricMatrix.Decompose(new double[,] { { 0.25, 0 }, { 0, 16 } }, 2));
    }

    [Fact]
    public void A_matrix_that_is_not_positive_definite_gives_0()
    {
        Assert.Equal(0, SymmetricMatrix.Decompose(new double[,] { { 1, 0 }, { 2, 4 } }, 2));
        Assert.Equal(0, SymmetricMatrix.Decompose(new double[,] { { 1, 0 }, { 2, 3 } }, 2));
        Assert.Equal(0, SymmetricMatrix.Decompose(new double[,] { { 0 } }, 1));
        Assert.Equal(0, SymmetricMatrix.Decompose(new double[,] { { -4 } }, 1));
    }
}
