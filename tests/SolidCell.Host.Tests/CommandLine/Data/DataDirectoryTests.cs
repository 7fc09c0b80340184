using SolidCell.Host.CommandLine;
using SolidCell.Host.CommandLine.Data;
using SolidCell.Store.Registry;

namespace SolidCell.Host.Tests.CommandLine.Data;

/// <summary>One host works on a data directory, and says what an earlier one has left.</summary>
public sealed class DataDirectoryTests : IDisposable
{
    private readonly TemporaryStore _store = new();

    public void Dispose() => _store.Dispose();

    [Fact]
    public void A_second_host_is_kept_out_until_the_first_has_ended()
    {
        var directory = new DirectoryInfo(_store.Directory);
        using (DataDirectoryLock.Take(directory))
        {
            Assert.Equal($"Another solidcell is using {_store.Directory}; stop it or name another directory with --data DIR.",
                Assert.Throws<UserErrorException>(() => DataDirectoryLock.Take(directory)).Message);
        }

        DataDirectoryLock.Take(directory).Dispose();
    }

    [Fact]
    public void A_directory_is_made_where_there_is_none_and_refused_where_none_can_be()
    {
        string inner = Path.Combine(_store.Directory, "a", "b");
        DataDirectoryLock.Take(new DirectoryInfo(inner)).Dispose();
        Assert.True(Directory.Exists(inner));
        string file = Path.Combine(_store.Directory, "file");
        File.WriteAllText(file, "");
        string message = Assert.Throws<UserErrorException>(() => DataDirectoryLock.Take(new DirectoryInfo(file))).Message;
        Assert.StartsWith($"The data directory {file} cannot be made (", message, StringComparison.Ordinal);
        Assert.EndsWith("); name another one with --data DIR.", message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_run_that_was_cut_off_is_reported_once_with_what_is_kept_of_it()
    {
        new RunRegistry(_store.Database, TimeProvider.System).Begin("demo", 1);
        using var first = new StringWriter();
        using var second = new StringWriter();
        UnfinishedRunNotice.WriteAll(_store.Database, first);
        UnfinishedRunNotice.WriteAll(_store.Database, second);
        Assert.Matches(
            @"^Found an unfinished run from \d{4}-\d\d-\d\d \d\d:\d\d:\d\d UTC in .*: the host was stopped with 0 tests running\. "
            + @"Their 0 stored records are kept and the tests are marked 'interrupted'; a new run starts now\.\s*$", first.ToString());
        Assert.Empty(second.ToString());
    }
}
