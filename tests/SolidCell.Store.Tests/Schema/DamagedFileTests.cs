namespace SolidCell.Store.Tests.Schema;

public sealed class DamagedFileTests : IDisposable
{
    private readonly TemporaryStore _store = TemporaryStore.WithoutDatabase();

    private string File => Path.Combine(_store.Directory, StoreDatabase.FileName);

    public void Dispose() => _store.Dispose();

    [Fact]
    public void A_file_that_is_no_database_is_named_and_left_as_it_is()
    {
        byte[] text = [.. Enumerable.Repeat((byte)'x', 5000)];
        AssertLeftAlone(text, "is not a SQLite database");
    }

    [Theory]
    [InlineData(0, "is not a SQLite database")]
    [InlineData(100, "is damaged")]
    public void A_database_whose_first_page_is_overwritten_is_named_and_left_as_it_is(int from, string problem)
    {
        StoreDatabase.Open(_store.Directory);
        byte[] damaged = System.IO.File.ReadAllBytes(File);
        damaged.AsSpan(from, 60).Fill(0xFF);
        AssertLeftAlone(damaged, problem);
    }

    [Fact]
    public void A_database_that_was_cut_is_named_with_both_lengths_and_left_as_it_is()
    {
        StoreDatabase.Open(_store.Directory);
        AssertLeftAlone(System.IO.File.ReadAllBytes(File)[..9000], "it was cut: 9000 of ");
    }

    private void AssertLeftAlone(byte[] content, string problem)
    {
        System.IO.File.WriteAllBytes(File, content);
        StoreException refusal = Assert.Throws<StoreException>(() => StoreDatabase.Open(_store.Directory));
        Assert.Contains(problem, refusal.Message, StringComparison.Ordinal);
        Assert.Contains("It was left as it is", refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', refusal.Message);
        Assert.Equal(content, System.IO.File.ReadAllBytes(File));
    }
}
