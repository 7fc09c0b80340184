using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using SolidCell.Mqtt;
using SolidCell.Store.Files;

namespace SolidCell.Security.Pairing;

/// <summary>
/// What a board is told so that it finds this host and is let in: all of it, the password too, so the file is for its owner only.
/// </summary>
public sealed record PairingFile
{
    public const int CurrentVersion = 1;
    public const string Ending = ".pairing.json";

    private const long LargestFile = 64 * 1024;

    private static readonly JsonSerializerOptions Format = new()
    {
        WriteIndented = true,
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    private static readonly JsonSerializerOptions OneLine = new(Format) { WriteIndented = false };

    public required int Version { get; init; }

    /// <summary>The fixture's name, which is its user name at the broker.</summary>
    public required string Fixture { get; init; }

    public required string Password { get; init; }

    /// <summary>Name or address of the broker as the fixture reaches it; it stands in the broker's certificate.</summary>
    public required string Broker { get; init; }

    public required int Port { get; init; }

    /// <summary>PEM text of the certificate authority that the fixture trusts.</summary>
    public required string Authority { get; init; }

    /// <exception cref="SecurityException">The file cannot be read or is none.</exception>
    public static PairingFile Read(string path)
    {
        if (File.Exists(path) && new FileInfo(path).Length > LargestFile)
        {
            throw new SecurityException($"{path} is no pairing file: it is too long.");
        }

        string text = SecurityFolder.Read(path);
        try
        {
            PairingFile file = JsonSerializer.Deserialize<PairingFile>(text, Format)!;
            return file switch
            {
                null => throw new SecurityException($"{path} is no pairing file of 'solidcell fixtures add'."),
                { Version: not CurrentVersion } =>
                    throw new SecurityException(
                        $"{path} has version {file.Version}; this program reads version {CurrentVersion}. Make it again with 'solidcell fixtures rotate'."),
                _ when !Topics.IsFixtureName(file.Fixture) =>
                    throw new SecurityException($"{path}: '{file.Fixture}' is no name of a fixture."),
                { Port: < 1 or > ushort.MaxValue } => throw new SecurityException($"{path}: port {file.Port} is none."),
                _ => file,
            };
        }
        catch (JsonException problem)
        {
            throw new SecurityException(
                $"{path} is no pairing file of 'solidcell fixtures add' ({problem.Message.Split('\n')[0].TrimEnd('.')}).", problem);
        }
    }

    /// <summary>As it stands in the file, on one line.</summary>
    public string Compact() => JsonSerializer.Serialize(this, OneLine);

    /// <summary>As it stands in the file.</summary>
    public string Text() => JsonSerializer.Serialize(this, Format) + "\n";

    /// <exception cref="SecurityException">It cannot be written.</exception>
    public void Write(string path)
    {
        try
        {
            PrivateFiles.Write(path, Text());
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new SecurityException($"Cannot write {path}: {problem.Message.TrimEnd('.')}. Name another file with --output.", problem);
        }
    }
}
