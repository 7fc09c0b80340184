using SolidCell.Protocols.Problems;
using SolidCell.Protocols.Reading;

namespace SolidCell.Protocols.Tests.Reading;

public sealed class WarningTests
{
    [Theory]
    [InlineData(6, "  soft-short: note", 6, "nothing says what to do on a hard short")]
    [InlineData(6, "  hard-short: stop\nrecord:\n  every: 60 s", 8, "is above 10 s")]
    [InlineData(6, "  hard-short: stop\nconditions:\n  pressure: 9.5 MPa +- 10 %", 7, "stops the test before")]
    [InlineData(8, "  - deposit: 14 mA/cm2", 8, "is beyond the fixture's 10 mA")]
    [InlineData(8, "  - charge: 0.5 mA/cm2", 8, "which says it better")]
    [InlineData(8, "  - deposit: 0.1 C", 8, "needs the nominal capacity")]
    [InlineData(9, "    for: 1 h\n  - strip: 0.5 mA\n    for: 1 h", 10, "is in mA where others are in mA/cm2")]
    [InlineData(9, "    until: 500 mAh/cm2", 8, "2425 um of lithium")]
    [InlineData(9, "    until:\n      abs-voltage-above: 1 V", 8, "may never end")]
    [InlineData(4, "  kind: symmetric\n  anode: 0.4 mAh/cm2", 9, "more than the 0.4 mAh/cm2 of the `anode`")]
    [InlineData(6, "  hard-short: stop\nsafety:\n  current: 0.1 mA", 10, "beyond the safety envelope's 0.1 mA")]
    [InlineData(8, "  - deposit: 0.5 uA/cm2", 8, "is less than the fixture sets and measures well")]
    [InlineData(6, "  hard-short: stop\nrecord:\n  every: 10 ms", 8, "is below 50 ms")]
    [InlineData(9, "    for: 1 h\n  - stop\n  - rest: 1 h", 11, "nothing comes here after the `stop` above")]
    public void What_is_suspicious_is_a_warning_and_the_protocol_is_still_usable(int line, string text, int problemLine, string message)
    {
        ProtocolCheck check = ProtocolReader.Read(new BrokenProtocol(line, text, problemLine, 1, message).Yaml, "x.yaml");
        Problem problem = Assert.Single(check.Problems);
        Assert.Equal((Severity.Warning, problemLine), (problem.Severity, problem.Line));
        Assert.Contains(message, problem.Message, StringComparison.Ordinal);
        Assert.NotNull(check.Protocol);
    }

    [Theory]
    [InlineData(6, "  hard-short: stop\nsafety:\n  current: 0.392699 mA")]
    [InlineData(8, "  - deposit: 10 mA")]
    [InlineData(8, "  - deposit: 1 uA")]
    public void A_current_right_at_a_limit_is_no_reason_to_warn(int line, string text) =>
        Assert.Empty(ProtocolReader.Read(new BrokenProtocol(line, text, 0, 0, "").Yaml, "x.yaml").Problems);
}
