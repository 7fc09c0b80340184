using SolidCell.Core.Commands;
using SolidCell.Core.Instrument;
using SolidCell.Core.Recording;
using SolidCell.Protocols.Compiling;
using SolidCell.Protocols.Reading;
using SolidCell.Simulation;
using SolidCell.Simulation.Link;

namespace SolidCell.Benchmarks.Year;

/// <summary>
/// The firmware of a fixture through the year: a test of ten days after the other, with half a day between. Its log and its cell outlive
/// power cuts.
/// </summary>
internal sealed class YearFixture
{
    private const int TestHours = 240;
    private const int PauseHours = 12;

    /// <summary>The host is what is tried, so the fixture looks at its cell twice a second only.</summary>
    private const int SamplePeriodMilliseconds = 500;

    private static readonly CompiledProgram Program = ProgramCompiler.Compile(
        ProtocolReader.Read(Protocol, "year.yaml").Protocol!, NamedCells.AreaSquareMicrometres / 1e8);

    private readonly MemoryLogStorage _log = new();
    private readonly MemoryLogStorage _blocks = new();
    private readonly LastingCell _cell = new(NamedCells.Create("ndl-li", 1));
    private readonly Random _ids;
    private VirtualFixture _fixture;
    private int _idleHours = PauseHours;

    public YearFixture(string name, int seed)
    {
        (Name, _ids) = (name, new Random(seed));
        _fixture = Boot();
    }

    public string Name { get; }

    public YearWitness Witness { get; } = new();

    /// <summary>Tests that were begun.</summary>
    public int Tests { get; private set; }

    /// <summary>The link to put messages through.</summary>
    public ILinkedFixture Link { get; private set; } = null!;

    /// <summary>True when the host has said that it has all.</summary>
    public bool IsDrained => _fixture.Uplink.DurableBootId == _fixture.Log.BootId
        && _fixture.Uplink.DurableSequence == _fixture.Log.NextSequence - 1;

    /// <summary>How far the host has it, and how far it is.</summary>
    public string Progress => FormattableString.Invariant(
        $"the host has boot {_fixture.Uplink.DurableBootId} up to record {_fixture.Uplink.DurableSequence}, the log is at boot {_fixture.Log.BootId}, record {_fixture.Log.NextSequence}, and {_fixture.Uplink.BadAcks} acks were bad");

    /// <summary>An hour of its life. Nothing of it is in the buffer of the log afterwards.</summary>
    /// <param name="wall">What its host says the time is.</param>
    public void RunHour(DateTimeOffset wall)
    {
        _idleHours = _fixture.Instrument.IsTestOn ? 0 : _idleHours + 1;
        if (_idleHours > PauseHours)
        {
            Start(wall);
        }

        _fixture.Run(3_600_000);
        _fixture.Log.Flush();
    }

    /// <summary>Its power goes and comes back: what was flushed is there, a test is taken up again.</summary>
    public void CutPower()
    {
        _cell.Reboot();
        _fixture = Boot();
    }

    private VirtualFixture Boot()
    {
        var options = new VirtualFixtureOptions { FixtureId = Name, SamplePeriodMilliseconds = SamplePeriodMilliseconds };
        var fixture = new VirtualFixture(options, _cell, _log, _blocks);
        fixture.Instrument.TakeUp(Program.Bytes, Program.Bytes.Length, 0);
        fixture.Run(2000);
        Link = new LinkedVirtualFixture(fixture);
        return fixture;
    }

    private void Start(DateTimeOffset wall)
    {
        FixtureInstrument instrument = _fixture.Instrument;
        var command = new Command { Name = CommandName.Start, ArgumentCount = 4 };
        command.Arguments[1] = NamedCells.AreaSquareMicrometres;
        command.Arguments[3] = wall.ToUnixTimeMilliseconds();
        _ids.NextBytes(command.TestId);
        Program.Sha256.CopyTo(command.ProgramHash, 0);
        if (instrument.IsTestOn || !instrument.AcceptProgram(Program.Bytes, Program.Bytes.Length)
            || instrument.Execute(command) != CommandOutcome.Done)
        {
            throw new InvalidOperationException($"{Name} did not start its test {Tests + 1} in state {instrument.State}: {instrument.LastRefusal}");
        }

        Tests++;
    }

    private static string Protocol => $"""
        solidcell: 1
        name: year
        cell:
          kind: symmetric
          area: 0.7854 cm2
        record:
          every: 60 s
        safety:
          voltage: -5 V to 5 V
          current: 10 mA
          pressure: 0 MPa to 100 MPa
          temperature: 20 degC to 40 degC
        steps:
          - loop: {TestHours / 2}
            steps:
              - deposit: 0.1 mA/cm2
                for: 1 h
              - strip: 0.1 mA/cm2
                for: 1 h
        """;
}
