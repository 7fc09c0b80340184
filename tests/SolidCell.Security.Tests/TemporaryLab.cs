using System.Net;
using SolidCell.Security.Accounts;
using SolidCell.Security.Certificates;

namespace SolidCell.Security.Tests;

/// <summary>The certificates and accounts of a laboratory with two fixtures, in a folder that is gone afterwards.</summary>
internal sealed class TemporaryLab : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("solidcell-security-");

    public TemporaryLab(TimeProvider? clock = null, ServerNames? names = null)
    {
        Folder = SecurityFolder.Of(_folder.FullName);
        Names = names ?? new ServerNames(["lab"], [IPAddress.Loopback]);
        LabSecurity.Initialize(Folder, Names, clock ?? TimeProvider.System);
        Accounts = new AccountFile(Folder);
        BenchOne = Accounts.Add("bench-1");
        BenchTwo = Accounts.Add("bench-2");
    }

    public SecurityFolder Folder { get; }

    public ServerNames Names { get; }

    public AccountFile Accounts { get; }

    /// <summary>Password of bench-1.</summary>
    public string BenchOne { get; }

    public string BenchTwo { get; }

    public string Host => File.ReadAllText(Folder.HostPassword).Trim();

    public string PathOf(string name) => Path.Combine(_folder.FullName, name);

    public void Dispose() => _folder.Delete(recursive: true);
}
