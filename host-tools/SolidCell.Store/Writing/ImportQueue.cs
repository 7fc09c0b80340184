using System.Collections.Concurrent;

namespace SolidCell.Store.Writing;

/// <summary>Hands stretches of an imported test to a thread that writes them, a bounded number behind whoever adds them.</summary>
internal sealed class ImportQueue : IDisposable
{
    private const int ChunksBehind = 8;

    private readonly BlockingCollection<ImportChunk> _full = new(ChunksBehind);
    private readonly ConcurrentBag<ImportChunk> _empty = [];
    private readonly CancellationTokenSource _stop = new();
    private readonly Action<ImportChunk> _write;
    private readonly Task _writing;

    public ImportQueue(Action<ImportChunk> write)
    {
        _write = write;
        _writing = Task.Factory.StartNew(Write, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
    }

    /// <summary>Takes a stretch over and gives an empty one for the next. Throws what the writing thread threw.</summary>
    public ImportChunk Exchange(ImportChunk chunk)
    {
        try
        {
            _full.Add(chunk, _stop.Token);
        }
        catch (OperationCanceledException)
        {
            _writing.GetAwaiter().GetResult();
            throw;
        }

        return _empty.TryTake(out ImportChunk? used) ? used : new ImportChunk();
    }

    /// <summary>Waits until all is written. Throws what the writing thread threw.</summary>
    public void Finish()
    {
        _full.CompleteAdding();
        _writing.GetAwaiter().GetResult();
    }

    public void Dispose()
    {
        _stop.Cancel();
        Task.WaitAny(_writing);
        _full.Dispose();
        _stop.Dispose();
    }

    private void Write()
    {
        try
        {
            foreach (ImportChunk chunk in _full.GetConsumingEnumerable(_stop.Token))
            {
                _write(chunk);
                chunk.Clear();
                _empty.Add(chunk);
            }
        }
        catch
        {
            _stop.Cancel();
            throw;
        }
    }
}
