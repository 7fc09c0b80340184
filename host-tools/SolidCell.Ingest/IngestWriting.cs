using SolidCell.Ingest.Decoding;
using SolidCell.Store.Reading;
using SolidCell.Store.Records;
using SolidCell.Store.Writing;

namespace SolidCell.Ingest;

/// <summary>
/// Writes messages in transactions and tells what became of each fixture's. A message that nobody foresaw spoils its own transaction only.
/// </summary>
internal sealed class IngestWriting(RecordWriter writer, Func<string, IngestCounters> countersOf, LoopPulse pulse)
{
    /// <summary>The batches that are committed for good when this returns.</summary>
    /// <exception cref="Microsoft.Data.Sqlite.SqliteException">The database does not take them; nothing is written.</exception>
    public List<(string Fixture, WriteResult Result)> Write(IReadOnlyList<IngestMessage> messages)
    {
        try
        {
            return Commit(messages);
        }
        catch (Exception problem) when (problem is not Microsoft.Data.Sqlite.SqliteException)
        {
            pulse.Fail(problem);
            writer.Rollback();
            return [.. messages.SelectMany(Alone)];
        }
    }

    private List<(string Fixture, WriteResult Result)> Alone(IngestMessage message)
    {
        try
        {
            return Commit([message]);
        }
        catch (Exception problem) when (problem is not Microsoft.Data.Sqlite.SqliteException)
        {
            writer.Rollback();
            Refuse(message.Fixture,
                $"it could not be stored ({problem.GetType().Name}: {problem.Message.ReplaceLineEndings(" ")}); please report this");
            writer.Commit();
            return [];
        }
    }

    private List<(string Fixture, WriteResult Result)> Commit(IReadOnlyList<IngestMessage> messages)
    {
        var results = new List<(string, WriteResult)>();
        foreach (IngestMessage message in messages)
        {
            if (Take(message) is { } result)
            {
                results.Add((message.Fixture, result));
            }
        }

        return writer.Commit() ? results : [];
    }

    private WriteResult? Take(IngestMessage message)
    {
        try
        {
            if (!message.IsStatus)
            {
                return TakeInTurn(message.Fixture, BatchDecoder.Decode(message.Payload));
            }

            writer.WriteStatus(message.Fixture, StatusText.Decode(message.Payload), message.IsHeard);
        }
        catch (BatchRefusedException refusal)
        {
            Refuse(message.Fixture, refusal.Message);
        }

        return null;
    }

    private WriteResult? TakeInTurn(string fixture, RecordBatch batch)
    {
        if (!writer.IsInTurn(fixture, batch))
        {
            countersOf(fixture).SkipBatch();
            return null;
        }

        WriteResult result = writer.Write(fixture, batch);
        if (result.Conflict is not { } place)
        {
            return result;
        }

        Refuse(fixture, Describe(place));
        return null;
    }

    private void Refuse(string fixture, string reason)
    {
        countersOf(fixture).Refuse(reason);
        writer.WriteRefusal(fixture, reason);
    }

    private static string Describe(LogPosition place) =>
        $"record {place.Sequence} of boot {place.BootId} is here already with other content: two fixtures use this name";
}
