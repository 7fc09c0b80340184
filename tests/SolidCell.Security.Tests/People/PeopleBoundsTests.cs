using SolidCell.Security.People;

namespace SolidCell.Security.Tests.People;

/// <summary>Names, roles and numbers of users at their bounds, and what is said beyond.</summary>
public sealed class PeopleBoundsTests : IDisposable
{
    private static readonly string Hash = new('a', 64);

    private readonly DirectoryInfo _data = Directory.CreateTempSubdirectory("solidcell-people-");

    private PeopleFile People => new(SecurityFolder.Of(_data.FullName));

    private string File => Path.Combine(_data.FullName, "security", "people");

    public void Dispose() => _data.Delete(true);

    [Theory]
    [InlineData("a", true)]
    [InlineData("Ann-B_c.2", true)]
    [InlineData("", false)]
    [InlineData("a/b", false)]
    [InlineData("ä", false)]
    public void A_name_has_letters_digits_dots_hyphens_and_underscores(string name, bool isName) =>
        Assert.Equal(isName, PersonLine.IsName(name));

    [Fact]
    public void A_name_has_40_letters_at_most()
    {
        Assert.True(PersonLine.IsName(new string('a', 40)));
        Assert.False(PersonLine.IsName(new string('a', 41)));
    }

    [Theory]
    [InlineData("viewer", PersonRole.Viewer)]
    [InlineData("operator", PersonRole.Operator)]
    [InlineData("admin", PersonRole.Admin)]
    public void A_role_has_a_word(string word, PersonRole role)
    {
        Assert.Equal((role, word), (PersonLine.RoleOf(word), PersonLine.WordOf(role)));
        Assert.Equal(new PersonLine("ann", role, Hash), PersonLine.Read($"ann:{word}:{Hash}"));
        Assert.Equal($"ann:{word}:{Hash}", new PersonLine("ann", role, Hash).ToString());
    }

    [Fact]
    public void What_has_another_length_role_or_number_of_parts_is_no_line()
    {
        Assert.Null(PersonLine.Read($"ann:viewer:{Hash}a"));
        Assert.Null(PersonLine.Read($"ann:viewer:{Hash[1..]}"));
        Assert.Null(PersonLine.Read($"ann:viewer:{Hash}:"));
        Assert.Null(PersonLine.Read($"a n:viewer:{Hash}"));
        Assert.Null(PersonLine.RoleOf("Viewer"));
    }

    [Fact]
    public void A_thousand_users_are_the_most()
    {
        People.Add("first", PersonRole.Viewer);
        System.IO.File.AppendAllLines(File, Enumerable.Range(2, 998).Select(i => $"u{i}:viewer:{Hash}"));
        People.Add("last", PersonRole.Viewer);
        Assert.Equal(1000, People.Read().Count);
        Assert.Equal("There are 1000 users, the most there may be.", Refusal(() => People.Add("one-more", PersonRole.Viewer)));
        Assert.Equal(1000, People.Read().Count);
    }

    [Fact]
    public void Only_the_user_that_is_meant_changes_or_goes()
    {
        Assert.Empty(People.Read());
        string[] tokens = [People.Add("ann", PersonRole.Admin), People.Add("bob", PersonRole.Viewer)];
        string fresh = People.Rotate("bob");
        PersonLine[] expected =
        [
            new("ann", PersonRole.Admin, PeopleFile.HashOf(tokens[0])),
            new("bob", PersonRole.Viewer, PeopleFile.HashOf(fresh)),
        ];
        Assert.Equal(expected, People.Read());
        People.Remove("ann");
        Assert.Equal("bob", Assert.Single(People.Read()).Name);
    }

    [Fact]
    public void Refusals_name_the_user_and_the_remedy()
    {
        Assert.Equal("'a b' is no name for a user; use up to 40 letters, digits, dots, hyphens and underscores.",
            Refusal(() => People.Add("a b", PersonRole.Viewer)));
        Assert.Equal("There is no user 'ann'; 'solidcell users list' lists them.", Refusal(() => People.Rotate("ann")));
        People.Add("ann", PersonRole.Viewer);
        Assert.Equal("There is a user 'ann' already. 'solidcell users rotate ann' gives a new token.",
            Refusal(() => People.Add("ann", PersonRole.Viewer)));
        System.IO.File.WriteAllText(File, "x\n");
        Assert.Equal($"{File}, line 1, is no user; delete the line, and add that user again.", Refusal(() => People.Read()));
    }

    [Fact]
    public void Who_follows_the_file_sees_it_change()
    {
        Assert.Equal(default, People.Stamp);
        People.Add("ann", PersonRole.Viewer);
        Assert.Equal((new FileInfo(File).LastWriteTimeUtc, new FileInfo(File).Length), People.Stamp);
        Assert.Equal("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", PeopleFile.HashOf("abc"));
    }

    [Fact]
    public void Where_the_folder_cannot_be_made_the_file_is_named()
    {
        System.IO.File.WriteAllText(Path.Combine(_data.FullName, "security"), "");
        string message = Refusal(() => People.Add("ann", PersonRole.Viewer));
        Assert.StartsWith($"Cannot change {File}: ", message, StringComparison.Ordinal);
        Assert.DoesNotContain("..", message, StringComparison.Ordinal);
    }

    private static string Refusal(Action change) => Assert.Throws<SecurityException>(change).Message;
}
