using SolidCell.Host.CommandLine;
using SolidCell.Protocols;

namespace SolidCell.Host.ProtocolFiles;

/// <summary>Copies a ready protocol, comments included, into a file of the user's own.</summary>
internal static class NewProtocolFile
{
    public static void Write(FileInfo file, string readyName, TextWriter output)
    {
        string text = ReadyText(readyName);
        try
        {
            using var stream = new FileStream(file.FullName, FileMode.CreateNew);
            using var writer = new StreamWriter(stream);
            writer.Write(text);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            string reason = file.Exists ? "it exists already; choose another name or remove it first" : problem.Message;
            throw new UserErrorException($"cannot write '{file}': {reason}.", problem);
        }

        output.WriteLine($"{file}: written from the ready protocol {readyName}. Next: solidcell protocol check {file}");
    }

    private static string ReadyText(string name)
    {
        try
        {
            return ReadyProtocols.Read(name);
        }
        catch (ProtocolException problem)
        {
            throw new UserErrorException(problem.Message, problem);
        }
    }
}
