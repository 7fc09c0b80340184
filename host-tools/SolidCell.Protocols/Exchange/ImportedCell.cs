using SolidCell.Core.Measurement;
using SolidCell.Core.Schedule;
using SolidCell.Protocols.Model;
using SolidCell.Protocols.Reading;

namespace SolidCell.Protocols.Exchange;

/// <summary>What an imported protocol says beside its steps, where the source says nothing.</summary>
internal sealed class ImportedCell
{
    private const int ShortRestMilliseconds = 600_000;

    private readonly ImportRequest _request;

    public ImportedCell(ImportRequest request, LossList losses)
    {
        _request = request;
        if (request.Kind is null)
        {
            losses.Assumed("cell", $"the format does not name the kind of cell: {CellKindName.Of(Kind)}", "Give --kind if it is another.");
        }

        losses.Assumed("on", "the format has no answer to a short: `hard-short: stop`, `soft-short: note`",
            "Change it under `on:` if another is meant.");
    }

    public CellKind Kind => _request.Kind ?? CellKind.Full;

    /// <summary>A protocol that has no steps yet.</summary>
    public Protocol Protocol(long? capacityNanoampHours, SafetySection safety) => new()
    {
        Name = _request.Name,
        Cell = new CellSection(Kind, null, _request.CapacityNanoampHours ?? capacityNanoampHours, null),
        On = new ResponseSection(ShortResponse.Note, ShortResponse.Stop, PowerCutResponse.Continue, ShortRestMilliseconds),
        Safety = safety,
        Record = Defaults.Record,
        Steps = [],
    };
}
