using System.Text.Json.Nodes;
using SolidCell.Core.Measurement;
using SolidCell.Protocols.Exchange;
using SolidCell.Protocols.Model;
using SolidCell.Protocols.Reading;

namespace SolidCell.Protocols.Tests.Exchange;

/// <summary>
/// What is made of each thing that other programs can write, and of each that a protocol can, with all that is said of it. The head of a
/// case of imports.txt is the format, with options after it; that of exports.txt is a format, and its text the steps, or the
/// protocol from `cell:` on.
/// </summary>
public sealed class ExchangeCasesTests
{
    private const string AuroraHead = """{"unicycler": {"version": "0.4.6"}, "sample": {"name": "$NAME", "capacity_mAh": 3}, "method": [""";

    private const string Cell =
        "cell:\n  kind: full\n  area: 2 cm2\n  capacity: 3 mAh\n  active-mass: 10 mg\non:\n  hard-short: note\nsteps:\n  ";

    [Fact]
    public void Imports_are_what_they_were() =>
        GoldenCases.Check(Imported, "tests", "SolidCell.Protocols.Tests", "Exchange", "imports.txt");

    [Fact]
    public void Exports_are_what_they_were() =>
        GoldenCases.Check(Exported, "tests", "SolidCell.Protocols.Tests", "Exchange", "exports.txt");

    private static IEnumerable<string> Imported(string head, string text)
    {
        ExchangeFormat format = head.StartsWith("aurora", StringComparison.Ordinal) ? ExchangeFormat.Aurora : ExchangeFormat.PyBamm;
        string whole = format == ExchangeFormat.Aurora && text.StartsWith("[{", StringComparison.Ordinal) ? AuroraHead + text[1..] + "}" : text;
        try
        {
            ImportedProtocol imported = ProtocolExchange.Import(whole, format, Request(head));
            string[] yaml = imported.Yaml.Split('\n', StringSplitOptions.RemoveEmptyEntries);
            return
            [
                .. imported.Losses.Where(loss => loss.Where != "on").Select(Text),
                .. imported.Warnings.Select(one => $"{one.Severity} {one.Message}"),
                .. yaml.Where(line => line[0] != '#').SkipWhile(line => line != "steps:").Skip(1),
                .. head.Contains("whole", StringComparison.Ordinal) ? yaml.Where(line => line[0] != '#').TakeWhile(line => line != "steps:") : [],
            ];
        }
        catch (ProtocolException refusal)
        {
            return refusal.Message.Split(Environment.NewLine).Select(line => "refused: " + line);
        }
    }

    private static ImportRequest Request(string head) => new("cell", "cell.txt")
    {
        Kind = head.Contains("symmetric", StringComparison.Ordinal) ? CellKind.Symmetric
            : head.Contains("unknown", StringComparison.Ordinal) ? null : CellKind.Full,
        CapacityNanoampHours = head.Contains("poor", StringComparison.Ordinal) ? null : 3_000_000,
        SourceCapacityNanoampHours = head.Contains("other", StringComparison.Ordinal) ? 2_500_000_000 : null,
    };

    private static IEnumerable<string> Exported(string head, string text)
    {
        Protocol protocol = ProtocolReader.Read("solidcell: 1\nname: x\n" + (text.StartsWith('-') ? Cell + text : text), "x.yaml").Protocol
            ?? throw new InvalidOperationException("this is no protocol: " + text);
        ExchangeFormat format = head == "aurora" ? ExchangeFormat.Aurora : ExchangeFormat.PyBamm;
        try
        {
            ExportedProtocol exported = ProtocolExchange.Export(protocol, format);
            string[] lines = format == ExchangeFormat.Aurora ? [.. Sections(JsonNode.Parse(exported.Text)!.AsObject())]
                : [.. exported.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(3)
                    .Where(line => line is not (")" or "    period=\"10 second\","))];
            return [.. exported.Losses.Select(Text), .. lines];
        }
        catch (ProtocolException refusal)
        {
            return ["refused: " + refusal.Message];
        }
    }

    private static IEnumerable<string> Sections(JsonObject file) => file
        .Where(one => one.Key is not ("unicycler" or "method") && one.Value!.ToJsonString() is var text && text != Usual(one.Key))
        .Select(one => $"{one.Key} {one.Value!.ToJsonString()}").Concat(file["method"]!.AsArray().Select(step => step!.ToJsonString()));

    /// <summary>What stands in most of them and is not repeated.</summary>
    private static string Usual(string section) => section switch
    {
        "sample" => """{"name":"$NAME","capacity_mAh":3}""",
        "record" => """{"current_mA":null,"voltage_V":null,"time_s":10}""",
        _ => """{"max_voltage_V":5,"min_voltage_V":-1,"max_current_mA":11,"min_current_mA":-11,"max_capacity_mAh":null,"delay_s":null}""",
    };

    private static string Text(Loss loss) => $"{loss.Kind} {loss.Where}: {loss.What}{(loss.Mend.Length > 0 ? " | " + loss.Mend : "")}";
}
