using System.Globalization;
using SolidCell.Operations.Calibrating;
using SolidCell.Operations.Guiding;

namespace SolidCell.Operations.Tests.Guiding;

/// <summary>
/// A fixture of plain numbers: it shows 1 % more current and voltage than is true, until a channel is calibrated, and 200 N of force more;
/// nothing in it makes noise.
/// </summary>
internal sealed class ScriptedBench : ICalibrationBench, ICalibrationHand
{
    private readonly HashSet<string> _calibrated = [];
    private double _newtons;

    /// <summary>What was done to it, line by line.</summary>
    public List<string> Done { get; } = [];

    /// <summary>What the voltmeter shows of 1 V; null without one.</summary>
    public double? Voltmeter { get; init; } = 1;

    /// <summary>What the fixture shows of 1 V before it is calibrated.</summary>
    public double Gain { get; init; } = 1.01;

    /// <summary>What it shows of 1 V after that.</summary>
    public double GainAfter { get; init; } = 1;

    /// <summary>What the load cell shows of 1 N.</summary>
    public double ForceGain { get; init; } = 1.2;

    public Task<CalibrationState> ReadAsync(CancellationToken cancellation) => Task.FromResult(new CalibrationState(
        CalibratedChannel.All.ToDictionary(channel => channel.Name, _ => new CalibrationPoints(-1, -2, 1, 3)),
        new StackState(0, 0, 1500, 0, 100_000_000)));

    public Task<CalibrationState> CalibrateAsync(CalibrationOrder order, CancellationToken cancellation)
    {
        Done.Add("calibrate " + string.Join(' ', order.Arguments));
        _calibrated.Add(order.Channel.Name);
        return ReadAsync(cancellation);
    }

    public async Task<StackState> TareAsync(TareOrder order, CancellationToken cancellation)
    {
        Done.Add("tare " + string.Join(' ', order.Arguments));
        return (await ReadAsync(cancellation)).Stack;
    }

    public Task<HeldPair> HoldAsync(DummyHold hold, CancellationToken cancellation)
    {
        double volts = hold.Volts * (_calibrated.Contains("voltage") ? GainAfter : Gain);
        double milliamps = hold.Milliamps * (_calibrated.Contains(hold.Channel.Name) ? GainAfter : Gain);
        return Task.FromResult(new HeldPair(
            new HeldReading(-volts, 0.0001, -milliamps, 0.0002), new HeldReading(volts, 0.0002, milliamps, 0.0004)));
    }

    public Task<ForceReading> ReadForceAsync(CancellationToken cancellation) =>
        Task.FromResult(new ForceReading((_newtons * (_calibrated.Contains("force") ? 1 : ForceGain)) + 0.5, 0.05));

    public Task DoAsync(string what, CancellationToken cancellation)
    {
        Done.Add(what);
        _newtons = what.StartsWith("Hang", StringComparison.Ordinal) ? double.Parse(what.Split(' ')[1], CultureInfo.InvariantCulture) * 10 : 0;
        return Task.CompletedTask;
    }

    public void Tell(string line) => Done.Add(line);

    public Task<(double Low, double High)?> ReadVoltmeterAsync(DummyHold hold, CancellationToken cancellation) =>
        Task.FromResult<(double Low, double High)?>(Voltmeter is { } of1 ? (-hold.Volts * of1, hold.Volts * of1) : null);
}
