using System.Buffers.Binary;
using SolidCell.Store.Review;

namespace SolidCell.Store.Tests.Review;

/// <summary>A file that is shorter than its own head says (SQLite's file format, section 1.3); heads made by hand.</summary>
public sealed class CutFileTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("solidcell-cut-");

    private string Place => Path.Combine(_folder.FullName, "a.db");

    public void Dispose() => _folder.Delete(true);

    [Theory]
    [InlineData(512, 2, 1024, null)]
    [InlineData(512, 2, 1025, null)]
    [InlineData(512, 2, 1023, "it was cut: 1023 of 1024 bytes are there")]
    [InlineData(1, 2, 131072, null)]
    [InlineData(1, 2, 131071, "it was cut: 131071 of 131072 bytes are there")]
    [InlineData(2, 51, 101, "it was cut: 101 of 102 bytes are there")]
    public void It_has_as_many_pages_as_its_head_says_and_a_size_of_1_is_64_kibibytes(int page, int pages, int length, string? finding)
    {
        File.WriteAllBytes(Place, Head(page, pages, length));
        Assert.Equal(finding, DamageCheck.FindCut(Place));
    }

    [Fact]
    public void A_head_that_another_program_left_behind_says_nothing()
    {
        byte[] head = Head(512, 9, 600);
        head[95]++;
        File.WriteAllBytes(Place, head);
        Assert.Null(DamageCheck.FindCut(Place));
    }

    [Fact]
    public void What_is_no_database_or_ends_in_its_head_is_not_called_cut()
    {
        Assert.Null(DamageCheck.FindCut(Place));
        File.WriteAllBytes(Place, Head(512, 9, 600)[..99]);
        Assert.Null(DamageCheck.FindCut(Place));
        byte[] other = Head(512, 9, 600);
        other[0]++;
        File.WriteAllBytes(Place, other);
        Assert.Null(DamageCheck.FindCut(Place));
        File.WriteAllBytes(Place, Head(512, 9, 600)[..100]);
        Assert.Equal("it was cut: 100 of 4608 bytes are there", DamageCheck.FindCut(Place));
    }

    [Fact]
    public void While_its_log_is_there_the_head_may_be_older_than_the_file()
    {
        File.WriteAllBytes(Place, Head(512, 9, 600));
        File.WriteAllText(Place + "-wal", "");
        Assert.NotNull(DamageCheck.FindCut(Place));
        File.WriteAllText(Place + "-wal", "x");
        Assert.Null(DamageCheck.FindCut(Place));
    }

    private static byte[] Head(int page, int pages, int length)
    {
        byte[] bytes = new byte[length];
        "SQLite format 3\0"u8.CopyTo(bytes);
        BinaryPrimitives.WriteUInt16BigEndian(bytes.AsSpan(16), (ushort)page);
        BinaryPrimitives.WriteUInt32BigEndian(bytes.AsSpan(24), 7);
        BinaryPrimitives.WriteUInt32BigEndian(bytes.AsSpan(28), (uint)pages);
        BinaryPrimitives.WriteUInt32BigEndian(bytes.AsSpan(92), 7);
        return bytes;
    }
}
