using SolidCell.Core.Commands;
using SolidCell.Core.Telemetry;
using SolidCell.Ingest.Decoding;
using SolidCell.Simulation;
using SolidCell.Simulation.Link;
using SolidCell.Store.Reading;
using SolidCell.Store.Records;

namespace SolidCell.Host.Tests.Kills;

/// <summary>
/// A virtual fixture with a witness beside it, who remembers every record that left and tells when so many batches have. Its time
/// waits for the host, so that the test lasts as long as the host is being killed.
/// </summary>
internal sealed class WitnessedFixture(VirtualFixture fixture) : ILinkedFixture
{
    private const int MostRecordsAhead = 2500;

    private readonly LinkedVirtualFixture _inner = new(fixture);
    private readonly Dictionary<LogPosition, string> _records = [];
    private readonly Lock _gate = new();
    private TaskCompletionSource? _reached;
    private int _batchesLeft;
    private bool _isAcknowledged;
    private volatile bool _isToStop;

    public Topics Topics => _inner.Topics;

    public FixtureActivity Activity => _inner.Activity;

    public int LogFillPercent => fixture.Log.NextSequence - fixture.Uplink.DurableSequence > MostRecordsAhead ? 100 : _inner.LogFillPercent;

    /// <summary>What left, in the form of <see cref="RecordText"/>.</summary>
    public IReadOnlyDictionary<LogPosition, string> Records => _records;

    /// <summary>How far the fixture believes its log to be stored for good.</summary>
    public LogPosition Durable => new(fixture.Uplink.DurableBootId, fixture.Uplink.DurableSequence);

    /// <summary>Completes in the moment in which the last of so many batches leaves, counted from the next ack on.</summary>
    public Task BatchesAsync(int count)
    {
        lock (_gate)
        {
            _reached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            (_batchesLeft, _isAcknowledged) = (count, false);
            return _reached.Task;
        }
    }

    /// <summary>Stops the test at its next turn, on the thread that it lives on.</summary>
    public void Stop() => _isToStop = true;

    public void Run(long milliseconds)
    {
        if (_isToStop)
        {
            fixture.Instrument.Execute(new Command { Name = CommandName.Stop });
        }

        _isToStop = false;
        _inner.Run(milliseconds);
        if (Activity == FixtureActivity.Ended)
        {
            _reached?.TrySetException(new InvalidOperationException("the test ended before its kills"));
        }
    }

    public int NextBatch(byte[] buffer)
    {
        int length = _inner.NextBatch(buffer);
        if (length > 0)
        {
            Witness(buffer.AsMemory(0, length));
        }

        return length;
    }

    public void Rewind() => _inner.Rewind();

    public bool OnAck(byte[] payload, int length)
    {
        bool isGood = _inner.OnAck(payload, length);
        lock (_gate)
        {
            _isAcknowledged = true;
        }

        return isGood;
    }

    public int OnCommand(byte[] payload, int length, byte[] reply) => _inner.OnCommand(payload, length, reply);

    public int OnProtocolChunk(byte[] payload, int length, byte[] reply) => _inner.OnProtocolChunk(payload, length, reply);

    public int WriteStatus(byte[] buffer) => _inner.WriteStatus(buffer);

    public int WriteLive(byte[] buffer) => _inner.WriteLive(buffer);

    public LinkSnapshot Describe() => _inner.Describe();

    private void Witness(ReadOnlyMemory<byte> bytes)
    {
        RecordBatch batch = BatchDecoder.Decode(bytes);
        foreach (RecordGroup group in batch.Groups)
        {
            for (int row = 0; row < group.Count; row++)
            {
                Remember(new LogPosition(batch.BootId, group.Sequences[row]), RecordText.Of(group, row));
            }
        }

        lock (_gate)
        {
            if (_isAcknowledged && --_batchesLeft == 0)
            {
                _reached?.TrySetResult();
            }
        }
    }

    /// <summary>A record that is sent again says the same as before.</summary>
    private void Remember(LogPosition position, string text)
    {
        if (!_records.TryAdd(position, text))
        {
            Assert.Equal(_records[position], text);
        }
    }
}
