using SolidCell.Store.Files;
using SolidCell.Store.Writing;

namespace SolidCell.Store.Tests.Files;

/// <summary>
/// What other users of the machine may do with files of a data directory. Windows has access lists instead of these modes: docs/storage.md.
/// </summary>
public sealed class PrivateFileTests : IDisposable
{
    private const UnixFileMode WorldReadable = FileModes.OwnerOnly | UnixFileMode.GroupRead | UnixFileMode.OtherRead;

    private readonly DirectoryInfo _parent = Directory.CreateTempSubdirectory("solidcell-private-");

    public PrivateFileTests() => FileModes.SkipOnWindows();

    private string Data => Path.Combine(_parent.FullName, "deep", "data");

    private string Database => Path.Combine(Data, StoreDatabase.FileName);

    public void Dispose() => _parent.Delete(true);

    [Fact]
    public void A_new_data_directory_its_database_and_a_backup_are_their_owners_alone()
    {
        StoreDatabase database = StoreDatabase.Open(Data);
        using var writer = new RecordWriter(database, TimeProvider.System);
        writer.Write("f", HandMadeBatch.Of(1, HandMadeBatch.Start(0, 7), HandMadeBatch.Samples(1, 9)));
        writer.Commit();
        StoreBackup.Write(database, Path.Combine(_parent.FullName, "copy.db"));
        Assert.Equal(FileModes.OwnerOnly | UnixFileMode.UserExecute, FileModes.Of(Data));
        Assert.All([Database, Database + "-wal", Database + "-shm", Path.Combine(_parent.FullName, "copy.db")],
            file => Assert.Equal((file, FileModes.OwnerOnly), (file, FileModes.Of(file))));
    }

    [Fact]
    public void A_database_of_an_older_program_is_closed_to_others_and_left_to_its_group()
    {
        StoreDatabase.Open(Data);
        FileModes.Set(Database, WorldReadable);
        StoreDatabase.Open(Data);
        Assert.Equal(FileModes.OwnerOnly | UnixFileMode.GroupRead, FileModes.Of(Database));
    }

    [Fact]
    public void A_folder_that_somebody_else_made_stays_as_it_is()
    {
        UnixFileMode open = WorldReadable | UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;
        Directory.CreateDirectory(Data);
        FileModes.Set(Data, open);
        UnixFileMode before = FileModes.Of(Data);
        StoreDatabase.Open(Data);
        Assert.Equal(before, FileModes.Of(Data));
    }

    [Fact]
    public void A_file_that_is_written_anew_keeps_its_mode_and_a_link_stays_a_link()
    {
        string file = Path.Combine(_parent.FullName, "file");
        string link = Path.Combine(_parent.FullName, "link");
        WholeFile.Write(file, "first");
        FileModes.Set(file, FileModes.OwnerOnly | UnixFileMode.GroupRead);
        File.CreateSymbolicLink(link, file);
        WholeFile.Write(link, "second");
        Assert.Equal(("second", FileModes.OwnerOnly | UnixFileMode.GroupRead), (File.ReadAllText(file), FileModes.Of(file)));
        Assert.Equal(file, File.ResolveLinkTarget(link, false)!.FullName);
    }

    [Fact]
    public async Task A_new_private_file_is_its_owners_alone_even_while_it_is_written()
    {
        string file = Path.Combine(_parent.FullName, "file");
        UnixFileMode written = default;
        await WholeFile.WriteAsync(
            file,
            _ =>
            {
                written = FileModes.Of(file + ".part");
                return Task.CompletedTask;
            },
            isPrivate: true);
        Assert.Equal((FileModes.OwnerOnly, FileModes.OwnerOnly), (written, FileModes.Of(file)));
    }
}
