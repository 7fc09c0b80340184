using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using SolidCell.Protocols.Model;

namespace SolidCell.Protocols.Exchange.Aurora;

/// <summary>Writes a protocol as the JSON of aurora-unicycler 0.4.</summary>
internal sealed class AuroraExport(Protocol protocol, LossList losses)
{
    private static readonly JsonSerializerOptions Layout = new()
    {
        WriteIndented = true,
        IndentSize = 4,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private readonly AuroraStepExport _steps = new(protocol, losses);
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);

    /// <exception cref="ProtocolException">Nothing of it can be carried, or it would be too long.</exception>
    public string Write()
    {
        SectionLosses.Add(protocol, losses);
        var method = new JsonArray();
        Add(FlatSteps.Of(protocol, losses), method);
        if (method.Count == 0)
        {
            throw new ProtocolException("no step of this protocol can be written for aurora-unicycler");
        }

        return new JsonObject
        {
            ["unicycler"] = new JsonObject { ["version"] = AuroraFile.Version },
            ["sample"] = new JsonObject
            {
                ["name"] = AuroraFile.Placeholder,
                ["capacity_mAh"] = AuroraNumber.Millionths(protocol.Cell.CapacityNanoampHours),
            },
            ["record"] = Record(),
            ["safety"] = Safety(),
            ["method"] = method,
        }.ToJsonString(Layout) + "\n";
    }

    private JsonObject Record() => new()
    {
        ["current_mA"] = AuroraNumber.NotZero(protocol.Record.CurrentChangeNanoamps),
        ["voltage_V"] = AuroraNumber.NotZero(protocol.Record.VoltageChangeMicrovolts),
        ["time_s"] = AuroraNumber.Thousandths(protocol.Record.EveryMilliseconds),
    };

    private JsonObject Safety() => new()
    {
        ["max_voltage_V"] = AuroraNumber.Millionths(protocol.Safety.MaximumCellMicrovolts),
        ["min_voltage_V"] = AuroraNumber.Millionths(protocol.Safety.MinimumCellMicrovolts),
        ["max_current_mA"] = AuroraNumber.Millionths(protocol.Safety.MaximumCellNanoamps),
        ["min_current_mA"] = AuroraNumber.Millionths(-protocol.Safety.MaximumCellNanoamps),
        ["max_capacity_mAh"] = null,
        ["delay_s"] = null,
    };

    private void Add(IReadOnlyList<ProtocolStep> steps, JsonArray method)
    {
        ProtocolStep? before = null;
        foreach (ProtocolStep step in steps)
        {
            if (step is LoopStep loop)
            {
                AddLoop(loop, method);
            }
            else if (step is TimedStep timed)
            {
                string where = $"line {timed.At.Line}, {timed.Verb}";
                foreach (JsonObject written in _steps.Write(timed, where, before))
                {
                    method.Add(written);
                }
            }

            before = step;
        }
    }

    /// <summary>
    /// A tag before the body and a loop back to it: jumps by number are refused by aurora-unicycler where they go over a single step.
    /// </summary>
    private void AddLoop(LoopStep loop, JsonArray method)
    {
        string tag = Tag(loop);
        int first = method.Count;
        method.Add(new JsonObject { ["step"] = "tag", ["tag"] = tag });
        Add(loop.Body, method);
        if (method.Count == first + 1)
        {
            method.RemoveAt(first);
            return;
        }

        method.Add(new JsonObject { ["step"] = "loop", ["loop_to"] = tag, ["cycle_count"] = loop.Turns });
    }

    private string Tag(LoopStep loop)
    {
        if (loop.Name is { } name && name.Trim().Length > 0 && _names.Add(name))
        {
            return name;
        }

        int number = 1;
        while (!_names.Add($"loop {number}"))
        {
            number++;
        }

        return $"loop {number}";
    }
}
