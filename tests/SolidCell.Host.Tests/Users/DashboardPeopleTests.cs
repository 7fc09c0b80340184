using Microsoft.Extensions.Time.Testing;
using SolidCell.Dashboard.Security;
using SolidCell.Host.Tests.Operating;
using SolidCell.Host.Users;
using SolidCell.Security;
using SolidCell.Security.People;

namespace SolidCell.Host.Tests.Users;

/// <summary>The users of a data directory as a dashboard that runs sees them.</summary>
public sealed class DashboardPeopleTests : IDisposable
{
    private readonly TemporaryStore _store = TemporaryStore.WithoutDatabase();
    private readonly FakeTimeProvider _clock = new();
    private readonly List<string> _told = [];
    private readonly PeopleFile _file;
    private readonly DashboardPeople _people;

    public DashboardPeopleTests()
    {
        _file = new PeopleFile(SecurityFolder.Of(_store.Directory));
        _people = new DashboardPeople(SecurityFolder.Of(_store.Directory), _clock, _told.Add);
    }

    private string FilePath => Path.Combine(SecurityFolder.Of(_store.Directory).Path, "people");

    public void Dispose() => _store.Dispose();

    [Theory]
    [InlineData("viewer", DashboardRole.Viewer)]
    [InlineData("operator", DashboardRole.Operator)]
    [InlineData("admin", DashboardRole.Admin)]
    public void A_user_has_his_role_and_is_known_by_his_token_and_by_his_name(string word, DashboardRole role)
    {
        string token = _file.Add("ann", PersonLine.RoleOf(word)!.Value);
        var ann = new DashboardUser("ann", role, PeopleFile.HashOf(token)[..16]);
        Assert.Equal((ann, ann), (_people.ByToken(token), _people.ByName("ann")));
        Assert.Null(_people.ByToken(token + "x"));
        Assert.Null(_people.ByName("ben"));
    }

    [Fact]
    public void The_file_is_looked_at_again_after_half_a_second()
    {
        Assert.Null(_people.ByName("ann"));
        _file.Add("ann", PersonRole.Viewer);
        _clock.Advance(TimeSpan.FromSeconds(0.5));
        Assert.Null(_people.ByName("ann"));
        _clock.Advance(TimeSpan.FromMilliseconds(1));
        Assert.NotNull(_people.ByName("ann"));
    }

    [Fact]
    public void A_damaged_file_is_told_once_and_lets_nobody_in()
    {
        string token = _file.Add("ann", PersonRole.Admin);
        Assert.NotNull(_people.ByToken(token));
        File.AppendAllText(FilePath, "rubbish\n");
        foreach (int _ in Enumerable.Range(0, 3))
        {
            _clock.Advance(TimeSpan.FromSeconds(1));
            Assert.Null(_people.ByToken(token));
        }

        Assert.Equal($"{FilePath}, line 2, is no user; delete the line, and add that user again. Until then no user but who has the "
            + "dashboard's token is let in.", Assert.Single(_told));
    }

    [Fact]
    public async Task What_is_said_of_changes_is_what_it_was()
    {
        var session = new CommandLineSession(_store.Directory);
        string text = await session.TextAsync("users add ann --output DIR/1 --json", "users rotate ann --output DIR/2",
            "users rotate ann --output DIR/3 --json", "users rotate ann --output DIR/1", "users rotate ben --output DIR/4",
            "users add ben --role operator --output DIR/no/4", "users remove ann", "users remove ben --json", "users remove ben");
        Assert.Equal(
            """
            == users add ann --output DIR/1 --json: 0
            > {"name":"ann","role":"viewer","file":"DIR/1"}
            == users rotate ann --output DIR/2: 0
            > The new token of ann is in DIR/2; the old one is worth nothing.
            == users rotate ann --output DIR/3 --json: 0
            > {"name":"ann","file":"DIR/3"}
            == users rotate ann --output DIR/1: 1
            ! solidcell: DIR/1 is there already; name another file with --output.
            == users rotate ben --output DIR/4: 1
            ! solidcell: There is no user 'ben'; 'solidcell users list' lists them.
            == users add ben --role operator --output DIR/no/4: 1
            ! solidcell: Cannot write DIR/no/4: Could not find a part of the path 'DIR/no/4'. Mend that, then 'solidcell users rotate ben' draws another token.
            == users remove ann: 0
            > ann is let in no more; what is open ends within seconds.
            == users remove ben --json: 0
            > {"name":"ben","state":"removed"}
            == users remove ben: 1
            ! solidcell: There is no user 'ben'; 'solidcell users list' lists them.

            """.ReplaceLineEndings("\n"), text);
        Assert.NotEqual(File.ReadAllText(Path.Combine(_store.Directory, "1")), File.ReadAllText(Path.Combine(_store.Directory, "3")));
    }
}
