using SolidCell.Analysis.Spectra;
using SolidCell.Core.Commands;
using SolidCell.Core.Encoding;
using SolidCell.Core.Measurement;
using SolidCell.Core.Recording;
using SolidCell.Impedance.Fixture;
using SolidCell.Simulation.Cells;
using SolidCell.Store.Reading;

namespace SolidCell.Simulation.Tests.Bench;

/// <summary>A virtual fixture that takes spectra of a cell, and what its log says of them.</summary>
internal sealed class SpectrumBench
{
    private readonly LogReader _reader;

    public SpectrumBench(ISimulatedCell cell, ProgramBuilder program, VirtualFixtureOptions? options = null)
    {
        Fixture = new VirtualFixture(options ?? new VirtualFixtureOptions(), cell, new MemoryLogStorage(64_000_000));
        _reader = new LogReader(Fixture.Log);
        byte[] bytes = program.Encode();
        Fixture.Run(2000);
        Assert.True(Fixture.Commands.AcceptProgram(bytes, bytes.Length), Fixture.Commands.LastRefusal);
        Outcome = Fixture.Instrument.Execute(Start(bytes));
    }

    public VirtualFixture Fixture { get; }

    public CommandOutcome Outcome { get; }

    /// <summary>All records so far.</summary>
    public List<StoredRecord> Records { get; } = [];

    public void RunToEnd(long mostMilliseconds = 3_600_000)
    {
        Assert.Equal(CommandOutcome.Done, Outcome);
        for (long left = mostMilliseconds; left > 0 && Fixture.Instrument.IsTestOn; left -= 1000)
        {
            Fixture.Run(1000);
        }

        Drain();
    }

    public FixtureSpectrum Spectrum(long stepCount = 1, LeadCorrection? leads = null) => FixtureSpectrum.Of(
        stepCount,
        [.. Of(RecordKind.ImpedancePoint).Where(record => record["StepCount"] == stepCount)],
        [.. Of(RecordKind.Multisine).Where(record => record["StepCount"] == stepCount)],
        leads);

    public IEnumerable<StoredRecord> Of(RecordKind kind) => Records.Where(record => record.Kind == kind);

    public void Drain()
    {
        var record = new LogRecord();
        while (_reader.TryRead(record))
        {
            Records.Add(new StoredRecord(record.Kind, new LogPosition(record.BootId, record.Sequence), record.Milliseconds,
                record.Fields[..record.FieldCount], record.Payload[..record.PayloadLength]));
        }
    }

    private static Command Start(byte[] program)
    {
        var command = new Command { Name = CommandName.Start, ArgumentCount = 4 };
        command.Arguments[0] = (long)CellKind.Symmetric;
        command.Arguments[1] = NamedCells.AreaSquareMicrometres;
        command.Arguments[3] = 1_700_000_000_000;
        Sha256.Of(program, program.Length).CopyTo(command.ProgramHash, 0);
        return command;
    }
}
