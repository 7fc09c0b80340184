using SolidCell.Core.Encoding;

namespace SolidCell.Core.Commands;

/// <summary>Writes <c>[correlation-id, outcome, detail]</c>.</summary>
internal sealed class ReplyWriter
{
    private readonly CborWriter _cbor = new CborWriter();

    /// <summary>Returns the length; a detail that does not fit is left out rather than the reply.</summary>
    internal int Write(byte[] correlationId, CommandOutcome outcome, string detail, byte[] reply)
    {
        int length = TryWrite(correlationId, outcome, detail, reply);
        return length > 0 ? length : TryWrite(correlationId, outcome, string.Empty, reply);
    }

    private int TryWrite(byte[] correlationId, CommandOutcome outcome, string detail, byte[] reply)
    {
        _cbor.Restart(reply);
        _cbor.WriteArray(3);
        _cbor.WriteBytes(correlationId, 0, correlationId.Length);
        _cbor.WriteInteger((int)outcome);
        _cbor.WriteText(detail);
        return _cbor.Overflowed ? 0 : _cbor.Length;
    }
}
