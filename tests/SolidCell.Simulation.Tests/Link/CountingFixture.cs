using System.Formats.Cbor;
using SolidCell.Core.Telemetry;
using SolidCell.Simulation.Link;

namespace SolidCell.Simulation.Tests.Link;

/// <summary>
/// A fixture whose log is a counter: it makes samples while time passes, forgets what is acknowledged, and knows the fullest its log has
/// been.
/// </summary>
internal sealed class CountingFixture(long records, int logCapacity) : ILinkedFixture
{
    private const int PerRun = 200;
    private const int PerBatch = 50;
    private long _made;
    private long _sent;
    private long _durable;

    public Topics Topics { get; } = new("counting");

    public FixtureActivity Activity => _made < records ? FixtureActivity.Running : FixtureActivity.Ended;

    public int LogFillPercent => (int)((_made - _durable) * 100 / logCapacity);

    public int FullestPercent { get; private set; }

    public void Run(long milliseconds)
    {
        _made = Math.Min(_made + PerRun, records);
        FullestPercent = Math.Max(FullestPercent, LogFillPercent);
    }

    public int NextBatch(byte[] buffer)
    {
        int count = (int)Math.Min(PerBatch, _made - _sent);
        if (count == 0)
        {
            return 0;
        }

        byte[] batch = HandMadeBatch.Encode(HandMadeBatch.Of(1, HandMadeBatch.Samples(_sent, count)));
        _sent += count;
        batch.CopyTo(buffer, 0);
        return batch.Length;
    }

    public void Rewind() => _sent = _durable;

    public bool OnAck(byte[] payload, int length)
    {
        var reader = new CborReader(payload.AsMemory(0, length));
        reader.ReadStartArray();
        reader.ReadInt64();
        _durable = Math.Max(_durable, reader.ReadInt64() + 1);
        return true;
    }

    public int OnCommand(byte[] payload, int length, byte[] reply) => 0;

    public int OnProtocolChunk(byte[] payload, int length, byte[] reply) => 0;

    public int WriteStatus(byte[] buffer) => 0;

    public int WriteLive(byte[] buffer) => 0;

    public LinkSnapshot Describe() => new(Activity.ToString(), 0, 0, 0, _made, 0, Activity, false);
}
