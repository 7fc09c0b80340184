using System.Text.Json.Nodes;
using SolidCell.Host.CommandLine;
using SolidCell.Protocols;
using SolidCell.Protocols.Compiling;
using SolidCell.Protocols.Model;
using SolidCell.Store.Files;

namespace SolidCell.Host.Protocols;

/// <summary>Compiles a protocol to a file, or to hexadecimal text.</summary>
internal static class ProgramFile
{
    /// <exception cref="UserErrorException">The file cannot be written.</exception>
    public static void Write(Protocol protocol, FileInfo? file, bool asJson, TextWriter output)
    {
        CompiledProgram program = Compile(protocol);
        if (file is not null)
        {
            Save(program, file);
        }

        output.WriteLine(asJson ? ToJson(program, file).ToJsonString(JsonText.Line)
            : file is null ? Convert.ToHexStringLower(program.Bytes)
            : $"{file}: {program.Bytes.Length} bytes, SHA-256 {Convert.ToHexStringLower(program.Sha256)}");
    }

    /// <exception cref="UserErrorException">It is too large for a fixture.</exception>
    private static CompiledProgram Compile(Protocol protocol)
    {
        try
        {
            return ProgramCompiler.Compile(protocol);
        }
        catch (ProtocolException problem)
        {
            throw new UserErrorException(problem.Message, problem);
        }
    }

    private static void Save(CompiledProgram program, FileInfo file)
    {
        try
        {
            WholeFile.Write(file.FullName, program.Bytes);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new UserErrorException($"Cannot write '{file}': {problem.Message.TrimEnd('.')}.", problem);
        }
    }

    private static JsonObject ToJson(CompiledProgram program, FileInfo? file) => new()
    {
        ["file"] = file?.FullName,
        ["bytes"] = program.Bytes.Length,
        ["sha256"] = Convert.ToHexStringLower(program.Sha256),
        ["hex"] = Convert.ToHexStringLower(program.Bytes),
    };
}
