using SolidCell.Host.CommandLine;
using SolidCell.Protocols;

namespace SolidCell.Host.Demo;

/// <summary>The protocol of a run: its text, and the program the fixtures get.</summary>
public sealed record DemoProtocol(string Name, string Source, CompiledProgram Program, Protocol Parsed)
{
    /// <summary>Reads a file, or a ready protocol when the name is one.</summary>
    /// <exception cref="UserErrorException">There is none of that name, or it has errors.</exception>
    public static DemoProtocol Load(string fileOrName, double areaSquareCentimetres)
    {
        string source = File.Exists(fileOrName) ? ReadFile(fileOrName) : ReadReady(fileOrName);
        ProtocolCheck check = ProtocolReader.Read(source, fileOrName);
        if (check.Protocol is null)
        {
            Problem first = check.Problems.First(problem => problem.Severity == Severity.Error);
            throw new UserErrorException($"{check.Describe(first)} ('solidcell protocol check {fileOrName}' lists everything).");
        }

        return new DemoProtocol(check.Protocol.Name, source, ProgramCompiler.Compile(check.Protocol, areaSquareCentimetres), check.Protocol);
    }

    private static string ReadFile(string path)
    {
        try
        {
            return File.ReadAllText(path);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new UserErrorException($"Cannot read the protocol {path}: {problem.Message}", problem);
        }
    }

    private static string ReadReady(string name) =>
        ReadyProtocols.Names.Contains(name)
            ? ReadyProtocols.Read(name)
            : throw new UserErrorException($"There is no protocol file or ready protocol '{name}'; ready ones are {string.Join(", ", ReadyProtocols.Names)}.");
}
