using SolidCell.Store.Reading;
using SolidCell.Store.Writing;

namespace SolidCell.Store.Tests;

public sealed class StoreBackupTests : IDisposable
{
    private readonly TemporaryStore _store = new();

    private string Copy => Path.Combine(_store.Directory, "copy", StoreDatabase.FileName);

    public void Dispose() => _store.Dispose();

    [Fact]
    public void A_copy_that_is_made_while_somebody_writes_holds_what_was_committed_until_then()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Copy)!);
        using var writer = new RecordWriter(_store.Database, TimeProvider.System);
        writer.Write("f", HandMadeBatch.Of(1, HandMadeBatch.Start(0, 7), HandMadeBatch.Samples(1, 9)));
        writer.Commit();
        writer.Write("f", HandMadeBatch.Of(1, HandMadeBatch.Samples(10, 5)));
        StoreBackup.Write(_store.Database, Copy);
        writer.Commit();
        using var reader = new TestReader(StoreDatabase.Open(Path.GetDirectoryName(Copy)!));
        Assert.Equal(9, reader.Samples(Assert.Single(reader.List())).Count());
    }

    [Fact]
    public void A_file_that_is_there_is_kept()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Copy)!);
        File.WriteAllText(Copy, "mine");
        Assert.Contains("is there already", Assert.Throws<StoreException>(() => StoreBackup.Write(_store.Database, Copy)).Message,
            StringComparison.Ordinal);
        Assert.Equal("mine", File.ReadAllText(Copy));
    }

    [Fact]
    public void A_folder_that_is_not_there_is_one_line() =>
        Assert.Contains("There is no folder", Assert.Throws<StoreException>(() => StoreBackup.Write(_store.Database, Copy)).Message,
            StringComparison.Ordinal);
}
