using System.Collections.Concurrent;
using SolidCell.Files;

namespace SolidCell.Import;

/// <summary>Reads the rows of a trace on a thread of its own, a bounded number ahead of whoever takes them.</summary>
internal sealed class RowPump : IDisposable
{
    private const int RowsPerChunk = 4096;
    private const int ChunksAhead = 16;

    private readonly BlockingCollection<TraceRow[]> _full = new(ChunksAhead);
    private readonly ConcurrentBag<TraceRow[]> _empty = [];
    private readonly CancellationTokenSource _stop;
    private readonly Task _reading;

    public RowPump(Trace trace, CancellationToken cancellation)
    {
        _stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        _reading = Task.Run(() => Read(trace, _stop.Token), CancellationToken.None);
    }

    /// <summary>The rows in order; each is used again after the next one has been asked for. What the reader threw is thrown here.</summary>
    public IEnumerable<TraceRow> Rows()
    {
        foreach (TraceRow[] chunk in _full.GetConsumingEnumerable(_stop.Token))
        {
            foreach (TraceRow row in chunk)
            {
                if (row.Line == 0)
                {
                    break;
                }

                yield return row;
            }

            _empty.Add(chunk);
        }

        _reading.GetAwaiter().GetResult();
    }

    public void Dispose()
    {
        _stop.Cancel();
        Task.WaitAny(_reading);
        _full.Dispose();
        _stop.Dispose();
    }

    private void Read(Trace trace, CancellationToken cancellation)
    {
        try
        {
            bool more = true;
            while (more)
            {
                TraceRow[] chunk = _empty.TryTake(out TraceRow[]? used) ? used : [.. Enumerable.Range(0, RowsPerChunk).Select(_ => new TraceRow())];
                more = Fill(chunk, trace);
                _full.Add(chunk, cancellation);
            }
        }
        finally
        {
            _full.CompleteAdding();
        }
    }

    /// <summary>Line 0 marks the end of a chunk that is not full.</summary>
    private static bool Fill(TraceRow[] chunk, Trace trace)
    {
        for (int i = 0; i < chunk.Length; i++)
        {
            if (!trace.Read(chunk[i]))
            {
                chunk[i].Line = 0;
                return false;
            }
        }

        return true;
    }
}
