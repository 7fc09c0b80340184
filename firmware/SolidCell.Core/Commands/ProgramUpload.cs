using System;
using SolidCell.Core.Encoding;
using SolidCell.Core.Schedule;

namespace SolidCell.Core.Commands;

/// <summary>
/// Puts a program together from parts that come in order, maybe twice, maybe with a break. It is handed on only when whole and
/// when its SHA-256 is the one that was announced.
/// </summary>
internal sealed class ProgramUpload
{
    private const int Items = 5;

    private readonly ICommandTarget _target;
    private readonly ReplyWriter _replies = new ReplyWriter();
    private readonly byte[] _id = new byte[Command.CorrelationIdBytes];
    private readonly byte[] _hash = new byte[Sha256.HashBytes];
    private readonly byte[] _wanted = new byte[Sha256.HashBytes];
    private readonly byte[] _program = new byte[ProgramReader.MaximumBytes];
    private int _total;
    private int _received;
    private bool _isAccepted;

    internal ProgramUpload(ICommandTarget target) => _target = target;

    /// <summary>Takes <c>[correlation-id, sha-256, total-length, offset, bytes]</c>; returns the length of the reply.</summary>
    internal int OnChunk(byte[] payload, int length, byte[] reply)
    {
        Array.Clear(_id, 0, _id.Length);
        CborReader cbor = new CborReader(payload, length);
        bool isGood = cbor.ReadArray(out int items) && items == Items && cbor.ReadExactBytes(_id);
        isGood = cbor.ReadExactBytes(_hash) & cbor.ReadInteger(out long total) & cbor.ReadInteger(out long offset)
            & cbor.ReadBytes(out int at, out int count) & isGood;
        if (!isGood || !cbor.AtEnd || offset < 0 || total <= 0 || offset > total - count)
        {
            return _replies.Write(_id, CommandOutcome.Malformed, "not a part of a program", reply);
        }

        if (total > ProgramReader.MaximumBytes)
        {
            return _replies.Write(_id, CommandOutcome.Refused, "a program has at most " + ProgramReader.MaximumBytes + " bytes", reply);
        }

        return Take(payload, at, count, (int)total, (int)offset, reply);
    }

    private int Take(byte[] payload, int at, int count, int total, int offset, byte[] reply)
    {
        if (total != _total || !ByteArrays.AreEqual(_hash, _wanted, Sha256.HashBytes))
        {
            Array.Copy(_hash, _wanted, _hash.Length);
            _total = total;
            _received = 0;
            _isAccepted = false;
        }

        if (offset > _received)
        {
            return _replies.Write(_id, CommandOutcome.Refused, "next offset " + _received.ToString(), reply);
        }

        bool isRepeated = offset + count <= _received && _received > 0;
        if (!isRepeated)
        {
            Array.Copy(payload, at, _program, offset, count);
            _received = offset + count;
        }

        return _received == _total && !_isAccepted ? Complete(reply) : Answer(isRepeated, reply);
    }

    private int Answer(bool isRepeated, byte[] reply) =>
        _replies.Write(_id, isRepeated ? CommandOutcome.Repeated : CommandOutcome.Done, string.Empty, reply);

    private int Complete(byte[] reply)
    {
        string problem = string.Empty;
        if (!ByteArrays.AreEqual(Sha256.Of(_program, _total), _wanted, Sha256.HashBytes))
        {
            problem = "the program's SHA-256 is not the announced one";
        }
        else if (!_target.AcceptProgram(_program, _total))
        {
            problem = _target.LastRefusal;
        }

        _isAccepted = problem.Length == 0;
        if (!_isAccepted)
        {
            _total = 0;
        }

        return _replies.Write(_id, _isAccepted ? CommandOutcome.Done : CommandOutcome.Refused, problem, reply);
    }
}
