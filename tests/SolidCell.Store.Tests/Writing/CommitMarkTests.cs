using SolidCell.Store.Writing;

namespace SolidCell.Store.Tests.Writing;

/// <summary>The note beside a database of the last record that was stored.</summary>
public sealed class CommitMarkTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("solidcell-mark-");

    private string Database => Path.Combine(_folder.FullName, "a.db");

    private string Mark => Database + "-mark";

    public void Dispose() => _folder.Delete(true);

    [Fact]
    public void What_was_set_last_is_read_and_has_512_bytes()
    {
        Assert.Equal(Mark, CommitMark.PathOf(Database));
        Assert.Null(CommitMark.Read(Database));
        Set("press-10", 1, 2);
        Set("press-1", 3, 1L << 40);
        Assert.Equal(("press-1", 3, 1L << 40), CommitMark.Read(Database));
        Assert.Equal(512, new FileInfo(Mark).Length);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(15)]
    [InlineData(16)]
    [InlineData(17)]
    [InlineData(18)]
    [InlineData(511)]
    public void A_mark_with_a_changed_byte_is_none(int at)
    {
        Set("press-1", 3, 200);
        byte[] bytes = File.ReadAllBytes(Mark);
        bytes[at]++;
        File.WriteAllBytes(Mark, bytes);
        Assert.Null(CommitMark.Read(Database));
    }

    [Fact]
    public void A_mark_that_is_cut_is_none()
    {
        Set("press-1", 3, 200);
        File.WriteAllBytes(Mark, File.ReadAllBytes(Mark)[..511]);
        Assert.Null(CommitMark.Read(Database));
    }

    [Theory]
    [InlineData(493, true)]
    [InlineData(494, false)]
    public void A_name_that_does_not_fit_leaves_the_mark_of_before(int length, bool fits)
    {
        Set("press-1", 3, 200);
        Set(new string('a', length), 4, 5);
        Assert.Equal(fits ? (new string('a', length), 4, 5) : ("press-1", 3, 200), CommitMark.Read(Database));
    }

    [Fact]
    public void Where_there_can_be_no_mark_nothing_fails()
    {
        Directory.CreateDirectory(Mark);
        Set("press-1", 3, 200);
        Assert.Null(CommitMark.Read(Database));
    }

    private void Set(string fixture, long bootId, long sequence)
    {
        using CommitMark mark = CommitMark.Open(Database);
        mark.Set(fixture, bootId, sequence);
    }
}
