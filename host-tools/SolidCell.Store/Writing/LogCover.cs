using Microsoft.Data.Sqlite;
using SolidCell.Store.Records;

namespace SolidCell.Store.Writing;

/// <summary>
/// Which places of a boot's log are here, where a batch touches it: all up to the last one, but for the gaps. A gap is made when a batch
/// comes that does not follow on what is here, and closed by what comes for it later.
/// </summary>
internal sealed class LogCover
{
    private readonly SqliteConnection _connection;
    private readonly long _fixtureId;
    private readonly long _bootId;
    private readonly List<LogSpan> _gaps;
    private long _last;

    private LogCover(SqliteConnection connection, long fixtureId, RecordBatch batch)
    {
        (_connection, _fixtureId, _bootId) = (connection, fixtureId, batch.BootId);
        _last = connection.Scalar<long?>("SELECT last_sequence FROM positions WHERE fixture_id = $1 AND boot_id = $2", fixtureId,
            batch.BootId) ?? -1;
        _gaps = batch.FirstSequence > _last ? [] : connection.List(
            "SELECT first_sequence, last_sequence FROM log_gaps WHERE fixture_id = $1 AND boot_id = $2 AND first_sequence <= $4 AND last_sequence >= $3",
            row => new LogSpan(row.GetInt64(0), row.GetInt64(1)),
            fixtureId, batch.BootId, batch.FirstSequence, batch.LastSequence);
    }

    public static LogCover Of(SqliteConnection connection, long fixtureId, RecordBatch batch) => new(connection, fixtureId, batch);

    /// <summary>True when a record of this place has come before.</summary>
    public bool Holds(long sequence) => sequence <= _last && !_gaps.Exists(gap => gap.Holds(sequence));

    /// <summary>Takes places in that are here from now on, in order; true when there are gaps that were not there before.</summary>
    public bool Add(long[] sequences)
    {
        LogSpan[] before = [.. _gaps];
        bool hasNew = false;
        foreach (long sequence in sequences)
        {
            hasNew |= sequence > _last + 1;
            Take(sequence);
        }

        if (!_gaps.SequenceEqual(before))
        {
            Write(before);
        }

        return hasNew;
    }

    private void Take(long sequence)
    {
        if (sequence > _last)
        {
            AddGap(_last + 1, sequence - 1);
            _last = sequence;
        }
        else if (_gaps.FindIndex(gap => gap.Holds(sequence)) is var index and >= 0)
        {
            LogSpan gap = _gaps[index];
            _gaps.RemoveAt(index);
            AddGap(gap.First, sequence - 1);
            AddGap(sequence + 1, gap.Last);
        }
    }

    private void AddGap(long first, long last)
    {
        if (first <= last)
        {
            _gaps.Add(new LogSpan(first, last));
        }
    }

    private void Write(LogSpan[] before)
    {
        foreach (LogSpan gap in before)
        {
            _connection.Execute("DELETE FROM log_gaps WHERE fixture_id = $1 AND boot_id = $2 AND first_sequence = $3", _fixtureId, _bootId,
                gap.First);
        }

        foreach (LogSpan gap in _gaps)
        {
            _connection.Execute("INSERT INTO log_gaps VALUES ($1, $2, $3, $4)", _fixtureId, _bootId, gap.First, gap.Last);
        }
    }
}
