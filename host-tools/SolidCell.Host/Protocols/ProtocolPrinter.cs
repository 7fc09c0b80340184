using System.Text.Json.Nodes;
using SolidCell.Cards;
using SolidCell.Core.Measurement;
using SolidCell.Protocols.Builtin;
using SolidCell.Protocols.Compiling;
using SolidCell.Protocols.Model;
using SolidCell.Protocols.Problems;
using SolidCell.Protocols.Reading;
using SolidCell.Protocols.Timeline;
using SolidCell.Protocols.Units;

namespace SolidCell.Host.Protocols;

/// <summary>Writes what the `protocol` commands tell a person.</summary>
internal static class ProtocolPrinter
{
    private const string Open = "open";

    public static void List(TextWriter output)
    {
        foreach (string name in BuiltinProtocols.Names)
        {
            output.WriteLine($"{name,-16} {BuiltinProtocols.Load(name).Title}");
        }
    }

    public static void Check(ProtocolCheck check, TextWriter output)
    {
        foreach (Problem problem in check.Problems)
        {
            output.WriteLine(check.Describe(problem));
        }

        int errors = check.Problems.Count(problem => problem.Severity == Severity.Error);
        int warnings = check.Problems.Count - errors;
        output.WriteLine(check.Problems.Count == 0
            ? $"{check.FileName}: no problems" : $"{check.FileName}: {Count(errors, "error")}, {Count(warnings, "warning")}");
    }

    public static void Show(Protocol protocol, TextWriter output)
    {
        ProtocolTimeline timeline = ProtocolTimeline.Of(protocol);
        output.WriteLine(protocol.Title.Length > 0 ? $"{protocol.Name}: {protocol.Title}" : protocol.Name);
        output.WriteLine(
            $"{CellKindName.Of(protocol.Cell.Kind)} cell, totals for {QuantityText.Number(protocol.Cell.AssumedAreaSquareMicrometres / 1e8m)} cm2");
        if (protocol.Conditions != ConditionsSection.None)
        {
            output.WriteLine($"meant to be kept at {QuantityText.Conditions(protocol.Conditions)}");
        }

        if (CellCard.Read(protocol.Cell.Card).ToJson() is { Count: > 0 } card)
        {
            output.WriteLine("for cells of " + string.Join(", ", card.Select(Said)));
        }

        output.WriteLine();
        output.WriteLine($"{"at",-12} {"step",-18} {"what",-38} {"for at most",-12} {"mAh/cm2",8}  until");
        foreach (TimelineRow row in timeline.Rows)
        {
            output.WriteLine(Row(row).TrimEnd());
        }

        output.WriteLine();
        WriteTotals(protocol, timeline, output);
    }

    private static string Said(KeyValuePair<string, JsonNode?> said)
    {
        CellCardField field = CellCardField.Find(said.Key)!;
        return $"{field.Word} {said.Value}{(field.Unit is { } unit ? " " + unit : "")}";
    }

    private static string Row(TimelineRow row) =>
        $"{Time(row.StartMilliseconds),-12} {new string(' ', row.Depth * 2) + row.Step,-18} {row.Action,-38} {Time(row.Milliseconds),-12} {Charge(row),8}  {row.Ends}";

    private static void WriteTotals(Protocol protocol, ProtocolTimeline timeline, TextWriter output)
    {
        CompiledProgram program = ProgramCompiler.Compile(protocol);
        output.WriteLine($"duration     {AtMost(Time(timeline.TotalMilliseconds))}");
        output.WriteLine($"turns        {timeline.Turns}");
        (string positive, string negative) = protocol.Cell.Kind is CellKind.Full or CellKind.Half
            ? ("charged", "discharged") : ("deposited", "stripped");
        output.WriteLine($"{positive,-12} {AtMost(Total(timeline.DepositedMilliampHoursPerSquareCentimetre))}");
        output.WriteLine($"{negative,-12} {AtMost(Total(timeline.StrippedMilliampHoursPerSquareCentimetre))}");
        output.WriteLine($"program      {program.Bytes.Length} bytes, SHA-256 {Convert.ToHexStringLower(program.Sha256)}");
    }

    private static string Time(long? milliseconds) => milliseconds is { } value ? QuantityText.Duration(value) : Open;

    private static string AtMost(string total) => total == Open ? Open : total + " at most";

    private static string Charge(TimelineRow row) =>
        row.ArealChargeMilliampHours is { } charge ? QuantityText.Number(decimal.Round(charge, 3)) : "";

    private static string Total(decimal? charge) =>
        charge is { } value ? QuantityText.Number(decimal.Round(value, 3)) + " mAh/cm2" : Open;

    private static string Count(int count, string noun) => count == 1 ? $"1 {noun}" : $"{count} {noun}s";
}
