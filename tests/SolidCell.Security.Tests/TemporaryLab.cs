using System.Net;
using SolidCell.Security.Accounts;
using SolidCell.Security.Certificates;

namespace SolidCell.Security.Tests;

/// <summary>The certificates and accounts of a laboratory with two fixtures, in a folder that is gone afterwards.</summary>
internal sealed class TemporaryLab : IDisposable
{
    /// <summary>Drawing two RSA keys takes longer than most tests.</summary>
    private static readonly Lazy<(string Name, string Text)[]> Keys = new(DrawKeys);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("solidcell-security-");

    /// <param name="clock">Date of the certificates; today's when not given, and then keys of a laboratory that another test has made may
    /// be used.</param>
    /// <param name="isOfItsOwn">True for an authority that no other laboratory of a test has.</param>
    public TemporaryLab(TimeProvider? clock = null, bool isOfItsOwn = false)
    {
        Folder = SecurityFolder.Of(_folder.FullName);
        if (clock is null && !isOfItsOwn)
        {
            CopyKeys();
        }

        LabSecurity.Open(Folder, () => Names, clock ?? TimeProvider.System);
        Accounts = new AccountFile(Folder);
        BenchOne = Accounts.Add("bench-1");
        BenchTwo = Accounts.Add("bench-2");
    }

    public SecurityFolder Folder { get; }

    public ServerNames Names { get; } = new(["lab"], [IPAddress.Loopback]);

    public AccountFile Accounts { get; }

    /// <summary>Password of bench-1.</summary>
    public string BenchOne { get; }

    public string BenchTwo { get; }

    public string Host => File.ReadAllText(Folder.HostPassword).Trim();

    public string PathOf(string name) => Path.Combine(_folder.FullName, name);

    public void Dispose() => _folder.Delete(recursive: true);

    private static (string Name, string Text)[] DrawKeys()
    {
        using var lab = new TemporaryLab(isOfItsOwn: true);
        string[] files = [lab.Folder.AuthorityCertificate, lab.Folder.AuthorityKey, lab.Folder.ServerCertificate, lab.Folder.ServerKey];
        return [.. files.Select(file => (Path.GetFileName(file), File.ReadAllText(file)))];
    }

    private void CopyKeys()
    {
        foreach ((string name, string text) in Keys.Value)
        {
            Folder.Write(Path.Combine(Folder.Path, name), text);
        }
    }
}
