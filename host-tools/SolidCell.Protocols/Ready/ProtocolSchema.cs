namespace SolidCell.Protocols;

/// <summary>The JSON Schema of protocol files, for editors that complete and check while one types.</summary>
public static class ProtocolSchema
{
    public static string Text()
    {
        using Stream stream = typeof(ProtocolSchema).Assembly.GetManifestResourceStream("protocols/solidcell-protocol.schema.json")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
