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
}
