using System.Globalization;
using SolidCell.Protocols.Model;
using SolidCell.Protocols.Problems;
using SolidCell.Protocols.Reading;
using SolidCell.Protocols.Results;
using SolidCell.Protocols.Timeline;
using SolidCell.Protocols.Writing;

namespace SolidCell.Protocols.Tests.Reading;

/// <summary>
/// All that is said of a protocol at the edges of what may be written, and all that comes of it where it is taken. A line "== 8: text" of
/// edges.txt puts a text in the place of a line of the good protocol, as in <see cref="BrokenProtocol"/>, and "== 4+: text" one in the
/// place of all that comes after the line; below it stand the problems, and the lines that differ from what comes of the good protocol.
/// </summary>
public sealed class ReadingTests
{
    private static readonly string[] Edges = ["tests", "SolidCell.Protocols.Tests", "Reading", "edges.txt"];
    private static readonly string[] Mistakes = ["tests", "SolidCell.Protocols.Tests", "Reading", "mistakes.txt"];
    private static readonly HashSet<string> Usual = [.. Outcome(BrokenProtocol.GoodText)];

    [Fact]
    public void Edges_are_read_as_they_were() => GoldenCases.Check(Unusual, Edges);

    [Fact]
    public void Mistakes_are_reported_whole_and_once() =>
        GoldenCases.Check(BrokenProtocols.All.Select(one => GoldenCases.Line($"{one.Line}", one.Text)), Unusual, Mistakes);

    private static IEnumerable<string> Unusual(string line, string text) => Outcome(Yaml(line, text)).Where(one => !Usual.Contains(one));

    private static string Yaml(string line, string text) => line.EndsWith('+')
        ? string.Join('\n', [.. BrokenProtocol.GoodText.Split('\n').Take(int.Parse(line[..^1])), text])
        : new BrokenProtocol(int.Parse(line), text, 0, 0, "").Yaml;

    private static IEnumerable<string> Outcome(string yaml)
    {
        ProtocolCheck check = ProtocolReader.Read(yaml, "");
        string[] problems =
        [
            .. check.Problems.Select(one => $"{one.Line}:{one.Column} {(one.Severity == Severity.Error ? "error" : "warning")}: {one.Message}"),
        ];
        return check.Protocol is { } protocol ? problems.Concat(Content(protocol)) : problems;
    }

    private static IEnumerable<string> Content(Protocol protocol) =>
    [
        .. ProtocolYaml.Write(protocol).Split('\n', StringSplitOptions.RemoveEmptyEntries),
        .. ProtocolTimeline.Of(protocol).Rows.Take(5).Select(Row),
        Sums(ProtocolTimeline.Of(protocol)),
        $"{ResultKinds.Of(protocol)}{(LimitKinds.AreRelative(protocol) ? ", relative" : "")}",
        FormattableString.Invariant($"{PlannedLength.Of(protocol, 100_000_000, 2_000_000)}"),
        FormattableString.Invariant($"{ProtocolLimits.Of(protocol, 50_000_000, 0, 20_000)}"),
    ];

    private static string Sums(ProtocolTimeline all) => string.Create(
        CultureInfo.InvariantCulture,
        $"{all.Rows.Count} rows, {all.Turns} turns, {all.TotalMilliseconds} ms, {all.DepositedMilliampHoursPerSquareCentimetre:0.######} in, "
        + $"{all.StrippedMilliampHoursPerSquareCentimetre:0.######} out");

    private static string Row(TimelineRow row) => FormattableString.Invariant(
        $"{row.Depth}> {row.StartMilliseconds} ms {row.Step}: {row.Action}, until {row.Ends}: {row.Milliseconds} ms, {row.ArealChargeMilliampHours:0.######} mAh/cm2");
}
