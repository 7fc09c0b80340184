using System.Globalization;
using System.Security.Cryptography;
using SolidCell.Core.Schedule;
using SolidCell.Protocols.Model;

namespace SolidCell.Protocols.Compiling;

/// <summary>Turns a protocol into the bytes of docs/program-format.md.</summary>
public static class ProgramCompiler
{
    /// <summary>
    /// Compiles a protocol that was read without errors. An area given here goes before the protocol's own; it only
    /// matters for a `current-below` in mA/cm2, a mass for what is per gram. Throws <see cref="ProtocolException"/> when the program is
    /// too large.
    /// </summary>
    public static CompiledProgram Compile(Protocol protocol, double? areaSquareCentimetres = null, long? activeMassMicrograms = null)
    {
        ArgumentNullException.ThrowIfNull(protocol);
        CellSection cell = protocol.Cell with
        {
            AreaSquareMicrometres = areaSquareCentimetres is { } area ? (long)Math.Round(area * 1e8) : protocol.Cell.AreaSquareMicrometres,
            ActiveMassMicrograms = activeMassMicrograms ?? protocol.Cell.ActiveMassMicrograms,
        };
        var flattener = new Flattener(PerGram.Resolve(protocol.Steps, cell));
        byte[] bytes = new ProgramWriter(protocol, cell, flattener).Write();
        if (bytes.Length > ProgramReader.MaximumBytes)
        {
            throw new ProtocolException(
                $"The program of `{protocol.Name}` has {bytes.Length} bytes; a fixture takes {ProgramReader.MaximumBytes}. Put what repeats into a loop.");
        }

        return new CompiledProgram(bytes, SHA256.HashData(bytes), [.. flattener.Steps.Select(Name)]);
    }

    private static string Name(FlatStep step, int index) => step.Source.Name ?? string.Create(
        CultureInfo.InvariantCulture,
        $"{index + 1} {step.Source switch { TimedStep timed => timed.Verb, LoopStep => "loop", _ => "stop" }}");
}
