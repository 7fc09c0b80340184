using Microsoft.Data.Sqlite;
using SolidCell.Store.Reading;

namespace SolidCell.Store.Writing;

/// <summary>
/// Appends samples of one boot with SQLite's own calls and many samples a statement: a quarter of the time that a command of ADO.NET
/// for each sample takes.
/// </summary>
internal sealed class SampleAppender(SqliteConnection connection, long fixtureId, long bootId) : IDisposable
{
    private const int RowsPerStatement = 64;

    private readonly SampleStatement _many = new(connection.Handle!, fixtureId, bootId, RowsPerStatement);
    private readonly SampleStatement _one = new(connection.Handle!, fixtureId, bootId, 1);

    public void Add(ReadOnlySpan<StoredSample> samples)
    {
        for (; samples.Length >= RowsPerStatement; samples = samples[RowsPerStatement..])
        {
            _many.Insert(samples[..RowsPerStatement]);
        }

        for (; samples.Length > 0; samples = samples[1..])
        {
            _one.Insert(samples[..1]);
        }
    }

    public void Dispose()
    {
        _many.Dispose();
        _one.Dispose();
    }
}
