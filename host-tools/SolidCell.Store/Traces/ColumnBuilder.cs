using SolidCell.Store.Reading;

namespace SolidCell.Store.Traces;

/// <summary>Puts samples or buckets that come in the order of time into columns of one width; width 0 makes a column of each.</summary>
internal sealed class ColumnBuilder(long columnMilliseconds)
{
    private readonly List<SampleBucket> _columns = [];
    private long _current = long.MinValue;

    public IReadOnlyList<SampleBucket> Columns => _columns;

    public void Add(in StoredSample sample) => ColumnOf(sample.Milliseconds).Take(sample);

    public void Add(SampleBucket bucket) => ColumnOf(bucket.FirstMilliseconds).Take(bucket);

    private SampleBucket ColumnOf(long milliseconds)
    {
        long column = columnMilliseconds == 0 ? _current + 1 : milliseconds / columnMilliseconds;
        // What a resumed test repeats of the seconds before a power cut goes into the column that is there.
        if (_columns.Count == 0 || column > _current)
        {
            _columns.Add(new SampleBucket());
            _current = column;
        }

        return _columns[^1];
    }
}
