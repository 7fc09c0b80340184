using System.Text.Json.Nodes;
using SolidCell.Host.CommandLine;
using SolidCell.Protocols;
using SolidCell.Protocols.Builtin;
using SolidCell.Store.Files;

namespace SolidCell.Host.Protocols;

/// <summary>
/// Copies a built-in protocol, comments included, into a file of the user's own, and puts the schema beside it that its first line names to
/// editors.
/// </summary>
internal static class NewProtocolFile
{
    public static void Write(FileInfo file, string readyName, bool asJson, TextWriter output)
    {
        string text = Renamed(ReadyText(readyName), readyName, Path.GetFileNameWithoutExtension(file.Name));
        if (file.Exists || Directory.Exists(file.FullName))
        {
            throw new UserErrorException($"Cannot write '{file}': it exists already; choose another name or remove it first.");
        }

        try
        {
            WholeFile.Write(file.FullName, text);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new UserErrorException(
                $"Cannot write '{file}': {(file.Directory!.Exists ? problem.Message.TrimEnd('.') : "there is no such folder")}.", problem);
        }

        string schema = Path.Combine(file.DirectoryName!, ProtocolSchema.FileName);
        WriteSchema(schema);
        output.WriteLine(asJson
            ? new JsonObject { ["file"] = file.FullName, ["schema"] = schema, ["from"] = readyName }.ToJsonString(JsonText.Line)
            : $"{file}: written from the built-in protocol {readyName}, with {ProtocolSchema.FileName} for editors. Next: solidcell protocol check {file}");
    }

    /// <summary>Fixtures, the database and the dashboard tell protocols apart by their names.</summary>
    private static string Renamed(string text, string readyName, string name) =>
        text.Replace($"\nname: {readyName}\n",
            $"\nname: {(name.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_' or '.') ? name : readyName)}\n",
            StringComparison.Ordinal);

    private static void WriteSchema(string path)
    {
        try
        {
            WholeFile.Write(path, ProtocolSchema.Text());
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new UserErrorException(
                $"Cannot write '{path}': {problem.Message.TrimEnd('.')}. The protocol itself is written; only editors need the other file.",
                problem);
        }
    }

    private static string ReadyText(string name)
    {
        try
        {
            return BuiltinProtocols.Read(name);
        }
        catch (ProtocolException problem)
        {
            throw new UserErrorException(problem.Message, problem);
        }
    }
}
