using SolidCell.Hardware.Commands;

namespace SolidCell.Hardware.Tests.Boards;

/// <summary>What is committed under hardware/ is what the netlists give.</summary>
public sealed class GeneratedFileTests
{
    private static readonly Dictionary<string, string> Made = GenerateCommand.Files().ToDictionary();

    public static TheoryData<string> Files => [.. Made.Keys];

    [Theory]
    [MemberData(nameof(Files))]
    public void A_committed_file_is_what_the_model_gives(string name)
    {
        string path = Repository.PathTo(["hardware", .. name.Split('/')]);
        Assert.True(File.Exists(path)
            && File.ReadAllText(path) == Made[name], $"hardware/{name} is not what the model gives: .ci/hardware --write");
    }

    [Theory]
    [InlineData("fixture/solidcell-fixture.pdf")]
    [InlineData("dummy/solidcell-dummy.pdf")]
    public void The_drawings_are_committed_for_people_without_KiCad(string name) =>
        Assert.True(new FileInfo(Repository.PathTo(["hardware", .. name.Split('/')])).Length > 10000);
}
