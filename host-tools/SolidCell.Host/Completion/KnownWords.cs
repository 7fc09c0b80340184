using Microsoft.Data.Sqlite;
using SolidCell.Host.CommandLine;
using SolidCell.Host.CommandLine.Broker;
using SolidCell.Host.CommandLine.Data;
using SolidCell.Host.Fixtures;
using SolidCell.Protocols.Builtin;
using SolidCell.Security;
using SolidCell.Security.Accounts;
using SolidCell.Store;
using SolidCell.Store.Reading;
using SolidCell.Store.Registry;

namespace SolidCell.Host.Completion;

/// <summary>
/// Names that a person may type, as a data directory knows them. What cannot be read gives none: a shell that completes shows no errors.
/// </summary>
internal sealed class KnownWords(DirectoryInfo data)
{
    private const int ShownIdLength = 8;
    private const int MostTests = 200;

    /// <summary>Fixtures that have sent records or are paired, and groups.</summary>
    public IReadOnlyList<string> Fixtures() => Try(() =>
        [.. StoredFixtures.In(data).Select(fixture => fixture.Name).Concat(Paired()).Concat(Groups()).Distinct()
            .Order(StringComparer.Ordinal)]);

    /// <summary>Groups of fixtures.</summary>
    public IReadOnlyList<string> Groups() => Try(() => [.. HostConfiguration.Read(data).Groups.Keys]);

    /// <summary>The beginnings of the newest tests' ids, and cells that have had a test.</summary>
    public IReadOnlyList<string> Tests() => Try(() =>
    {
        IReadOnlyList<StoredTest> tests = Newest();
        return [.. tests.Select(test => test.Id[..ShownIdLength]).Concat(tests.Select(test => test.CellName)).Distinct()];
    });

    /// <summary>Groups of the newest tests.</summary>
    public IReadOnlyList<string> TestGroups() => Try(() =>
        [.. Newest().Select(test => test.Group).Where(group => group.Length > 0).Distinct().Order(StringComparer.OrdinalIgnoreCase)]);

    /// <summary>Registered cells.</summary>
    public IReadOnlyList<string> Cells() =>
        Try(() => [.. new CellRegistry(DataDirectory.Open(data), TimeProvider.System).List().Select(cell => cell.Name)]);

    /// <summary>Ready protocols, and protocol files of the folder one is in.</summary>
    public static IReadOnlyList<string> Protocols() => Try(() =>
        [.. BuiltinProtocols.Names,
            .. Directory.EnumerateFiles(".", "*.yaml").Select(Path.GetFileName).OfType<string>().Order(StringComparer.Ordinal)]);

    private IReadOnlyList<StoredTest> Newest()
    {
        using var reader = new TestReader(DataDirectory.Open(data));
        return reader.List(null, MostTests);
    }

    private IEnumerable<string> Paired() => Try(() =>
        SecurityFolder.Of(data.FullName) is var folder && File.Exists(folder.Accounts)
            ? [.. new AccountFile(folder).Read().Select(account => account.Name).Where(name => name != AccountFile.Host)]
            : []);

    private static IReadOnlyList<string> Try(Func<IReadOnlyList<string>> read)
    {
        try
        {
            return read();
        }
        catch (Exception problem) when (problem is UserErrorException or StoreException or SecurityException or SqliteException
            or IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }
}
