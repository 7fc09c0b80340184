using SolidCell.Core.Commands;
using SolidCell.Core.Encoding;
using SolidCell.Core.Instrument;
using SolidCell.Core.Recording;
using SolidCell.Core.Safety;
using SolidCell.Core.Telemetry;

namespace SolidCell.Core.Tests.Instrument;

public class StatusReportTests
{
    private readonly MemoryLogStorage _storage = new();
    private readonly FixtureStatus _status = new();

    [Fact]
    public void Before_the_first_test_there_is_none_to_name()
    {
        StatusReport.Fill(_status, new Bench(_storage).Instrument);
        Assert.False(_status.HasTest);
        Assert.Equal("idle", _status.State);
        Assert.Equal(0, _status.FaultId);
    }

    [Fact]
    public void A_running_test_is_named_and_so_it_is_after_a_power_cut()
    {
        byte[] program = new ProgramBuilder().Current(500_000, 3_600_000).Encode();
        byte[] testId = [.. Enumerable.Range(1, Command.TestIdBytes).Select(value => (byte)value)];
        Start(new Bench(_storage), program, testId).Run(20_000);
        Assert.Equal(testId, _status.TestId);

        Bench after = new(_storage);
        Assert.True(after.Instrument.TakeUp(program, program.Length, 0));
        StatusReport.Fill(new FixtureStatus(), after.Instrument);
        Assert.True(after.Instrument.HasTest);
        Assert.Equal(testId, after.Instrument.TestId);
    }

    [Fact]
    public void The_fault_with_the_worst_action_is_the_one_that_is_named()
    {
        Bench bench = new(_storage);
        bench.Instrument.ReportInternalError();
        bench.Tamper = sample => sample.SupplyMillivolts = 2000;
        bench.Run(1000);
        StatusReport.Fill(_status, bench.Instrument);
        Assert.Equal("faulted", _status.State);
        Assert.Equal((int)FaultId.InternalError, _status.FaultId);
        Assert.NotEqual(0, bench.Instrument.ActiveFaults & (1 << (int)FaultId.SupplyLow));
    }

    private Bench Start(Bench bench, byte[] program, byte[] testId)
    {
        Assert.True(bench.Instrument.AcceptProgram(program, program.Length), bench.Instrument.LastRefusal);
        Command command = new() { Name = CommandName.Start, ArgumentCount = 4 };
        Sha256.Of(program, program.Length).CopyTo(command.ProgramHash, 0);
        testId.CopyTo(command.TestId, 0);
        new[] { 0L, Bench.PelletSquareMicrometres, 3_000_000, 1_700_000_000_000 }.CopyTo(command.Arguments, 0);
        Assert.Equal(CommandOutcome.Done, bench.Instrument.Execute(command));
        StatusReport.Fill(_status, bench.Instrument);
        return bench;
    }
}
