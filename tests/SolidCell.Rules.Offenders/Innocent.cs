namespace SolidCell.Rules.Offenders;

/// <summary>Does nothing that the device can't.</summary>
public sealed class Innocent
{
    private readonly int[][] _rows = { new[] { 1, 2, 3, 4, 5 }, new int[2] };
    private string? _note;

    /// <summary>Sum of a row in plain arithmetic.</summary>
    public long Sum(int row)
    {
        long sum = 0;
        foreach (var value in _rows[row])
        {
            sum += value;
        }

        _note = "summed";
        return sum + _note.Length;
    }
}
