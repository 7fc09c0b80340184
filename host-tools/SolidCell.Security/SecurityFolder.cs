using SolidCell.Store.Files;

namespace SolidCell.Security;

/// <summary>The folder <c>security</c> of a data directory: certificates, keys and accounts, for their owner only.</summary>
public sealed class SecurityFolder
{
    public const string Name = "security";

    private SecurityFolder(string path) => Path = path;

    public string Path { get; }

    /// <summary>The certificate of the authority, which fixtures and browsers are told to trust. No secret.</summary>
    public string AuthorityCertificate => In("ca.pem");

    public string AuthorityKey => In("ca.key");

    public string ServerCertificate => In("server.pem");

    public string ServerKey => In("server.key");

    /// <summary>User names with the hashes of their passwords, in mosquitto's format.</summary>
    public string Accounts => In("accounts");

    /// <summary>The password by which hosts on this computer command fixtures.</summary>
    public string HostPassword => In("host.password");

    /// <summary>Names and addresses of this host beside those that the computer knows itself, one a line.</summary>
    public string Names => In("names");

    /// <summary>True once certificates and accounts have been made.</summary>
    public bool IsInitialized => File.Exists(AuthorityCertificate) && File.Exists(Accounts);

    public static SecurityFolder Of(string dataDirectory) => new(System.IO.Path.Combine(dataDirectory, Name));

    /// <summary>Puts a text in the place of a file, whole or not at all, readable by its owner only.</summary>
    /// <exception cref="SecurityException">It cannot be written.</exception>
    public void Write(string file, string text)
    {
        string draft = file + ".new";
        try
        {
            PrivateFiles.CreateDirectory(Path);
            using (FileStream stream = PrivateFiles.Create(draft))
            {
                using var writer = new StreamWriter(stream);
                writer.Write(text);
                writer.Flush();
                stream.Flush(flushToDisk: true);
            }

            File.Move(draft, file, overwrite: true);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new SecurityException($"Cannot write {file}: {problem.Message.TrimEnd('.')}.", problem);
        }
    }

    /// <summary>The names and addresses that its owner has given to this host.</summary>
    /// <exception cref="SecurityException">They cannot be read.</exception>
    public string[] ReadNames() =>
        File.Exists(Names) ? Read(Names).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) : [];

    /// <exception cref="SecurityException">It cannot be read.</exception>
    public static string Read(string file)
    {
        try
        {
            return File.ReadAllText(file);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new SecurityException(
                $"Cannot read {file}: {problem.Message.TrimEnd('.')}. 'solidcell security init' makes certificates and accounts.", problem);
        }
    }

    private string In(string name) => System.IO.Path.Combine(Path, name);
}
