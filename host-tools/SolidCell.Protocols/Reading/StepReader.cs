using SolidCell.Core.Schedule;
using SolidCell.Protocols.Model;
using SolidCell.Protocols.Problems;
using SolidCell.Protocols.Units;
using SolidCell.Protocols.Yaml;

namespace SolidCell.Protocols.Reading;

/// <summary>Reads a list of steps, loops inside loops.</summary>
internal sealed class StepReader(ValueReader values, SectionReader sections, LimitReader limits)
{
    private readonly ProblemList _problems = values.Problems;
    private readonly TurnChangeReader _turnChanges = new(values);
    private readonly BoundReader _bounds = new(values);
    private readonly SweepReader _sweeps = new(values);
    private readonly SpectrumReader _spectra = new(values);

    public IReadOnlyList<ProtocolStep> List(YamlNode? node, Position owner, int depth)
    {
        if (node is YamlList { Items.Count: > 0 } list)
        {
            return [.. list.Items.Select(item => Step(item, depth)).OfType<ProtocolStep>()];
        }

        _problems.Error(node?.At ?? owner, node is YamlMap
            ? "`steps` must be a list: begin each step with `- `, such as `- rest: 10 min`"
            : "`steps` is empty; it must list at least one step such as `- rest: 10 min`");
        return [];
    }

    private ProtocolStep? Step(YamlNode node, int depth)
    {
        if (node is YamlScalar { Text: "stop" })
        {
            return new StopStep(node.At, null);
        }

        if (node is not YamlMap map)
        {
            string found = node is YamlScalar scalar ? $"`{scalar.Text}`" : "a list";
            _problems.Error(node.At,
                $"a step is written `- deposit: 0.5 mA/cm2` (one of {string.Join(", ", StepKeys.Verbs)}) or `- stop`, but found {found}");
            return null;
        }

        var fields = new Fields(map, _problems, "in a step", StepKeys.All);
        YamlEntry? verb = Verb(fields);
        return verb is null ? null : Build(fields, verb, depth);
    }

    private YamlEntry? Verb(Fields fields)
    {
        YamlEntry[] verbs = [.. fields.Among(StepKeys.Verbs)];
        if (verbs.Length == 0 && !fields.HasUnknown)
        {
            _problems.Error(fields.At, $"this step says not what to do; give it one of {string.Join(", ", StepKeys.Verbs)}");
        }

        foreach (YamlEntry extra in verbs.Skip(1))
        {
            _problems.Error(extra.Key.At, $"a step does one thing: `{extra.Key.Text}` needs its own `- ` below `{verbs[0].Key.Text}`");
        }

        return verbs.FirstOrDefault();
    }

    private ProtocolStep Build(Fields fields, YamlEntry verb, int depth)
    {
        foreach (YamlEntry option in fields.Among(StepKeys.Options).Where(option => !StepKeys.Fits(verb.Key.Text, option.Key.Text)))
        {
            _problems.Error(
                option.Key.At, $"`{option.Key.Text}` does not go with `{verb.Key.Text}`" + Hint(verb.Key.Text, option.Key.Text));
        }

        string? name = values.Text(fields.Value("name"), "`name`");
        return verb.Key.Text == "loop" ? Loop(fields, verb, name, depth) : Timed(fields, verb, name);
    }

    private static string Hint(string verb, string option) => (verb, option) switch
    {
        ("rest", "for") => "; write `rest: 10 min`",
        ("sweep", "for") => "; it ends where it says, such as `sweep: 3 V to 4.2 V`",
        ("impedance", "for") => "; it ends when the spectrum is taken",
        ("loop", _) => "; a loop has a number of turns, `steps` and perhaps `until`",
        _ => "",
    };

    private LoopStep Loop(Fields fields, YamlEntry verb, string? name, int depth)
    {
        int turns = values.Count(verb.Value, "the number of turns of a `loop`", Program.MaximumTurns) ?? 1;
        if (depth >= Program.MaximumLoopDepth)
        {
            _problems.Error(verb.Key.At, $"loops are nested deeper than {Program.MaximumLoopDepth}, which is all the fixture can count");
        }

        if (fields.Key("steps") is null)
        {
            _problems.Error(verb.Key.At, "this `loop` has no `steps:` to repeat");
        }

        IReadOnlyList<ProtocolStep> body = fields.Key("steps") is { } key ? List(fields.Value("steps"), key.At, depth + 1) : [];
        return new LoopStep(verb.Key.At, name, turns, fields.Key("until") is null ? body : Until(fields, verb, body));
    }

    /// <summary>Every step of the loop ends by what ends the loop, after its own reasons.</summary>
    private IReadOnlyList<ProtocolStep> Until(Fields fields, YamlEntry verb, IReadOnlyList<ProtocolStep> body)
    {
        if (body.OfType<LoopStep>().Any())
        {
            _problems.Error(verb.Key.At,
                "`until` goes with a `loop` that has no loop in it; put it on the inner one, and leave the outer one by `then: go-to NAME`");
        }

        IReadOnlyList<StepLimit> ends = limits.OfLoop(fields);
        foreach (TimedStep step in body.OfType<TimedStep>().Where(step => step.Limits.Count + ends.Count > Program.MaximumLimitsPerStep))
        {
            _problems.Error(
                step.At, $"with those of its loop this step has {step.Limits.Count + ends.Count} reasons to end; the fixture knows {Program.MaximumLimitsPerStep} at most");
        }

        return [.. body.Select(step => step is TimedStep timed ? timed with { Limits = [.. timed.Limits, .. ends] } : step)];
    }

    private TimedStep Timed(Fields fields, YamlEntry verb, string? name)
    {
        string word = verb.Key.Text;
        CurrentAmount current = StepKeys.Driven.Contains(word) ? Current(verb) : default;
        TurnChange perTurn = _turnChanges.Read(fields, word, current);
        Sweep sweep = word == "hold"
            ? Sweep.Held((int)(values.Quantity(verb.Value, "`hold`", Dimension.Voltage)?.Value ?? 0)) : _sweeps.Read(fields, verb);
        var step = new TimedStep(verb.Key.At, name)
        {
            Verb = word,
            Kind = Kind(word, current),
            Current = current,
            CurrentPerTurn = perTurn.Added,
            MillionthsPerTurn = perTurn.Millionths,
            Microvolts = sweep.From,
            LastMicrovolts = sweep.To,
            NanovoltsPerSecond = sweep.Rate,
            CurrentBound = _bounds.Read(fields, verb, current),
            BeginsCycle = values.Flag(fields.Value("begins-cycle"), "`begins-cycle`"),
            Spectrum = _spectra.Read(fields, verb),
            Limits = limits.Read(fields, verb, sweep),
            Record = sections.Record(fields.Value("record")),
        };
        return step;
    }

    private static StepKind Kind(string verb, CurrentAmount current) => verb switch
    {
        _ when CurrentDimensions.IsPower(current) => StepKind.ConstantPower,
        "sweep" => StepKind.VoltageSweep,
        "rest" => StepKind.Rest,
        "hold" => StepKind.ConstantVoltage,
        "pulse" => StepKind.Pulse,
        "impedance" => StepKind.Impedance,
        _ => StepKind.ConstantCurrent,
    };

    private CurrentAmount Current(YamlEntry verb)
    {
        string word = verb.Key.Text;
        Quantity? quantity =
            values.Quantity(verb.Value, $"`{word}`",
                word is "charge" or "discharge" ? CurrentDimensions.AllAndPower : CurrentDimensions.All);
        if (quantity is not { } amount)
        {
            return default;
        }

        if (amount.Value == 0)
        {
            _problems.Error(verb.Value.At, $"`{word}` with no current; write `rest` if that is meant");
        }

        if (amount.Value < 0 && word != "pulse")
        {
            _problems.Error(verb.Value.At, $"`{word}` takes no sign; for the other direction write `{Opposite(word)}`");
        }

        CurrentAmount read = CurrentDimensions.ToAmount(amount);
        return word is "strip" or "discharge" ? read with { Value = -read.Value } : read;
    }

    private static string Opposite(string word) => word switch
    {
        "deposit" => "strip",
        "strip" => "deposit",
        "charge" => "discharge",
        _ => "charge",
    };
}
