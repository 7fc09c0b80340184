using SolidCell.Core.Commands;
using SolidCell.Core.Encoding;
using SolidCell.Core.Measurement;
using SolidCell.Core.Recording;
using SolidCell.Core.Recording.Blocks;

namespace SolidCell.Core.Telemetry;

/// <summary>
/// Everything a fixture says and hears over its link, as bytes in and bytes out: whoever owns a connection moves them. For one
/// thread, which need not be the one that measures.
/// </summary>
public sealed class Uplink
{
    /// <summary>Records in a batch, at most.</summary>
    public const int DefaultBatchRecords = 256;

    /// <summary>Bytes of payloads in a batch, at most; also a good size for the batch buffer.</summary>
    public const int DefaultBatchBytes = 16 * 1024;

    private readonly RecordLog _log;
    private readonly LogReader _reader;
    private readonly LogRecord _record = new LogRecord();
    private readonly LogBatch _batch;
    private readonly CommandDispatcher _commands;
    private readonly ProgramUpload _upload;
    private readonly StatusWriter _status;
    private bool _isPending;
    private int _durableBootId;
    private long _durableSequence = -1;
    private int _handedBootId;
    private long _handedSequence;

    /// <summary>
    /// An uplink of a log and of what carries out commands. The block store keeps how far the hosts have counted
    /// (<see cref="ReplayGuard.Block"/>).
    /// </summary>
    public Uplink(RecordLog log, ICommandTarget target, string fixtureId, BlockStore? blocks = null, int batchRecords = DefaultBatchRecords,
        int batchBytes = DefaultBatchBytes)
    {
        _log = log;
        _reader = new LogReader(log, storedOnly: true);
        _batch = new LogBatch(batchRecords, batchBytes);
        _commands = new CommandDispatcher(target, log.Commands, new ReplayGuard(blocks, fixtureId));
        _upload = new ProgramUpload(target);
        _status = new StatusWriter(log, fixtureId);
        Topics = new Topics(fixtureId);
    }

    /// <summary>Topics of this fixture.</summary>
    public Topics Topics { get; }

    /// <summary>Boot id of the last record that the host has for good, 0 when it has told of none.</summary>
    public int DurableBootId => _durableBootId;

    /// <summary>Sequence number of the last record that the host has for good.</summary>
    public long DurableSequence => _durableSequence;

    /// <summary>Acks that could not be read or that named records this fixture has not made.</summary>
    public int BadAcks { get; private set; }

    /// <summary>
    /// Writes the records after the last batch handed out, as many as fit; returns the length in bytes, 0 when there is nothing
    /// new. Only what is on the storage: the host must not know what a power cut would make the fixture do again. Several batches
    /// may be under way before the first is acknowledged. The buffer must hold 1,024 bytes at least, so that any record fits.
    /// </summary>
    public int NextBatch(byte[] buffer)
    {
        _batch.Start(buffer.Length);
        while (_isPending || _reader.TryRead(_record))
        {
            // A record that was read and does not fit is the first of the next batch.
            _isPending = !_batch.TryAdd(_record);
            if (_isPending)
            {
                break;
            }
        }

        return _batch.Count == 0 ? 0 : HandOut(buffer);
    }

    /// <summary>After a new connection: hands out everything again that the host has not said it has.</summary>
    public void Rewind()
    {
        _isPending = false;
        _handedBootId = 0;
        _reader.Seek(_durableBootId, _durableSequence + 1);
    }

    /// <summary>Takes <c>[boot-id, last-durable-sequence]</c>: everything up to there may be forgotten.</summary>
    /// <returns>False when it was counted as a bad one.</returns>
    public bool OnAck(byte[] payload, int length)
    {
        CborReader cbor = new CborReader(payload, length);
        bool isGood = cbor.ReadArray(out int items) & cbor.ReadInteger(out long bootId) & cbor.ReadInteger(out long sequence);
        if (!isGood || items != 2 || !cbor.AtEnd || !HasMade(bootId, sequence))
        {
            BadAcks++;
            return false;
        }

        if (bootId > _durableBootId || (bootId == _durableBootId && sequence > _durableSequence))
        {
            _durableBootId = (int)bootId;
            _durableSequence = sequence;
            _log.TrimTo(_durableBootId, _durableSequence);
        }

        return true;
    }

    /// <summary>
    /// Carries a command out and writes the reply; returns its length. Its record is on the storage before the answer leaves. The wall
    /// clock in milliseconds since 1970 is 0 where there is none.
    /// </summary>
    public int OnCommand(byte[] payload, int length, byte[] reply, long nowUnixMilliseconds = 0)
    {
        int answer = _commands.OnCommand(payload, length, reply, nowUnixMilliseconds);
        _log.Flush();
        return answer;
    }

    /// <summary>Takes a part of a program and writes the reply; returns its length.</summary>
    public int OnProtocolChunk(byte[] payload, int length, byte[] reply) => _upload.OnChunk(payload, length, reply);

    /// <summary>Writes the retained status as JSON; returns its length, 0 when it does not fit.</summary>
    public int WriteStatus(byte[] buffer, FixtureStatus status) => _status.WriteStatus(buffer, status);

    /// <summary>Writes the newest sample as JSON; returns its length, 0 when it does not fit.</summary>
    public int WriteLive(byte[] buffer, Sample sample, FixtureStatus status) => _status.WriteLive(buffer, sample, status);

    /// <summary>Names the record before, so that the host sees when a broker has dropped a batch in between.</summary>
    private int HandOut(byte[] buffer)
    {
        int length = _batch.Write(buffer, _handedBootId, _handedSequence);
        _handedBootId = _batch.BootId;
        _handedSequence = _batch.LastSequence;
        return length;
    }

    private bool HasMade(long bootId, long sequence) =>
        bootId > 0 && sequence >= 0 && (bootId < _log.BootId || (bootId == _log.BootId && sequence < _log.NextSequence));
}
