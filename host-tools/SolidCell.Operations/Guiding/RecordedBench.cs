using SolidCell.Operations.Calibrating;

namespace SolidCell.Operations.Guiding;

/// <summary>A bench that remembers what was changed on it, before it is: whatever fails later, that is what is to be taken back.</summary>
internal sealed class RecordedBench(ICalibrationBench bench) : ICalibrationBench
{
    private readonly List<ChannelChange> _changes = [];

    /// <summary>The channels that were calibrated, or may have been, with their points before the first time.</summary>
    public IReadOnlyList<ChannelChange> Changes => _changes;

    /// <summary>True once a tare was asked for.</summary>
    public bool IsTared { get; private set; }

    public Task<CalibrationState> ReadAsync(CancellationToken cancellation) => bench.ReadAsync(cancellation);

    public async Task<CalibrationState> CalibrateAsync(CalibrationOrder order, CancellationToken cancellation)
    {
        if (_changes.All(change => change.Channel != order.Channel.Name))
        {
            CalibrationState was = await bench.ReadAsync(cancellation).ConfigureAwait(false);
            _changes.Add(new ChannelChange(order.Channel.Name, was.Channels[order.Channel.Name]));
        }

        return await bench.CalibrateAsync(order, cancellation).ConfigureAwait(false);
    }

    public Task<StackState> TareAsync(TareOrder order, CancellationToken cancellation)
    {
        IsTared = true;
        return bench.TareAsync(order, cancellation);
    }

    public Task<HeldPair> HoldAsync(DummyHold hold, CancellationToken cancellation) => bench.HoldAsync(hold, cancellation);

    public Task<ForceReading> ReadForceAsync(CancellationToken cancellation) => bench.ReadForceAsync(cancellation);
}
