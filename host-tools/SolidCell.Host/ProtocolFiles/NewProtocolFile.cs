using SolidCell.Host.CommandLine;
using SolidCell.Protocols;

namespace SolidCell.Host.ProtocolFiles;

/// <summary>Copies a ready protocol, comments included, into a file of the user's own, and puts the schema beside it that its first line names to editors.</summary>
internal static class NewProtocolFile
{
    public static void Write(FileInfo file, string readyName, TextWriter output)
    {
        string text = Renamed(ReadyText(readyName), readyName, Path.GetFileNameWithoutExtension(file.Name));
        try
        {
            using var stream = new FileStream(file.FullName, FileMode.CreateNew);
            using var writer = new StreamWriter(stream);
            writer.Write(text);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            string reason = file.Exists ? "it exists already; choose another name or remove it first" : problem.Message;
            throw new UserErrorException($"Cannot write '{file}': {reason}.", problem);
        }

        WriteSchema(Path.Combine(file.DirectoryName!, ProtocolSchema.FileName));
        output.WriteLine($"{file}: written from the ready protocol {readyName}, with {ProtocolSchema.FileName} for editors. Next: solidcell protocol check {file}");
    }

    /// <summary>Fixtures, the database and the dashboard tell protocols apart by their names.</summary>
    private static string Renamed(string text, string readyName, string name) =>
        text.Replace($"\nname: {readyName}\n", $"\nname: {(name.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_' or '.') ? name : readyName)}\n", StringComparison.Ordinal);

    private static void WriteSchema(string path)
    {
        try
        {
            File.WriteAllText(path, ProtocolSchema.Text());
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new UserErrorException($"Cannot write '{path}': {problem.Message} The protocol itself is written; only editors need the other file.", problem);
        }
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
