using SolidCell.Core.Commands;
using SolidCell.Core.Instrument;
using SolidCell.Protocols.Builtin;
using SolidCell.Protocols.Compiling;
using SolidCell.Protocols.Model;
using SolidCell.Simulation;

namespace SolidCell.Benchmarks.Hours;

/// <summary>Puts a built-in protocol on an instrument and starts it.</summary>
internal static class TestStart
{
    /// <summary>Time that the chips get before the start, as on the device.</summary>
    public const long SettleMilliseconds = 2000;

    /// <exception cref="InvalidOperationException">The instrument refused; the message says why.</exception>
    public static void On(FixtureInstrument instrument, string protocolName)
    {
        Protocol protocol = BuiltinProtocols.Load(protocolName);
        CompiledProgram program = ProgramCompiler.Compile(protocol, NamedCells.AreaSquareMicrometres / 1e8);
        var command = new Command { Name = CommandName.Start, ArgumentCount = 4 };
        command.Arguments[0] = (long)protocol.Cell.Kind;
        command.Arguments[1] = NamedCells.AreaSquareMicrometres;
        command.Arguments[2] = protocol.Cell.CapacityNanoampHours ?? 0;
        program.Sha256.CopyTo(command.ProgramHash, 0);
        if (!instrument.AcceptProgram(program.Bytes, program.Bytes.Length) || instrument.Execute(command) != CommandOutcome.Done)
        {
            throw new InvalidOperationException($"{protocolName} refused: {instrument.LastRefusal}");
        }
    }
}
