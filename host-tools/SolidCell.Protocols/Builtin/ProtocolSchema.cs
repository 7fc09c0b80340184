namespace SolidCell.Protocols.Builtin;

/// <summary>The JSON Schema of protocol files, for editors that complete and check while one types.</summary>
public static class ProtocolSchema
{
    /// <summary>The name that the first line of every built-in protocol gives to editors.</summary>
    public const string FileName = "solidcell-protocol.schema.json";

    public static string Text()
    {
        using Stream stream = typeof(ProtocolSchema).Assembly.GetManifestResourceStream("protocols/" + FileName)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
