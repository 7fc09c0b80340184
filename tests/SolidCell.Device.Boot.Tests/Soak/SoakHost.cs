using System.Text.Json.Nodes;
using SolidCell.Core.Commands;
using SolidCell.Core.Encoding;
using SolidCell.Core.Telemetry;
using SolidCell.Simulation.Randomness;

namespace SolidCell.Device.Boot.Tests.Soak;

/// <summary>The host's ingest and its operator: acknowledges what it has, sets a fixture that stands still going again.</summary>
internal sealed class SoakHost(SoakNetwork network, byte[] program, Xoshiro256 random)
{
    private const double LostAcks = 0.01;
    private const int OperatorMilliseconds = 20000;
    private static readonly Topics Topics = new(Story.FixtureId);

    private readonly byte[] _hash = Sha256.Of(program, program.Length);
    private byte[]? _live;
    private long _nextLook;

    public bool IsPresent { get; set; } = true;

    public ReceivedLog Log { get; } = new();

    /// <summary>Commands and parts of programs that were sent, by name.</summary>
    public Dictionary<string, int> Sent { get; } = [];

    public int Replies { get; private set; }

    public void Receive(string topic, byte[] payload)
    {
        if (!IsPresent)
        {
            return;
        }

        Replies += topic == Topics.Reply ? 1 : 0;
        if (topic == Topics.Live)
        {
            _live = payload;
        }
        else if (topic == Topics.Log)
        {
            Take(new ReceivedBatch(payload));
        }
    }

    /// <summary>Called now and then: the operator looks at the last live message.</summary>
    public void Look(long now)
    {
        if (!IsPresent || now < _nextLook || _live is null)
        {
            return;
        }

        _nextLook = now + OperatorMilliseconds;
        var state = (string)JsonNode.Parse(_live)!["state"]!;
        _live = null;
        switch (state)
        {
            case "idle" or "finished":
                Send(Topics.Protocol, "upload", HostMessages.Part(NewId(), _hash, program.Length, 0, program));
                Send(Topics.Command, "start", HostMessages.Command(NewId(), CommandName.Start, Story.Cell, NewId(), _hash));
                break;
            case "paused":
                Send(Topics.Command, "resume", HostMessages.Command(NewId(), CommandName.Resume, [], [], []));
                break;
            case "faulted":
                Send(Topics.Command, "clear fault", HostMessages.Command(NewId(), CommandName.ClearFault, [], [], []));
                break;
        }
    }

    private void Take(ReceivedBatch batch)
    {
        if (Log.TryTake(batch, out _) && random.Uniform() >= LostAcks)
        {
            network.ToFixture(Topics.Ack, HostMessages.Ack(batch.BootId, batch.Last));
        }
    }

    private void Send(string topic, string name, byte[] message)
    {
        Sent[name] = Sent.GetValueOrDefault(name) + 1;
        network.ToFixture(topic, message);
    }

    private byte[] NewId() => [.. BitConverter.GetBytes(random.Next()), .. BitConverter.GetBytes(random.Next())];
}
