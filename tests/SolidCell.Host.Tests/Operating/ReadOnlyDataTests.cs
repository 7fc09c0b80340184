using SolidCell.Host.Tests.Demo;
using SolidCell.Store;

namespace SolidCell.Host.Tests.Operating;

/// <summary>A data directory that nobody may write to is named as that, and not as something else.</summary>
public sealed class ReadOnlyDataTests : IDisposable
{
    private const UnixFileMode Read = UnixFileMode.UserRead | UnixFileMode.GroupRead | UnixFileMode.OtherRead;
    private const UnixFileMode Enter = UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;

    private readonly TemporaryStore _store = new();

    public void Dispose()
    {
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(_store.Directory, Read | Enter | UnixFileMode.UserWrite);
        }

        _store.Dispose();
    }

    [Theory]
    [InlineData(true, "tests", "Cannot use the data directory", "the directory is read-only for this user", "--data DIR")]
    [InlineData(false, "cells add C1 --area 0.8", "The database cannot be used", "the database may not be written to", "docs/storage.md")]
    public async Task Read_only_directory_and_read_only_file_have_words_of_their_own(
        bool isDirectory, string command, params string[] words)
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("Windows has access lists, not modes.");
            return;
        }

        File.SetUnixFileMode(Path.Combine(_store.Directory, StoreDatabase.FileName), Read);
        File.SetUnixFileMode(_store.Directory,
            isDirectory ? Read | Enter : Read | Enter | UnixFileMode.OtherWrite | UnixFileMode.UserWrite);
        using HostProcess program = HostProcess.AsOrdinaryUser([.. command.Split(' '), "--data", _store.Directory]);
        (int code, _, string error) = await program.EndAsync();
        Assert.Equal(1, code);
        Assert.All(words, word => Assert.Contains(word, error, StringComparison.Ordinal));
        Assert.Single(error.TrimEnd().Split('\n'));
    }
}
