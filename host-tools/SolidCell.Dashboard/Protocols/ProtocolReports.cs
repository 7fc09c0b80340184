using SolidCell.Cards;
using SolidCell.Core.Measurement;
using SolidCell.Core.Schedule;
using SolidCell.Protocols;
using SolidCell.Protocols.Compiling;
using SolidCell.Protocols.Model;
using SolidCell.Protocols.Problems;
using SolidCell.Protocols.Reading;
using SolidCell.Protocols.Timeline;

namespace SolidCell.Dashboard.Protocols;

/// <summary>Reads a protocol and says what it would do to a cell.</summary>
internal static class ProtocolReports
{
    private const int MaximumRows = 500;

    public static ProtocolReport Of(string yaml, ProtocolQuestion question, string? cardOfCell = null)
    {
        ProtocolCheck check = ProtocolReader.Read(yaml, "protocol");
        List<ProtocolProblem> problems = [.. check.Problems.Select(Describe)];
        if (check.Protocol is not { } protocol)
        {
            return new ProtocolReport(false, problems, null, null, null, null, null, null, []);
        }

        try
        {
            CompiledProgram program = ProgramCompiler.Compile(protocol, question.AreaSquareCentimetres, Mass(question));
            ProtocolTimeline timeline = ProtocolTimeline.Of(protocol);
            return new ProtocolReport(
                true, problems, protocol.Name, protocol.Title, KindOf(protocol), Convert.ToHexStringLower(program.Sha256),
                timeline.TotalMilliseconds / 1000.0, Limits(protocol, question), [.. timeline.Rows.Take(MaximumRows).Select(Row)])
            {
                Card = protocol.Cell.Card is { } card ? CellCard.Read(card).ToJson() : null,
                CardConflicts = [.. MeantCard.Of(cardOfCell, protocol.Cell.Card).Conflicts.Select(found => found.Words)],
            };
        }
        catch (ProtocolException problem)
        {
            problems.Add(new ProtocolProblem("error", 1, 1, problem.Message));
            return new ProtocolReport(false, problems, protocol.Name, protocol.Title, KindOf(protocol), null, null, null, []);
        }
    }

    public static string KindOf(Protocol protocol) => CellKindName.Of(protocol.Cell.Kind);

    private static ProtocolProblem Describe(Problem problem) =>
        new(problem.Severity == Severity.Error ? "error" : "warning", problem.Line, problem.Column, problem.Message);

    private static ProtocolStepView Row(TimelineRow row) => new(
        row.StartMilliseconds / 1000.0, row.Step, row.Depth, row.Action, row.Ends, row.Milliseconds / 1000.0,
        (double?)row.ArealChargeMilliampHours);

    private static long? Mass(ProtocolQuestion question) => ActiveMass.Micrograms(question.ActiveMassMilligrams, null);

    private static LimitsView Limits(Protocol protocol, ProtocolQuestion question)
    {
        long area = question.AreaSquareCentimetres is { } given
            ? (long)Math.Round(given * 1e8) : protocol.Cell.AssumedAreaSquareMicrometres;
        long capacity = question.CapacityMilliampHours is { } known
            ? (long)Math.Round(known * 1e6) : protocol.Cell.CapacityNanoampHours ?? 0;
        ProtocolLimits limits = ProtocolLimits.Of(protocol, area, capacity, Mass(question));
        double? largest = limits.UsesRates && capacity == 0 ? null : limits.LargestNanoamps / 1e6;
        SafetySection safety = protocol.Safety;
        return new LimitsView(
            largest, area > 0 ? largest / (area / 1e8) : null, safety.MaximumCellNanoamps / 1e6,
            safety.MinimumCellMicrovolts / 1e6, safety.MaximumCellMicrovolts / 1e6, safety.MinimumStackKilopascals / 1e3,
            safety.MaximumStackKilopascals / 1e3,
            safety.MinimumFrameMillidegrees / 1e3, safety.MaximumFrameMillidegrees / 1e3,
            protocol.On.SoftShort.ToString().ToLowerInvariant(), protocol.On.HardShort.ToString().ToLowerInvariant(),
            protocol.On.PowerCut == PowerCutResponse.Continue ? "continue" : "wait");
    }
}
