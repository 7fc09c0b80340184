namespace SolidCell.Files.Survey;

/// <summary>The longest time for which the current goes one way without a rest.</summary>
internal sealed class OneWaySurvey
{
    private int _direction;
    private double _began = double.NaN;

    /// <summary>In the numbers of the column.</summary>
    public double Longest { get; private set; }

    /// <summary>Takes a row; its direction is 1, -1, or 0 in a rest.</summary>
    public void Take(double time, int direction)
    {
        if (double.IsNaN(time))
        {
            return;
        }

        if (direction != _direction || !(time >= _began))
        {
            (_direction, _began) = (direction, time);
        }

        Longest = direction != 0 && time - _began > Longest ? time - _began : Longest;
    }
}
