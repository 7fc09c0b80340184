using System;
using SolidCell.Core.Encoding;
using SolidCell.Core.Link;
using SolidCell.Core.Telemetry;

namespace SolidCell.Device.Tests.Link;

/// <summary>A log of so many records in batches of ten, a connection that a test breaks, and what left over it.</summary>
internal sealed class LinkBench : ILinkEndpoint, ILinkConnector, ILinkTransport
{
    private readonly CborWriter _cbor = new CborWriter();
    private Mailbox? _mailbox;
    private long _handed;
    private long _durable;

    public long Made;
    public int Opened;
    public int Statuses;
    public int Replies;
    public bool Refuses;

    /// <summary>First sequence numbers of the batches, with a comma behind each.</summary>
    public string Batches = "";

    public Topics Topics { get; } = new Topics("f1");

    public LinkState State { get; set; }

    public bool MayConnect(long nowMilliseconds) => true;

    public ILinkTransport? Make(long nowMilliseconds)
    {
        State = LinkState.Opening;
        return this;
    }

    public void Open(Topics topics, Mailbox mailbox)
    {
        if (Refuses)
        {
            throw new InvalidOperationException("nobody is there");
        }

        _mailbox = mailbox;
        Opened++;
        State = LinkState.Up;
    }

    public void Publish(string topic, byte[] buffer, int length, bool isAcknowledged, bool isRetained)
    {
        if (topic == Topics.Log)
        {
            CborReader cbor = new CborReader(buffer, length);
            cbor.ReadArray(out int _);
            cbor.ReadInteger(out long _);
            cbor.ReadInteger(out long _);
            cbor.ReadInteger(out long first);
            Batches += first.ToString() + ",";
        }

        Statuses += topic == Topics.Status ? 1 : 0;
        Replies += topic == Topics.Reply ? 1 : 0;
    }

    public void Close() => State = LinkState.Lost;

    public void Succeeded()
    {
    }

    public void Failed()
    {
    }

    public void Acknowledge(long sequence)
    {
        byte[] ack = new byte[32];
        _cbor.Restart(ack);
        _cbor.WriteArray(2);
        _cbor.WriteInteger(1);
        _cbor.WriteInteger(sequence);
        byte[] payload = new byte[_cbor.Length];
        Array.Copy(ack, 0, payload, 0, payload.Length);
        _mailbox!.Put(Topics.Ack, payload);
    }

    public void Command() => _mailbox!.Put(Topics.Command, new byte[1]);

    public int NextBatch(byte[] buffer)
    {
        if (_handed == Made)
        {
            return 0;
        }

        _cbor.Restart(buffer);
        _cbor.WriteArray(3);
        _cbor.WriteInteger(2);
        _cbor.WriteInteger(1);
        _cbor.WriteInteger(_handed);
        _handed = _handed + 10 < Made ? _handed + 10 : Made;
        return _cbor.Length;
    }

    public void Rewind() => _handed = _durable;

    public bool OnAck(byte[] payload, int length)
    {
        CborReader cbor = new CborReader(payload, length);
        cbor.ReadArray(out int _);
        cbor.ReadInteger(out long _);
        cbor.ReadInteger(out long sequence);
        _durable = sequence + 1;
        return true;
    }

    public int OnCommand(byte[] payload, int length, byte[] reply) => 1;

    public int OnProtocolChunk(byte[] payload, int length, byte[] reply) => 1;

    public int WriteStatus(byte[] buffer) => 1;

    public int WriteLive(byte[] buffer) => 1;
}
