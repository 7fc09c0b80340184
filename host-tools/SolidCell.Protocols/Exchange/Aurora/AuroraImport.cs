using SolidCell.Protocols.Model;
using SolidCell.Protocols.Problems;
using SolidCell.Protocols.Reading;

namespace SolidCell.Protocols.Exchange.Aurora;

/// <summary>Makes a protocol of an aurora-unicycler file.</summary>
internal sealed class AuroraImport(AuroraFile file, ImportRequest request, LossList losses)
{
    private readonly List<string> _errors = [];
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);

    /// <exception cref="ProtocolException">Something in it has no meaning; the message has a line for each problem.</exception>
    public Protocol Read()
    {
        var cell = new ImportedCell(request, losses);
        SafetySection safety = new AuroraSections(file, losses).Safety(Defaults.Safety(cell.Kind));
        long? capacity = file.CapacityMilliampHours is { } milliampHours
            ? Scaled.Of(milliampHours, 1e6m, "`sample`", "capacity_mAh", losses) : null;
        IReadOnlyList<AuroraNode> nodes = new AuroraNesting(losses, _errors).Nest(file.Method);
        var steps = new AuroraStepImport(cell.Kind, safety, new SourceCurrents(request, losses), losses, _errors);
        Protocol protocol = cell.Protocol(capacity, safety) with
        {
            Title = file.SampleName == AuroraFile.Placeholder ? "" : file.SampleName,
            Record = new AuroraSections(file, losses).Record(),
            Steps = List(nodes, steps),
        };
        return _errors.Count == 0 ? protocol : throw new ProtocolException(string.Join(Environment.NewLine, _errors));
    }

    private List<ProtocolStep> List(IReadOnlyList<AuroraNode> nodes, AuroraStepImport steps)
    {
        var list = new List<ProtocolStep>();
        foreach (AuroraNode node in nodes)
        {
            ProtocolStep? step = node.Body is { } body
                ? new LoopStep(At(node), null, ((AuroraLoop)node.Step).Count, List(body, steps))
                : steps.Read(node.Step, list.LastOrDefault());
            if (step is not null)
            {
                list.Add(step with { Name = Name(node) });
            }
        }

        return list;
    }

    /// <summary>The tag of a loop, the `id` of a step; none where the name is taken.</summary>
    private string? Name(AuroraNode node)
    {
        string? name = (node.Tag ?? node.Step.Id)?.Trim();
        if (string.IsNullOrEmpty(name))
        {
            return null;
        }

        if (_names.Add(name))
        {
            return name;
        }

        losses.Notation(node.Step.Where, $"another step is named \"{name}\" too: this one has no name");
        return null;
    }

    private static Position At(AuroraNode node) => new(node.Step.Number, 1);
}
