using System.Collections.Concurrent;

namespace SolidCell.Files.Tables;

/// <summary>Reads the rows of a large file on a thread of its own, a bounded number ahead of whoever takes them.</summary>
internal sealed class RowsAhead : IRows
{
    private const int RowsPerChunk = 4096;
    private const int ChunksAhead = 8;

    private readonly BlockingCollection<Chunk> _full = new(ChunksAhead);
    private readonly ConcurrentBag<Chunk> _empty = [];
    private readonly CancellationTokenSource _stop = new();
    private readonly RowStream _rows;
    private readonly Task _reading;
    private Chunk _chunk = new();
    private int _next;

    public RowsAhead(RowStream rows)
    {
        _rows = rows;
        // It waits for whoever takes the rows: in the pool it would begin half a second late where a core has a thread already.
        _reading = Task.Factory.StartNew(Read, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
    }

    public long Line { get; private set; }

    public long Rows { get; private set; }

    public long Position { get; private set; }

    public bool LastRowCutOff { get; private set; }

    public bool Read(double[] values)
    {
        if (_next == _chunk.Count && !TryNextChunk())
        {
            return false;
        }

        _chunk.Values.AsSpan(_next * TraceRow.Quantities, TraceRow.Quantities).CopyTo(values);
        Line = _chunk.Lines[_next++];
        LastRowCutOff = _chunk.LastRowCutOff && _next == _chunk.Count;
        Rows++;
        return true;
    }

    public void Dispose()
    {
        _stop.Cancel();
        Task.WaitAny(_reading);
        _rows.Dispose();
        _full.Dispose();
        _stop.Dispose();
    }

    /// <summary>What the reading thread threw is thrown here, after the rows before it.</summary>
    private bool TryNextChunk()
    {
        Chunk used = _chunk;
        if (!_full.TryTake(out Chunk? next, Timeout.Infinite))
        {
            _reading.GetAwaiter().GetResult();
            return false;
        }

        _empty.Add(used);
        (_chunk, _next, Position) = (next, 0, next.Position);
        return _chunk.Count > 0 || TryNextChunk();
    }

    private void Read()
    {
        double[] values = new double[TraceRow.Quantities];
        Array.Fill(values, double.NaN);
        bool more = true;
        try
        {
            while (more)
            {
                Chunk chunk = _empty.TryTake(out Chunk? used) ? used : new Chunk();
                (chunk.Count, chunk.LastRowCutOff) = (0, false);
                try
                {
                    more = Fill(chunk, values);
                }
                finally
                {
                    _full.Add(chunk, _stop.Token);
                }
            }
        }
        finally
        {
            _full.CompleteAdding();
        }
    }

    private bool Fill(Chunk chunk, double[] values)
    {
        bool more = true;
        while (chunk.Count < RowsPerChunk && (more = _rows.Read(values)))
        {
            values.CopyTo(chunk.Values, chunk.Count * TraceRow.Quantities);
            chunk.Lines[chunk.Count++] = _rows.Line;
        }

        (chunk.LastRowCutOff, chunk.Position) = (_rows.LastRowCutOff, _rows.Position);
        return more;
    }

    private sealed class Chunk
    {
        public double[] Values { get; } = new double[RowsPerChunk * TraceRow.Quantities];

        public long[] Lines { get; } = new long[RowsPerChunk];

        public int Count { get; set; }

        public long Position { get; set; }

        public bool LastRowCutOff { get; set; }
    }
}
