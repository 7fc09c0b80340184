using SolidCell.Impedance.Fitting;

namespace SolidCell.Impedance.Tests.Fitting;

public sealed class LevenbergMarquardtTests
{
    [Fact]
    public void A_line_is_found_and_the_slopes_there_are_0()
    {
        var search = new LevenbergMarquardt(new Line(), [-100, -100], [100, 100], 1e-12);
        double[] x = [0, 0];

        Assert.Equal(4.2, search.Minimise(x), 1e-9);
        Assert.Equal(3.5, x[0], 1e-5);
        Assert.Equal(1.4, x[1], 1e-5);
        Assert.All(search.Gradient, slope => Assert.Equal(0, slope, 1e-4));
        Assert.Equal((4, 10, 30), (search.Hessian[0, 0], search.Hessian[1, 0], search.Hessian[1, 1]));
        Assert.True(search.Converged);
    }

    [Fact]
    public void Within_bounds_the_other_parameter_follows()
    {
        double[] x = [50, 50];

        double sum = new LevenbergMarquardt(new Line(), [-100, -100], [100, 1], 1e-12).Minimise(x);

        Assert.Equal(1, x[1]);
        Assert.Equal(4.5, x[0], 1e-5);
        Assert.Equal(5, sum, 1e-9);
    }

    [Fact]
    public void A_parameter_is_held_at_the_bound_that_it_would_be_pushed_beyond()
    {
        var search = new LevenbergMarquardt(new Line(), [-100, -100], [100, 1], 1e-12);
        double[] x = [50, 50];
        search.Minimise(x);

        Assert.True(search.Gradient[1] < 0);
        Assert.True(search.IsHeld(x, 1));
        Assert.False(search.IsHeld(x, 0));
        Assert.False(search.IsHeld([4.5, 0.99], 1));
        Assert.False(search.IsHeld([4.5, -100], 1));
        var low = new LevenbergMarquardt(new Line(), [-100, 2], [100, 100], 1e-12);
        low.Minimise(x);
        Assert.Equal(2, x[1]);
        Assert.True(low.IsHeld(x, 1));
        Assert.False(low.IsHeld([4.5, 100], 1));
    }

    [Fact]
    public void So_many_iterations_and_no_more_are_gone_and_none_moves_a_parameter_by_more_than_two()
    {
        double[] x = [20, 20];

        var search = new LevenbergMarquardt(new Line(), [-100, -100], [100, 100], 1e-12, 1);
        search.Minimise(x);

        Assert.Equal((1, false), (search.Iterations, search.Converged));
        Assert.Equal(2, x.Max(value => Math.Abs(value - 20)), 1e-9);
    }

    /// <summary>Rosenbrock's valley from its usual start: 10 (y - x squared) and 1 - x.</summary>
    [Fact]
    public void The_end_of_a_bent_valley_is_reached_in_a_score_of_steps()
    {
        double[] x = [-1.2, 1];
        var search = new LevenbergMarquardt(new Valley(), [-5, -5], [5, 5], 1e-12);

        Assert.Equal(0, search.Minimise(x), 1e-12);
        Assert.Equal([1.0, 1], x.Select(value => Math.Round(value, 6)));
        Assert.InRange(search.Iterations, 10, 30);
    }

    [Fact]
    public void A_step_to_where_the_model_is_no_number_is_not_taken()
    {
        double[] x = [0];

        Assert.Equal(1, new LevenbergMarquardt(new Edge(), [-9], [9], 1e-12).Minimise(x), 1e-3);
        Assert.InRange(x[0], 0.99, 1);
    }

    [Fact]
    public void A_parameter_that_nothing_depends_on_stays_and_the_other_one_is_found()
    {
        double[] x = [0, 5];

        Assert.Equal(0, new LevenbergMarquardt(new One(), [-9, -9], [9, 9], 1e-12).Minimise(x), 1e-9);
        Assert.Equal(3, x[0], 1e-5);
        Assert.Equal(5, x[1]);
    }

    /// <summary>x - 3, whatever y is.</summary>
    private sealed class One() : ResidualModel(1, 2)
    {
        public override void Evaluate(double[] x, double[] residuals, double[] jacobian) =>
            (residuals[0], jacobian[0], jacobian[1]) = (x[0] - 3, 1, 0);
    }

    /// <summary>a + b k - y at k = 1 to 4 with y = 6, 5, 7, 10: a = 3.5, b = 1.4.</summary>
    private sealed class Line() : ResidualModel(4, 2)
    {
        private static readonly double[] Measured = [6, 5, 7, 10];

        public override void Evaluate(double[] x, double[] residuals, double[] jacobian)
        {
            for (int k = 0; k < 4; k++)
            {
                residuals[k] = x[0] + (x[1] * (k + 1)) - Measured[k];
                (jacobian[2 * k], jacobian[(2 * k) + 1]) = (1, k + 1);
            }
        }
    }

    private sealed class Valley() : ResidualModel(2, 2)
    {
        public override void Evaluate(double[] x, double[] residuals, double[] jacobian)
        {
            (residuals[0], residuals[1]) = (10 * (x[1] - (x[0] * x[0])), 1 - x[0]);
            (jacobian[0], jacobian[1], jacobian[2], jacobian[3]) = (-20 * x[0], 10, -1, 0);
        }
    }

    /// <summary>x - 2, which is no number above 1.</summary>
    private sealed class Edge() : ResidualModel(1, 1)
    {
        public override void Evaluate(double[] x, double[] residuals, double[] jacobian) =>
            (residuals[0], jacobian[0]) = (x[0] > 1 ? double.NaN : x[0] - 2, 1);
    }
}
