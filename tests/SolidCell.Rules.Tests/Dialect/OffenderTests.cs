namespace SolidCell.Rules.Tests.Dialect;

public sealed class OffenderTests
{
    private static readonly IReadOnlyList<Finding> Findings = DialectInspector.Inspect(
        Path.Combine(AppContext.BaseDirectory, "SolidCell.Rules.Offenders.dll"), FirmwareApi.Set, new HashSet<string>());

    [Theory]
    [InlineData("GenericType`1", "generic type")]
    [InlineData("GenericMethod.Same", "generic method")]
    [InlineData("GenericCall.Empty", "generic call")]
    [InlineData("GenericField", "generic type")]
    [InlineData("NullableNumber.Nothing", "generic type")]
    [InlineData("Grid.Corner", "multi-dimensional array")]
    [InlineData("Fixed.First", "fixed")]
    [InlineData("Stackalloc.Last", "stackalloc")]
    [InlineData("IDefaultMethod.Answer", "default interface method")]
    [InlineData("CheckedSum.Add", "checked arithmetic")]
    [InlineData("CheckedNarrowing.Low", "checked arithmetic")]
    [InlineData("FunctionPointer.Call", "instruction the device lacks")]
    [InlineData("EnumText.Of", "text of an enum")]
    [InlineData("TerminatedText.Of", "NUL in a string")]
    [InlineData("TerminatedText.By", "NUL in a string")]
    [InlineData("UnlistedMethod.Squeeze", "member not on the list")]
    [InlineData("UnlistedBase", "member not on the list")]
    [InlineData("UnlistedCatch.Divide", "member not on the list")]
    public void An_offender_is_caught_by_name(string where, string rule) =>
        Assert.Contains(Findings,
            finding => finding.Rule == rule && finding.Where.StartsWith("SolidCell.Rules.Offenders." + where, StringComparison.Ordinal));

    [Fact]
    public void A_type_that_is_only_named_is_caught() => Assert.Contains(Findings, finding => finding.What == "System.TimeZoneInfo");

    [Fact]
    public void An_assembly_too_large_for_the_device_is_caught()
    {
        var findings = DialectInspector.Inspect(typeof(System.Xml.XmlReader).Assembly.Location, FirmwareApi.Set, new HashSet<string>());
        Assert.Contains(findings, finding => finding is { Rule: "too much code", Where: "System.Private.Xml" });
    }

    [Fact]
    public void What_the_device_can_run_is_left_alone() =>
        Assert.DoesNotContain(Findings, finding => finding.Where.Contains("Innocent", StringComparison.Ordinal));

    [Fact]
    public void The_message_names_method_and_member_and_tells_how_to_mend_it()
    {
        var message = Findings.Single(finding => finding.Where.EndsWith("UnlistedMethod.Squeeze", StringComparison.Ordinal)).ToString();
        Assert.Contains("SolidCell.Rules.Offenders.UnlistedMethod.Squeeze", message, StringComparison.Ordinal);
        Assert.Contains("System.String.Replace(string, string) : string", message, StringComparison.Ordinal);
        Assert.Contains("firmware/nanoframework-api.txt", message, StringComparison.Ordinal);
    }
}
