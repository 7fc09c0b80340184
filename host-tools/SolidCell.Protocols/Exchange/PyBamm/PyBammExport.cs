using System.Text;
using SolidCell.Core.Schedule;
using SolidCell.Protocols.Model;
using SolidCell.Protocols.Reading;
using SolidCell.Protocols.Writing;

namespace SolidCell.Protocols.Exchange.PyBamm;

/// <summary>Writes a protocol as a Python file with a `pybamm.Experiment`; a loop is a list that is multiplied.</summary>
internal sealed class PyBammExport(Protocol protocol, LossList losses)
{
    private readonly PyBammStepText _steps = new(protocol, losses);

    /// <exception cref="ProtocolException">Nothing of it can be carried, or it would be too long.</exception>
    public string Write()
    {
        Sections();
        List<string> terms = Terms(FlatSteps.Of(protocol, losses));
        if (terms.Count == 0)
        {
            throw new ProtocolException("no step of this protocol can be written for PyBaMM");
        }

        var text = new StringBuilder();
        text.Append($"# Protocol {Comment(protocol.Name)}, exported by solidcell.\nimport pybamm\n\nexperiment = pybamm.Experiment(\n");
        foreach ((int index, string term) in terms.Index())
        {
            text.Append(index == 0 ? "    " : "    + ").Append(term).Append(index == terms.Count - 1 ? ",\n" : "\n");
        }

        return text.Append($"    period=\"{PyBammStepText.Singular(protocol.Record.EveryMilliseconds)}\",\n)\n").ToString();
    }

    private static string Comment(string name) => string.Concat(name.Select(letter => char.IsControl(letter) ? ' ' : letter));

    /// <summary>PyBaMM's own model of the cell has cut-offs; the limits of a protocol are none of its words.</summary>
    private void Sections()
    {
        SectionLosses.Add(protocol, losses);
        SafetySection usual = Defaults.Safety(protocol.Cell.Kind);
        SafetySection safety = protocol.Safety;
        if (safety.MinimumCellMicrovolts != usual.MinimumCellMicrovolts || safety.MaximumCellMicrovolts != usual.MaximumCellMicrovolts)
        {
            losses.Treatment("safety",
                $"`voltage: {ExactQuantity.Voltage(safety.MinimumCellMicrovolts)} to {ExactQuantity.Voltage(safety.MaximumCellMicrovolts)}`: an experiment has no such limit",
                "Set the cut-off voltages of the model's parameters.");
        }

        if (safety.MaximumCellNanoamps != usual.MaximumCellNanoamps)
        {
            losses.Treatment("safety",
                $"`current: {ExactQuantity.Current(new CurrentAmount(CurrentUnit.Nanoamps, safety.MaximumCellNanoamps))}`: an experiment has no such limit",
                "Nothing, when no step reaches it.");
        }

        if (protocol.Cell.CapacityNanoampHours is { } capacity && UsesRates(protocol.Steps))
        {
            losses.Notation("cell", $"C-rates are of the model's \"Nominal cell capacity [A.h]\"; here it is {ExactQuantity.Charge(capacity)}",
                "Set that parameter when the model's cell is another.");
        }

        if (protocol.Record.VoltageChangeMicrovolts != 0 || protocol.Record.CurrentChangeNanoamps != 0)
        {
            losses.Recording("record", "samples kept by a change of voltage or current: only the time between samples is written");
        }
    }

    private static bool UsesRates(IEnumerable<ProtocolStep> steps) => steps.Any(step => step switch
    {
        LoopStep loop => UsesRates(loop.Body),
        TimedStep timed => timed.Current.Unit == CurrentUnit.MicroC || timed.Limits.Any(limit => limit.Unit == CurrentUnit.MicroC),
        _ => false,
    });

    /// <summary>Lists to be added up: one of the steps between two loops, one for each loop.</summary>
    private List<string> Terms(IReadOnlyList<ProtocolStep> steps)
    {
        var terms = new List<string>();
        var plain = new List<string>();
        ProtocolStep? before = null;
        foreach (ProtocolStep step in steps)
        {
            if (step is LoopStep loop)
            {
                Close(plain, terms);
                terms.AddRange(Loop(loop) is { } term ? [term] : []);
            }
            else if (step is TimedStep timed && _steps.Write(timed, $"line {timed.At.Line}, {timed.Verb}", before) is { } sentence)
            {
                plain.Add($"\"{sentence}\"");
            }

            before = step;
        }

        Close(plain, terms);
        return terms;
    }

    private static void Close(List<string> plain, List<string> terms)
    {
        if (plain.Count > 0)
        {
            terms.Add($"[{string.Join(", ", plain)}]");
            plain.Clear();
        }
    }

    /// <summary>A turn of an innermost loop is a cycle, so a tuple.</summary>
    private string? Loop(LoopStep loop)
    {
        List<string> body = Terms(loop.Body);
        bool isInnermost = !loop.Body.OfType<LoopStep>().Any();
        return body.Count == 0 ? null
            : isInnermost ? $"[({body[0][1..^1]},)] * {loop.Turns}"
            : $"({string.Join(" + ", body)}) * {loop.Turns}";
    }
}
