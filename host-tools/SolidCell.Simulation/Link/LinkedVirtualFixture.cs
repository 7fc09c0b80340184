using SolidCell.Core.Commands;
using SolidCell.Core.Instrument;
using SolidCell.Core.Telemetry;

namespace SolidCell.Simulation.Link;

/// <summary>A virtual fixture on a link: time, log and messages go straight to the firmware.</summary>
/// <param name="fixture">The fixture.</param>
/// <param name="longestTestMilliseconds">A test that has run for so long is stopped as if by the operator; null for no bound.</param>
/// <param name="clock">The wall clock by which commands grow old; the system's when not given. Simulated time is another.</param>
public sealed class LinkedVirtualFixture(VirtualFixture fixture, long? longestTestMilliseconds = null, TimeProvider? clock = null)
    : ILinkedFixture
{
    private readonly long _longest = longestTestMilliseconds ?? long.MaxValue;
    private readonly Command _stop = new() { Name = CommandName.Stop };
    private readonly FixtureStatus _status = new();
    private readonly TimeProvider _clock = clock ?? TimeProvider.System;

    public Topics Topics => fixture.Uplink.Topics;

    public FixtureActivity Activity => fixture.Instrument.State switch
    {
        InstrumentState.Running => FixtureActivity.Running,
        InstrumentState.Finished => FixtureActivity.Ended,
        _ => FixtureActivity.Waiting,
    };

    public int LogFillPercent => fixture.Log.FillPercent;

    /// <summary>
    /// A running test is left the moment it ends: from there on time passes at the wall's speed, and the fixture measures on.
    /// </summary>
    public void Run(long milliseconds)
    {
        bool wasRunning = Activity == FixtureActivity.Running;
        long end = fixture.NowMilliseconds + milliseconds;
        while (fixture.NowMilliseconds < end && (Activity == FixtureActivity.Running) == wasRunning)
        {
            fixture.Run(fixture.Options.SamplePeriodMilliseconds);
            if (fixture.Instrument.TestMilliseconds >= _longest && fixture.Instrument.IsTestOn)
            {
                fixture.Instrument.Execute(_stop);
            }
        }

        if (Activity == FixtureActivity.Ended)
        {
            fixture.Log.Flush();
        }
    }

    public int NextBatch(byte[] buffer) => fixture.Uplink.NextBatch(buffer);

    public void Rewind() => fixture.Uplink.Rewind();

    public bool OnAck(byte[] payload, int length) => fixture.Uplink.OnAck(payload, length);

    public int OnCommand(byte[] payload, int length, byte[] reply) =>
        fixture.Uplink.OnCommand(payload, length, reply, _clock.GetUtcNow().ToUnixTimeMilliseconds());

    public int OnProtocolChunk(byte[] payload, int length, byte[] reply) => fixture.Uplink.OnProtocolChunk(payload, length, reply);

    public int WriteStatus(byte[] buffer) => fixture.Uplink.WriteStatus(buffer, Status());

    public int WriteLive(byte[] buffer) => fixture.Uplink.WriteLive(buffer, fixture.Instrument.Sample, Status());

    public LinkSnapshot Describe()
    {
        FixtureInstrument instrument = fixture.Instrument;
        return new LinkSnapshot(
            instrument.State.ToString(), instrument.TestMilliseconds, instrument.SetPointNanoamps, instrument.Sample.CellMicrovolts,
            fixture.Log.NextSequence, instrument.ShortCount, Activity, false)
        {
            StepCount = instrument.StepCount,
        };
    }

    private FixtureStatus Status()
    {
        StatusReport.Fill(_status, fixture.Instrument);
        return _status;
    }
}
