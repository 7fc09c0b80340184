using SolidCell.Core.Commands;
using SolidCell.Protocols.Compiling;
using SolidCell.Protocols.Reading;
using SolidCell.Simulation;

namespace SolidCell.Host.Tests.Kills;

/// <summary>A test that sends much: a sample every 50 ms.</summary>
internal static class DenseTest
{
    private const long SettleMilliseconds = 2000;

    /// <summary>A fixture on which it has been started.</summary>
    public static VirtualFixture Start(int minutes)
    {
        var fixture = new VirtualFixture(new VirtualFixtureOptions { FixtureId = "survivor" });
        fixture.Run(SettleMilliseconds);
        CompiledProgram program =
            ProgramCompiler.Compile(ProtocolReader.Read(Protocol(minutes), "dense.yaml").Protocol!, NamedCells.AreaSquareMicrometres / 1e8);
        var command = new Command { Name = CommandName.Start, ArgumentCount = 4 };
        command.Arguments[1] = NamedCells.AreaSquareMicrometres;
        program.Sha256.CopyTo(command.ProgramHash, 0);
        Assert.True(fixture.Instrument.AcceptProgram(program.Bytes, program.Bytes.Length), fixture.Instrument.LastRefusal);
        Assert.Equal(CommandOutcome.Done, fixture.Instrument.Execute(command));
        return fixture;
    }

    private static string Protocol(int minutes) =>
        $"""
        solidcell: 1
        name: dense
        cell:
          kind: symmetric
          area: 0.7854 cm2
        record:
          every: 50 ms
        safety:
          voltage: -5 V to 5 V
          current: 10 mA
          pressure: 0 MPa to 100 MPa
          temperature: 20 degC to 40 degC
        steps:
          - loop: {minutes / 2}
            steps:
              - deposit: 0.1 mA/cm2
                for: 1 min
              - strip: 0.1 mA/cm2
                for: 1 min
        """;
}
