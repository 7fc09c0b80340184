using System.Net;
using SolidCell.Host.CommandLine;
using SolidCell.Host.Serve;
using SolidCell.Security;
using SolidCell.Security.People;

namespace SolidCell.Host.Tests.Serve;

/// <summary>Which token lets people in from other machines.</summary>
public sealed class DashboardTokenTests : IDisposable
{
    private readonly TemporaryStore _store = TemporaryStore.WithoutDatabase();

    private ServeOptions Local => new() { Data = new DirectoryInfo(_store.Directory) };

    private ServeOptions OnNetwork => Local with { Listen = IPAddress.Any };

    private string KeptIn => Path.Combine(_store.Directory, "dashboard-token");

    public void Dispose() => _store.Dispose();

    [Theory]
    [InlineData("twelve-chars")]
    [InlineData("  twelve-chars ")]
    public void One_that_is_given_is_taken_without_the_spaces_around_it(string given)
    {
        Assert.Equal("twelve-chars", DashboardToken.For(OnNetwork with { Token = given }));
        Assert.False(File.Exists(KeptIn));
    }

    [Theory]
    [InlineData("elevenchars")]
    [InlineData("elevenchars    ")]
    [InlineData("")]
    public void One_that_is_short_is_refused(string given) =>
        Assert.Equal("The token is too short to be safe; take at least 12 characters, or leave it out and one is made.",
            Assert.Throws<UserErrorException>(() => DashboardToken.For(OnNetwork with { Token = given })).Message);

    [Fact]
    public void One_is_made_once_and_kept_for_its_owner_alone()
    {
        string made = DashboardToken.For(OnNetwork)!;
        Assert.Matches("^[0-9a-f]{36}$", made);
        Assert.Equal(made + "\n", File.ReadAllText(KeptIn));
        FileModes.Set(KeptIn, FileModes.OwnerOnly | UnixFileMode.OtherRead);
        Assert.Equal(made, DashboardToken.For(OnNetwork));
        Assert.True(OperatingSystem.IsWindows() || FileModes.Of(KeptIn) == FileModes.OwnerOnly);
    }

    [Theory]
    [InlineData("twelve-chars", true)]
    [InlineData("elevenchars", false)]
    public void One_that_was_kept_is_used_when_it_is_long_enough(string kept, bool isUsed)
    {
        File.WriteAllText(KeptIn, kept + "\n");
        Assert.Equal(isUsed, DashboardToken.For(OnNetwork) == kept);
    }

    [Fact]
    public void On_this_computer_alone_there_is_none_until_there_are_users()
    {
        Assert.Null(DashboardToken.For(Local));
        new PeopleFile(SecurityFolder.Of(_store.Directory)).Add("ann", PersonRole.Viewer);
        Assert.NotNull(DashboardToken.For(Local));
    }

    [Fact]
    public void A_file_that_cannot_be_written_is_named_with_the_way_around()
    {
        Directory.CreateDirectory(KeptIn);
        string message = Assert.Throws<UserErrorException>(() => DashboardToken.For(OnNetwork)).Message;
        Assert.StartsWith($"Cannot keep a token in {KeptIn}: ", message, StringComparison.Ordinal);
        Assert.EndsWith("; give one with --token or SOLIDCELL_TOKEN.", message, StringComparison.Ordinal);
        Assert.DoesNotContain("..", message, StringComparison.Ordinal);
    }
}
