namespace SolidCell.Benchmarks.Year;

/// <summary>
/// Watches what the host takes: its working set is bounded, and what stays alive must not grow after the first days of a process.
/// </summary>
internal sealed class YearMemory
{
    private const int SettleHours = 14 * 24;
    private const long HeapGrowth = 32 << 20;
    private const long LargestWorkingSet = 700L << 20;

    private (long Heap, int AliveSince)? _settled;
    private long _largest;
    private int _watched;

    /// <summary>Measures; the answer is for people.</summary>
    /// <exception cref="InvalidOperationException">It grows.</exception>
    public async Task<string> LookAsync(YearLab lab)
    {
        (long heap, long workingSet) = await lab.Host.MeasureAsync().ConfigureAwait(false);
        _largest = Math.Max(_largest, workingSet);
        int age = lab.Time.Hour - lab.AliveSince;
        if (_settled?.AliveSince != lab.AliveSince)
        {
            _settled = age >= SettleHours ? (heap, lab.AliveSince) : null;
        }

        if (workingSet > LargestWorkingSet || (_settled is { } settled && heap > settled.Heap + HeapGrowth))
        {
            throw new InvalidOperationException(
                $"Memory grows: {heap >> 20} MB are alive and {workingSet >> 20} MB taken, after {(_settled?.Heap ?? 0) >> 20} MB at the end of the first days.");
        }

        _watched = Math.Max(_watched, _settled is null ? 0 : age - SettleHours);
        return $"{heap / 1e6:F1} MB alive, {workingSet / 1e6:F0} MB taken";
    }

    public string Told => $"memory: at most {_largest / 1e6:F0} MB taken; what stays alive was watched for {_watched / 24} days after the first {SettleHours / 24} of a process";
}
