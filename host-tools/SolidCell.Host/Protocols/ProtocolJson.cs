using System.Text.Json;
using SolidCell.Cards;
using SolidCell.Core.Measurement;
using SolidCell.Host.CommandLine;
using SolidCell.Protocols.Builtin;
using SolidCell.Protocols.Compiling;
using SolidCell.Protocols.Model;
using SolidCell.Protocols.Problems;
using SolidCell.Protocols.Reading;
using SolidCell.Protocols.Timeline;
using SolidCell.Protocols.Units;

namespace SolidCell.Host.Protocols;

/// <summary>The same for programs: one JSON document on standard output.</summary>
internal static class ProtocolJson
{
    public static void List(TextWriter output) => Write(output, BuiltinProtocols.Names.Select(name => new
    {
        name,
        title = BuiltinProtocols.Load(name).Title,
    }));

    public static void Check(ProtocolCheck check, TextWriter output) => Write(output, new
    {
        file = check.FileName,
        ok = !check.HasErrors,
        problems = check.Problems.Select(problem => new
        {
            severity = problem.Severity == Severity.Error ? "error" : "warning",
            line = problem.Line,
            column = problem.Column,
            message = problem.Message,
        }),
    });

    public static void Show(Protocol protocol, TextWriter output)
    {
        ProtocolTimeline timeline = ProtocolTimeline.Of(protocol);
        Write(output, new
        {
            name = protocol.Name,
            title = protocol.Title,
            cell_kind = CellKindName.Of(protocol.Cell.Kind),
            card = protocol.Cell.Card is null ? null : CellCard.Read(protocol.Cell.Card).ToJson(),
            conditions = QuantityText.Conditions(protocol.Conditions),
            duration_s = timeline.TotalMilliseconds / 1000m,
            turns = timeline.Turns,
            deposited_mah_per_cm2 = timeline.DepositedMilliampHoursPerSquareCentimetre,
            stripped_mah_per_cm2 = timeline.StrippedMilliampHoursPerSquareCentimetre,
            program_sha256 = Convert.ToHexStringLower(ProgramCompiler.Compile(protocol).Sha256),
            steps = timeline.Rows.Select(Row),
        });
    }

    private static object Row(TimelineRow row) => new
    {
        start_s = row.StartMilliseconds / 1000m,
        step = row.Step,
        depth = row.Depth,
        action = row.Action,
        ends = row.Ends,
        duration_s = row.Milliseconds / 1000m,
        mah_per_cm2 = row.ArealChargeMilliampHours,
    };

    private static void Write<T>(TextWriter output, T value) => output.WriteLine(JsonSerializer.Serialize(value, JsonText.Indented));
}
