using System.Reflection.PortableExecutable;

namespace SolidCell.Rules.Tests.Dialect;

public sealed class DialectTests
{
    private static readonly HashSet<string> Own = ["SolidCell.Core", "SolidCell.Drivers", "SolidCell.Device"];

    [Theory]
    [InlineData("SolidCell.Core")]
    [InlineData("SolidCell.Drivers")]
    [InlineData("SolidCell.Device")]
    public void The_device_can_run_everything_in(string assembly)
    {
        var findings = DialectInspector.Inspect(Path.Combine(AppContext.BaseDirectory, assembly + ".dll"), FirmwareApi.Set, Own);
        Assert.True(findings.Count == 0, string.Join(Environment.NewLine, findings));
    }

    /// <summary>Prints how much room is left.</summary>
    [Theory]
    [InlineData("SolidCell.Core")]
    [InlineData("SolidCell.Drivers")]
    [InlineData("SolidCell.Device")]
    public void The_code_fits_the_file_format_of_the_device(string assembly)
    {
        using var file = new PEReader(File.OpenRead(Path.Combine(AppContext.BaseDirectory, assembly + ".dll")));
        int bytes = CodeSize.DeviceBytes(file);
        TestContext.Current.TestOutputHelper!.WriteLine($"{assembly}: {bytes} of {CodeSize.MostBytes} bytes");
        Assert.InRange(bytes, 1, CodeSize.MostBytes);
    }

    /// <summary>A line that nobody needs would let through what it names: Object.ToString, the text of an enum.</summary>
    [Fact]
    public void The_list_names_nothing_that_the_firmware_does_not_use()
    {
        var used =
            Own.SelectMany(
                assembly => DialectInspector.Inspect(Path.Combine(AppContext.BaseDirectory, assembly + ".dll"), new HashSet<string>(), Own))
            .Where(finding => finding.Rule == "member not on the list")
            .Select(finding => finding.What);
        Assert.Equal([], FirmwareApi.Lines.Except(used));
    }
}
