using SolidCell.Host.CommandLine;
using SolidCell.Protocols;

namespace SolidCell.Host.ProtocolFiles;

/// <summary>Compiles a protocol to a file, or to hexadecimal text.</summary>
internal static class ProgramFile
{
    public static void Write(Protocol protocol, FileInfo? file, TextWriter output)
    {
        CompiledProgram program = Compile(protocol);
        if (file is null)
        {
            output.WriteLine(Convert.ToHexStringLower(program.Bytes));
            return;
        }

        try
        {
            File.WriteAllBytes(file.FullName, program.Bytes);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new UserErrorException($"Cannot write '{file}': {problem.Message}", problem);
        }

        output.WriteLine($"{file}: {program.Bytes.Length} bytes, SHA-256 {Convert.ToHexStringLower(program.Sha256)}");
    }

    /// <exception cref="UserErrorException">It is too large for a fixture.</exception>
    public static CompiledProgram Compile(Protocol protocol)
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
}
