using System.Globalization;
using SolidCell.Protocols.Model;
using SolidCell.Protocols.Reading;
using SolidCell.Protocols.Timeline;
using SolidCell.Store.Registry;

namespace SolidCell.Reports.Pages;

/// <summary>The protocol of a test: its steps in words, and the text that it was compiled from.</summary>
internal static class ProtocolSection
{
    private const int MostRows = 100;

    public static void Write(Html html, ReportedTest test)
    {
        html.Element("h3", "Protocol");
        if (test.Test.ProtocolSha256 is not { } hash
            || new ProtocolRegistry(test.Database, TimeProvider.System).Find(hash) is not { } stored)
        {
            html.Element("p", test.Test.ProtocolName is { } name
                ? $"{name}; its text is not in this database." : "No protocol is known: the test came from a file or from another host.");
            return;
        }

        if (ProtocolReader.Read(stored.Source, stored.Name).Protocol is { } protocol)
        {
            Steps(html, protocol);
        }

        html.Raw("<details><summary>Text of the protocol</summary>").Element("pre", stored.Source).Raw("</details>\n");
    }

    private static void Steps(Html html, Protocol protocol)
    {
        IReadOnlyList<TimelineRow> rows = ProtocolTimeline.Of(protocol).Rows;
        html.Element("p", $"{protocol.Name}: {protocol.Title}").Table(
            ["From", "Step", "What", "For at most", "Until"],
            rows.Take(MostRows)
                .Select(row => new[] { Hours(row.StartMilliseconds), row.Step, row.Action, Hours(row.Milliseconds), row.Ends }),
                isWords: true);
    }

    private static string Hours(long? milliseconds) =>
        milliseconds is { } known ? (known / 3.6e6).ToString("0.####", CultureInfo.InvariantCulture) + " h" : "?";
}
