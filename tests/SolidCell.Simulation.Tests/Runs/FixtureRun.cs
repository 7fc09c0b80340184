using SolidCell.Core.Commands;
using SolidCell.Core.Encoding;
using SolidCell.Core.Recording;

namespace SolidCell.Simulation.Tests.Runs;

/// <summary>A virtual fixture with a test started on it and a reader at its log.</summary>
internal sealed class FixtureRun
{
    private readonly LogReader _reader;
    private readonly LogRecord _record = new();
    private readonly Command _start;

    public FixtureRun(VirtualFixtureOptions options, byte[] program)
        : this(new VirtualFixture(options), program)
    {
    }

    public FixtureRun(VirtualFixture fixture, byte[] program)
    {
        Fixture = fixture;
        _reader = new LogReader(fixture.Log);
        fixture.Run(2000);
        Assert.True(fixture.Instrument.AcceptProgram(program, program.Length), fixture.Instrument.LastRefusal);
        _start = Start(program, fixture.Options.CellName);
        StartAgain();
    }

    public VirtualFixture Fixture { get; }

    public long Records { get; private set; }

    /// <summary>Short-circuit records in their order: time, kind and current density.</summary>
    public List<(long Milliseconds, long Kind, long Density)> Shorts { get; } = [];

    public List<(long Milliseconds, long FaultId, bool Raised)> Faults { get; } = [];

    /// <summary>Called for each record as it is read; the record is reused.</summary>
    public Action<LogRecord>? Seen { get; set; }

    public bool IsOver => !Fixture.Instrument.IsTestOn;

    public double TestHours => Fixture.Instrument.TestMilliseconds / 3.6e6;

    /// <summary>The same program on the same cell.</summary>
    public void StartAgain()
    {
        CommandOutcome outcome = Fixture.Instrument.Execute(_start);
        Assert.True(outcome == CommandOutcome.Done, Fixture.Instrument.LastRefusal);
    }

    /// <summary>Runs until the test is over or this many hours of it are.</summary>
    public void Run(double hours)
    {
        while (!IsOver && TestHours < hours)
        {
            Fixture.Run((long)Math.Min(3_600_000, (hours - TestHours) * 3.6e6 + Fixture.Options.SamplePeriodMilliseconds));
            Drain();
        }
    }

    public void Drain()
    {
        while (_reader.TryRead(_record))
        {
            Records++;
            Seen?.Invoke(_record);
            if (_record.Kind == RecordKind.ShortCircuit)
            {
                Shorts.Add((_record.Milliseconds, _record.Fields[0], _record.Fields[4]));
            }

            if (_record.Kind == RecordKind.Fault)
            {
                Faults.Add((_record.Milliseconds, _record.Fields[0], _record.Fields[1] != 0));
            }
        }
        Fixture.Log.TrimTo(_record.BootId, _record.Sequence);
    }

    /// <summary>Highest density of the staircase, in mA/cm2, that was completed without a short.</summary>
    public static double CriticalCurrentDensity(VirtualFixtureOptions options, out FixtureRun run)
    {
        run = new FixtureRun(options, TestPrograms.Staircase());
        run.Run(70);
        run.Drain();
        return run.Shorts.Count == 0 ? 3.2 : Math.Round((Math.Abs(run.Shorts[0].Density) / 1e6 - 0.1) * 10) / 10;
    }

    private static Command Start(byte[] program, string cell)
    {
        var command = new Command { Name = CommandName.Start, ArgumentCount = 4 };
        command.Arguments[0] = (long)NamedCells.KindOf(cell);
        command.Arguments[2] = NamedCells.IsFull(cell) ? NamedCells.CapacityNanoampHours : 0;
        command.Arguments[1] = NamedCells.AreaSquareMicrometres;
        command.Arguments[3] = 1_700_000_000_000;
        Sha256.Of(program, program.Length).CopyTo(command.ProgramHash, 0);
        return command;
    }
}
