using SolidCell.Host.CommandLine;
using SolidCell.Host.Device;

namespace SolidCell.Host.Tests.Device;

public sealed class NanoffGrammarTests
{
    [Theory]
    [InlineData("", false)]
    [InlineData("nanoff 2.5.162+0b6ae4f1c2", false)]
    [InlineData(".NET nanoFramework Firmware Flasher v2.5.131+5f3a", false)]
    [InlineData("3.0.0-preview.1", true)]
    [InlineData("nanoff 10.1.0", true)]
    public void Version_3_and_later_take_verbs(string version, bool hasVerbs) =>
        Assert.Equal(hasVerbs, NanoffGrammar.OfVersion(version).HasVerbs);

    [Fact]
    public void The_same_work_is_spelled_with_options_and_with_verbs()
    {
        Assert.Equal(
            [
                "nanoff --target T --serialport P --update --fwversion 1.17.0.285 --masserase",
                "nanoff --target T --serialport P --deploy --image \"C:\\my files\\a.bin\"",
                "nanoff --serialport P --filedeployment f.json",
            ],
            Lines(NanoffGrammar.OfVersion("2.5.162")));
        Assert.Equal(
            [
                "nanoff flash target T serialport P fwversion 1.17.0.285 masserase",
                "nanoff deploy target T serialport P image \"C:\\my files\\a.bin\"",
                "nanoff deploy file f.json serialport P",
            ],
            Lines(NanoffGrammar.OfVersion("3.0.0")));
    }

    [Fact]
    public void A_version_that_leaves_the_board_in_its_bootloader_is_not_given_files()
    {
        var problem = Assert.Throws<UserErrorException>(() => NanoffGrammar.OfVersion("nanoff 2.5.131+5f3a").WriteFiles("P", "f.json"));
        Assert.Equal("nanoff 2.5.131 cannot write files to an ESP32, 2.5.157 and later can; update it with 'dotnet tool update -g nanoff'.",
            problem.Message);
    }

    private static string[] Lines(NanoffGrammar grammar) =>
    [
        grammar.WriteRuntime("T", "P", "1.17.0.285", true).ToString(),
        grammar.WriteApplication("T", "P", @"C:\my files\a.bin").ToString(),
        grammar.WriteFiles("P", "f.json").ToString(),
    ];
}
