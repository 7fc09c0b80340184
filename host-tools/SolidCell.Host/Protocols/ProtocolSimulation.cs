using SolidCell.Analysis;
using SolidCell.Core.Commands;
using SolidCell.Core.Recording;
using SolidCell.Core.Schedule;
using SolidCell.Host.CommandLine;
using SolidCell.Protocols.Compiling;
using SolidCell.Protocols.Model;
using SolidCell.Simulation;
using SolidCell.Simulation.Fleet;
using SolidCell.Store.Registry;
using Fixture = SolidCell.Simulation.VirtualFixture;

namespace SolidCell.Host.Protocols;

/// <summary>Runs a protocol on one virtual fixture, without broker or store, as fast as the processor allows.</summary>
internal sealed class ProtocolSimulation
{
    /// <summary>Between two looks at the log, which must not fill up meanwhile.</summary>
    private const long SliceMilliseconds = 600_000;

    private const long SettleMilliseconds = 2_000;

    private readonly Protocol _protocol;
    private readonly SimulationOptions _options;
    private readonly NewCell _cell;
    private readonly Fixture _fixture;
    private readonly LogReader _reader;
    private readonly LogRecord _record = new();
    private readonly SimulatedRecords _records = new();

    private ProtocolSimulation(Protocol protocol, SimulationOptions options)
    {
        _protocol = protocol;
        _options = options;
        _cell = VirtualCellCard.Of(options.Cell, protocol.Cell with
        {
            AreaSquareMicrometres = options.AreaSquareMicrometres ?? protocol.Cell.AreaSquareMicrometres,
        });
        _fixture = new Fixture(new VirtualFixtureOptions { CellName = options.Cell, Seed = options.Seed });
        _reader = new LogReader(_fixture.Log);
    }

    /// <summary>
    /// Throws <see cref="UserErrorException"/> for a cell that is not known or does not suit, and when the fixture refuses.
    /// </summary>
    public static SimulationResult Run(Protocol protocol, SimulationOptions options, CancellationToken cancellation)
    {
        CellNames.Check([options.Cell], "--cell");
        CellNames.CheckKind([options.Cell], protocol, "--cell");
        var simulation = new ProtocolSimulation(protocol, options);
        simulation.Start();
        simulation.RunOn(cancellation);
        return simulation.Result();
    }

    private void Start()
    {
        CompiledProgram program = ProgramCompiler.Compile(_protocol, _cell.AreaSquareMicrometres / 1e8, _cell.ActiveMassMicrograms);
        _fixture.Run(SettleMilliseconds);
        var command = new Command { Name = CommandName.Start, ArgumentCount = 4 };
        command.Arguments[0] = (long)_cell.Kind;
        command.Arguments[1] = _cell.AreaSquareMicrometres;
        command.Arguments[2] = _cell.CapacityNanoampHours;
        program.Sha256.CopyTo(command.ProgramHash, 0);
        bool started = _fixture.Commands.AcceptProgram(program.Bytes, program.Bytes.Length)
            && _fixture.Commands.Execute(command) == CommandOutcome.Done;
        if (!started)
        {
            throw new UserErrorException($"The fixture refused '{_protocol.Name}': {_fixture.Instrument.LastRefusal}.");
        }
    }

    private void RunOn(CancellationToken cancellation)
    {
        long end = (long)(_options.Hours * Hour.Milliseconds);
        while (_fixture.Instrument.IsTestOn && _fixture.Instrument.TestMilliseconds < end)
        {
            cancellation.ThrowIfCancellationRequested();
            long left = end - _fixture.Instrument.TestMilliseconds;
            _fixture.Run(Math.Max(_fixture.Options.SamplePeriodMilliseconds, Math.Min(SliceMilliseconds, left)));
            ReadLog();
        }
    }

    private void ReadLog()
    {
        while (_reader.TryRead(_record))
        {
            _records.Take(_record);
        }

        _fixture.Log.TrimTo(_record.BootId, _record.Sequence);
    }

    private SimulationResult Result() => new(
        _protocol.Name,
        _options.Cell,
        _cell.AreaSquareMicrometres / 1e8,
        _options.Seed,
        _fixture.Instrument.IsTestOn ? _fixture.Instrument.State.ToString().ToLowerInvariant() : End(_fixture.Instrument.TestEnd),
        _fixture.Instrument.TestMilliseconds / Hour.Milliseconds,
        _fixture.Instrument.StepCount,
        _fixture.Instrument.CycleCount,
        _fixture.Instrument.Sample.CellMicrovolts / 1e6,
        [.. _records.Shorts.Select(SimulatedShort.From)],
        _records.Result(_protocol, _cell),
        _records.Measures(_protocol, _cell));

    private static string End(TestEndReason reason) => reason switch
    {
        TestEndReason.Completed => "completed",
        TestEndReason.StoppedByLimit => "stopped-by-limit",
        TestEndReason.StoppedByShort => "stopped-by-short",
        TestEndReason.StoppedByOperator => "stopped-by-operator",
        TestEndReason.Fault => "fault",
        _ => "power-cut",
    };
}
