using System.Globalization;
using System.Text.RegularExpressions;
using SolidCell.Core.Safety;
using SolidCell.Core.Telemetry;

namespace SolidCell.Rules.Tests.Hardware;

/// <summary>docs/firmware.md, read at the bench, says what the firmware does.</summary>
public sealed partial class FirmwarePageTests
{
    private static readonly string Page = File.ReadAllText(Repository.PathTo("docs", "firmware.md"));

    [Fact]
    public void Fault_codes_and_their_actions()
    {
        var written = FaultLine().Matches(Section("Fault codes"))
            .Select(line => (Id: Number(line, "id"), Action: line.Groups["action"].Value));
        var meant = Enum.GetValues<FaultId>().Where(id => (int)id > 0).Select(id => (Id: (int)id, Action: Words(FaultTable.ActionOf(id))));
        Assert.Equal(meant, written);
    }

    [Fact]
    public void Self_test_codes()
    {
        var written = CodeLine().Matches(Section("Self-test codes")).Select(line => Number(line, "id"));
        var meant = typeof(SelfTestFailure).GetFields().Where(field => field.IsLiteral).Select(field => (int)field.GetRawConstantValue()!)
            .Order();
        Assert.Equal(meant, written);
    }

    [Fact]
    public void Settings_of_the_configuration_file()
    {
        var reader = File.ReadAllText(Repository.PathTo("firmware", "SolidCell.Device", "Provisioning", "ConfigurationFile.cs"));
        var known = SettingName().Matches(reader).Select(match => match.Groups["name"].Value);
        Assert.All(known, name => Assert.Contains($"`{name}`", Section("Configuration"), StringComparison.Ordinal));
    }

    private static string Section(string title)
    {
        var from = Page.IndexOf("# " + title, StringComparison.Ordinal);
        Assert.True(from > 0, $"docs/firmware.md has no section '{title}'.");
        var to = Page.IndexOf("\n#", from, StringComparison.Ordinal);
        return Page[from..(to < 0 ? Page.Length : to)];
    }

    private static int Number(Match line, string group) => int.Parse(line.Groups[group].Value, CultureInfo.InvariantCulture);

    private static string Words(FaultAction action) =>
        action == FaultAction.OpenRelay ? "open relay" : action.ToString().ToLowerInvariant();

    [GeneratedRegex(@"^\| (?<id>\d+) \| [^|]+ \| (?<action>[a-z ]+?) \|", RegexOptions.Multiline)]
    private static partial Regex FaultLine();

    [GeneratedRegex(@"^\| (?<id>\d+) \|", RegexOptions.Multiline)]
    private static partial Regex CodeLine();

    [GeneratedRegex("case \"(?<name>[a-z-]+)\":")]
    private static partial Regex SettingName();
}
