using SolidCell.Security.People;

namespace SolidCell.Security.Tests.People;

public sealed class PeopleFileTests : IDisposable
{
    private readonly DirectoryInfo _data = Directory.CreateTempSubdirectory("solidcell-people-");

    private PeopleFile People => new(SecurityFolder.Of(_data.FullName));

    public void Dispose() => _data.Delete(true);

    [Fact]
    public void A_token_is_kept_as_a_hash_in_a_file_for_its_owner_only()
    {
        string token = People.Add("ann", PersonRole.Operator);
        string file = Path.Combine(_data.FullName, "security", "people");
        Assert.DoesNotContain(token, File.ReadAllText(file), StringComparison.Ordinal);
        Assert.Equal(new PersonLine("ann", PersonRole.Operator, PeopleFile.HashOf(token)), Assert.Single(People.Read()));
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
        }
    }

    [Fact]
    public void A_new_token_takes_the_place_of_the_old_one()
    {
        string old = People.Add("ann", PersonRole.Viewer);
        string fresh = People.Rotate("ann");
        Assert.NotEqual(old, fresh);
        Assert.Equal(PeopleFile.HashOf(fresh), Assert.Single(People.Read()).TokenHash);
    }

    [Theory]
    [InlineData("")]
    [InlineData("a b")]
    [InlineData("a:admin")]
    [InlineData("a\nb")]
    public void A_name_that_would_break_the_file_is_refused(string name) =>
        Assert.Throws<SecurityException>(() => People.Add(name, PersonRole.Viewer));

    [Fact]
    public void A_name_that_is_taken_and_one_that_is_not_known_are_refused()
    {
        People.Add("ann", PersonRole.Viewer);
        Assert.Throws<SecurityException>(() => People.Add("ann", PersonRole.Admin));
        Assert.Throws<SecurityException>(() => People.Rotate("bob"));
        Assert.Throws<SecurityException>(() => People.Remove("bob"));
        Assert.Single(People.Read());
    }

    [Theory]
    [InlineData("ann:admin")]
    [InlineData("ann:root:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef")]
    public void A_damaged_line_is_named(string line)
    {
        People.Add("ann", PersonRole.Viewer);
        File.AppendAllText(Path.Combine(_data.FullName, "security", "people"), line + "\n");
        Assert.Contains("line 2", Assert.Throws<SecurityException>(() => People.Read()).Message, StringComparison.Ordinal);
    }
}
