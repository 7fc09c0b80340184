using Microsoft.Data.Sqlite;

namespace SolidCell.Store.Registry;

/// <summary>
/// The trail of what was asked of fixtures: each command when it leaves, completed when it is answered. A thread of its own writes it, so
/// that a locked database or a full disk holds up only who waits for it. What could not be written stays in memory, up to
/// <see cref="MaximumWaiting"/> notes, and is tried again every second. The client is who asks: "user@machine" of this process, unless a
/// command names another.
/// </summary>
public sealed class CommandAudit(Func<StoreDatabase> open, TimeProvider clock, string? client = null)
{
    /// <summary>Notes in memory; beyond it the oldest goes, which <see cref="Problem"/> says. A command makes two.</summary>
    public const int MaximumWaiting = 1000;

    private const int PatienceSeconds = 3;
    private static readonly TimeSpan BetweenAttempts = TimeSpan.FromSeconds(1);

    private readonly string _client = client ?? $"{Environment.UserName}@{Environment.MachineName}";
    private readonly Lock _lock = new();
    private readonly Queue<AuditNote> _waiting = new();
    private readonly TaskCompletionSource _ended = new();
    private StoreDatabase? _database;
    private string? _failure;
    private long _dropped;
    private bool _isWriting;
    private Task _writing = Task.CompletedTask;

    public CommandAudit(StoreDatabase database, TimeProvider clock, string? client = null) : this(() => database, clock, client)
    {
    }

    /// <summary>What keeps the trail from being written, one sentence; null while all is well.</summary>
    public string? Problem
    {
        get
        {
            lock (_lock)
            {
                string lost = _dropped > 0 ? $"; the {_dropped} oldest are lost" : "";
                return _failure is null
                    ? null : $"{_waiting.Count} notes of commands could not be written into the audit trail yet: {_failure}{lost}.";
            }
        }
    }

    /// <summary>
    /// Takes a note of a command that leaves. The task ends when the note was written, or could not be at the first attempt.
    /// </summary>
    public Task SentAsync(byte[] correlationId, string fixture, string name, string detail, string? client = null)
    {
        long now = Now;
        return AddAsync(connection => connection.Execute(
            "INSERT OR IGNORE INTO commands (correlation_id, fixture, name, detail, sent_unix_milliseconds, client) VALUES ($1, $2, $3, $4, $5, $6)",
            correlationId, fixture, name, detail, now, client ?? _client));
    }

    /// <summary>Takes a note of the answer, likewise.</summary>
    public Task AnsweredAsync(byte[] correlationId, string outcome, string answer)
    {
        long now = Now;
        return AddAsync(connection => connection.Execute(
            "UPDATE commands SET answered_unix_milliseconds = $2, outcome = $3, answer = $4 WHERE correlation_id = $1",
            correlationId, now, outcome, answer));
    }

    /// <summary>Waits until every note is written, but no longer than this; false when some are not.</summary>
    public async Task<bool> SettleAsync(TimeSpan longest)
    {
        Task written;
        lock (_lock)
        {
            written = _waiting.Count > 0 ? _waiting.Last().Written : Task.CompletedTask;
        }

        return await Task.WhenAny(written, Task.Delay(longest, clock)).ConfigureAwait(false) == written;
    }

    /// <summary>Gives what waits so long to be written, unless that has failed just now, and gives up the rest.</summary>
    public async Task EndAsync(TimeSpan longest)
    {
        if (Problem is null)
        {
            await SettleAsync(longest).ConfigureAwait(false);
        }

        _ended.TrySetResult();
        Task writing;
        lock (_lock)
        {
            writing = _writing;
        }

        await writing.ConfigureAwait(false);
        lock (_lock)
        {
            Array.ForEach([.. _waiting], note => note.HasBeenTried());
        }
    }

    private long Now => clock.GetUtcNow().ToUnixTimeMilliseconds();

    private Task AddAsync(Action<SqliteConnection> write)
    {
        var note = new AuditNote(write);
        lock (_lock)
        {
            if (_waiting.Count == MaximumWaiting)
            {
                _waiting.Dequeue().HasBeenTried();
                _dropped++;
            }

            _waiting.Enqueue(note);
            if (_ended.Task.IsCompleted)
            {
                note.HasBeenTried();
            }
            else if (!_isWriting)
            {
                // A thread of its own: one of the pool may be waited for while others wait for the database.
                _isWriting = true;
                _writing =
                    Task.Factory.StartNew(WriteWaiting, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
            }
        }

        return note.Tried;
    }

    /// <summary>Works until nothing waits; the next note starts a thread anew.</summary>
    private void WriteWaiting()
    {
        while (TakeWaiting() is { Length: > 0 } notes)
        {
            string? failure = Failure(notes);
            lock (_lock)
            {
                _failure = failure;
                foreach (AuditNote note in notes.Where(_ => failure is null))
                {
                    Remove(note);
                }
            }

            Array.ForEach(notes, note => note.HasBeenTried());
            if (failure is not null)
            {
                _ended.Task.Wait(BetweenAttempts);
            }
        }
    }

    private AuditNote[] TakeWaiting()
    {
        lock (_lock)
        {
            _isWriting = _waiting.Count > 0 && !_ended.Task.IsCompleted;
            return _isWriting ? [.. _waiting] : [];
        }
    }

    /// <summary>One that was dropped for want of room is no longer there.</summary>
    private void Remove(AuditNote note)
    {
        if (_waiting.TryPeek(out AuditNote? oldest) && oldest == note)
        {
            _waiting.Dequeue();
        }

        note.HasBeenWritten();
    }

    /// <summary>Writes all notes or none; null when they are written, else why not.</summary>
    private string? Failure(AuditNote[] notes)
    {
        try
        {
            _database ??= open();
            using SqliteConnection connection = _database.Connect();
            connection.DefaultTimeout = Math.Min(connection.DefaultTimeout, PatienceSeconds);
            using SqliteTransaction transaction = connection.BeginTransaction();
            Array.ForEach(notes, note => note.Write(connection));
            transaction.Commit();
            return null;
        }
        catch (Exception problem)
        {
            // Whatever it is, it must not end the thread, and with it the process that stops presses.
            return problem is SqliteException failure ? StoreFailure.Describe(failure) : problem.Message.TrimEnd('.');
        }
    }
}
