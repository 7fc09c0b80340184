using System.Globalization;
using SolidCell.Core.Commands;
using SolidCell.Core.Encoding;
using SolidCell.Core.Recording;
using SolidCell.Operations.Calibrating;
using SolidCell.Operations.Guiding;
using SolidCell.Simulation;
using SolidCell.Simulation.Bench;

namespace SolidCell.Operations.Tests.Guiding;

/// <summary>A virtual fixture whose parts are off, the dummy and the weights on it, and a voltmeter that shows what is true.</summary>
internal sealed class VirtualBench : ICalibrationBench, ICalibrationHand
{
    private const double AreaSquareCentimetres = 1;
    private const int HoldSeconds = 10;
    private readonly List<(double Volts, double Milliamps)> _true = [];

    public VirtualBench(long seed, BoardErrors errors)
    {
        Fixture = new VirtualFixture(
            new VirtualFixtureOptions { Seed = seed }, DummyCells.Create("dummy-1000", AreaSquareCentimetres), new MemoryLogStorage());
        Fixture.Board.Errors = errors;
        Fixture.Board.Frame.Megapascals = 0;
        Fixture.Run(3000);
    }

    public VirtualFixture Fixture { get; }

    public bool HasVoltmeter { get; init; } = true;

    /// <summary>What a person does instead of what he was told, by the number of the thing.</summary>
    public Action<VirtualBench, string>? Slip { get; init; }

    public List<string> Told { get; } = [];

    /// <summary>What really flowed and was over the dummy in the last hold, backwards and forwards.</summary>
    public ((double Volts, double Milliamps) Low, (double Volts, double Milliamps) High) Truth => (_true[^2], _true[^1]);

    public Task<CalibrationState> ReadAsync(CancellationToken cancellation)
    {
        Execute(CommandName.ReadConfiguration);
        return Task.FromResult(CalibrationState.Parse("virtual-1", Fixture.Instrument.LastAnswer));
    }

    public Task<CalibrationState> CalibrateAsync(CalibrationOrder order, CancellationToken cancellation)
    {
        Execute(CommandName.Calibrate, order.Arguments);
        return ReadAsync(cancellation);
    }

    public async Task<StackState> TareAsync(TareOrder order, CancellationToken cancellation)
    {
        Execute(CommandName.Tare, order.Arguments);
        return (await ReadAsync(cancellation)).Stack;
    }

    public async Task<ForceReading> ReadForceAsync(CancellationToken cancellation)
    {
        var newtons = new List<double>();
        for (int i = 0; i < 10; i++)
        {
            Fixture.Run(1000);
            newtons.Add((await ReadAsync(cancellation)).Stack.ShownMillinewtons!.Value / 1e3);
        }

        return ForceReading.Of(newtons);
    }

    public Task<HeldPair> HoldAsync(DummyHold hold, CancellationToken cancellation)
    {
        byte[] program = hold.ToFlash(HoldSeconds).Program.Bytes;
        Assert.True(Fixture.Instrument.AcceptProgram(program, program.Length), Fixture.Instrument.LastRefusal);
        var start = new Command { Name = CommandName.Start, ArgumentCount = 4 };
        (start.Arguments[1], start.Arguments[3]) = ((long)(AreaSquareCentimetres * 1e8), 1_700_000_000_000);
        Sha256.Of(program, program.Length).CopyTo(start.ProgramHash, 0);
        Assert.True(Fixture.Instrument.Execute(start) == CommandOutcome.Done, Fixture.Instrument.LastRefusal);
        var seen = new List<(bool Forwards, long Microvolts, long Nanoamps, double Amps)>();
        for (int tick = 0; Fixture.Instrument.IsTestOn; tick++)
        {
            Assert.True(tick < 2000, $"the test does not end: {Fixture.Instrument.State}, faults {Fixture.Instrument.ActiveFaults}");
            Fixture.Run(50);
            if (Fixture.Instrument.SetPointNanoamps != 0)
            {
                seen.Add((Fixture.Instrument.SetPointNanoamps > 0, Fixture.Instrument.Sample.CellMicrovolts,
                    Fixture.Instrument.Sample.CellNanoamps, Fixture.Board.Amps));
            }
        }

        return Task.FromResult(new HeldPair(Half(seen, false), Half(seen, true)));
    }

    public Task DoAsync(string what, CancellationToken cancellation)
    {
        Told.Add(what);
        string[] words = what.Split(' ');
        if (what.StartsWith("Put", StringComparison.Ordinal))
        {
            Place($"dummy-{words[4]}");
        }
        else
        {
            // 10 kg on 1 cm2 of die: newtons are a hundredth of a megapascal each.
            Fixture.Board.Frame.Megapascals = words[0] == "Hang"
                ? double.Parse(words[1], CultureInfo.InvariantCulture) * CalibrationReferences.StandardGravity / 100 : 0;
            Fixture.Run(3000);
        }

        Slip?.Invoke(this, what);
        return Task.CompletedTask;
    }

    public void Place(string dummy) => Fixture.Board.Mount(DummyCells.Create(dummy, AreaSquareCentimetres));

    public void Tell(string line) => Told.Add(line);

    /// <summary>4.5 digits.</summary>
    public Task<(double Low, double High)?> ReadVoltmeterAsync(DummyHold hold, CancellationToken cancellation) =>
        Task.FromResult<(double Low, double High)?>(
            HasVoltmeter ? (Math.Round(Truth.Low.Volts, 4), Math.Round(Truth.High.Volts, 4)) : null);

    private void Execute(CommandName name, params long[] arguments)
    {
        var command = new Command { Name = name, ArgumentCount = arguments.Length };
        arguments.CopyTo(command.Arguments, 0);
        CommandOutcome outcome = Fixture.Instrument.Execute(command);
        if (outcome != CommandOutcome.Done)
        {
            throw new OperationException(Fixture.Instrument.LastRefusal);
        }
    }

    private HeldReading Half(List<(bool Forwards, long Microvolts, long Nanoamps, double Amps)> seen, bool forwards)
    {
        (bool Forwards, long Microvolts, long Nanoamps, double Amps)[] one = [.. seen.Where(sample => sample.Forwards == forwards)];
        double amps = one[(one.Length / 2)..].Average(sample => sample.Amps);
        _true.Add((amps * Fixture.Cell.Ohms, amps * 1e3));
        return HeldReading.Of([.. one[(one.Length / 2)..].Select(sample => (sample.Microvolts, sample.Nanoamps))]);
    }
}
