using SolidCell.Core.Schedule;
using SolidCell.Protocols.Model;
using SolidCell.Protocols.Problems;
using SolidCell.Protocols.Units;
using SolidCell.Protocols.Yaml;

namespace SolidCell.Protocols.Reading;

/// <summary>Reads what ends a step: `for: 1 h`, and `until:` as one quantity, a mapping or a list of mappings.</summary>
internal sealed class LimitReader(ValueReader values)
{
    public static readonly string[] Keys = [.. ConditionReader.Words, "then"];

    private readonly ProblemList _problems = values.Problems;
    private readonly ConditionReader _conditions = new(values);
    private readonly ChargeLimitReader _charges = new(values);

    /// <summary>What ends a loop before its turns are done: it is looked at in every step of its body.</summary>
    public IReadOnlyList<StepLimit> OfLoop(Fields loop)
    {
        var limits = new List<StepLimit>();
        Until(loop.Value("until"), limits);
        foreach (StepLimit limit in limits.Where(limit => limit.Quantity is LimitQuantity.StepMilliseconds
            or LimitQuantity.StepChargeNanoampHours or LimitQuantity.StepArealChargeNanoampHoursPerSquareCentimetre
            or LimitQuantity.ThousandthsOfHalfCycleBefore))
        {
            _problems.Error(limit.At,
                "a `loop` ends by what holds over its steps, such as `total-capacity: 15 mAh/cm2` or `voltage-above: 2 x start`; a time or capacity belongs to a step");
        }

        return [.. limits.Select(limit => limit.Action == LimitAction.Next ? limit with { Action = LimitAction.LeaveLoop } : limit)];
    }

    public IReadOnlyList<StepLimit> Read(Fields step, YamlEntry verb, Sweep sweep)
    {
        var limits = new List<StepLimit>();
        Until(step.Value("until"), limits);
        if (values.Positive(step.Value("for"), "`for`", Dimension.Time) is { } duration)
        {
            limits.Add(new StepLimit(step.Value("for")!.At, LimitQuantity.StepMilliseconds, duration.Value));
        }

        if (verb.Key.Text == "rest" && values.Positive(verb.Value, "`rest`", Dimension.Time) is { } rest)
        {
            limits.Add(new StepLimit(verb.Value.At, LimitQuantity.StepMilliseconds, rest.Value));
        }

        if (sweep.Rate != 0)
        {
            limits.Add(new StepLimit(verb.Value.At, LimitQuantity.StepMilliseconds, sweep.Milliseconds));
        }

        CheckCount(step, verb, limits);
        return limits;
    }

    private void CheckCount(Fields step, YamlEntry verb, List<StepLimit> limits)
    {
        if (limits.Count == 0 && verb.Key.Text is not ("rest" or "sweep" or "impedance") && step.Key("for") is null
            && step.Key("until") is null)
        {
            _problems.Error(verb.Key.At, $"nothing ends this `{verb.Key.Text}`; give it `for: 1 h` or an `until:`");
        }

        if (limits.Count > Program.MaximumLimitsPerStep)
        {
            _problems.Error(
                verb.Key.At, $"this step has {limits.Count} reasons to end; the fixture knows {Program.MaximumLimitsPerStep} at most");
        }
    }

    private void Until(YamlNode? node, List<StepLimit> limits)
    {
        if (node is YamlList { Items.Count: > 0 } list)
        {
            foreach (YamlNode item in list.Items)
            {
                Group(item, limits);
            }
        }
        else if (node is YamlScalar single)
        {
            Single(single, limits);
        }
        else if (node is YamlMap)
        {
            Group(node, limits);
        }
        else if (node is not null)
        {
            SayEmpty(node.At);
        }
    }

    /// <summary>A voltage alone does not say from which side it is met.</summary>
    private void Single(YamlScalar node, List<StepLimit> limits)
    {
        if (QuantityReader.TryRead(node.Text, [Dimension.Voltage], out _, out _))
        {
            _problems.Error(
                node.At, $"`until`: a voltage is met from one side; write `voltage-above: {node.Text}` or `voltage-below: {node.Text}` on a line of its own under `until:`");
        }
        else if (_charges.OfStep(node, "`until`", Dimension.Time) is { } limit)
        {
            limits.Add(limit);
        }
    }

    private void Group(YamlNode node, List<StepLimit> limits)
    {
        Fields? fields = values.Map(node, "`until`", Keys);
        if (fields is null)
        {
            return;
        }

        (LimitAction action, string? target) = Action(fields.Value("then"));
        YamlEntry[] conditions = [.. fields.Among(ConditionReader.Words)];
        if (conditions.Length == 0)
        {
            SayEmpty(fields.At);
        }

        foreach (YamlEntry entry in conditions)
        {
            if (_conditions.Read(entry) is { } limit)
            {
                limits.Add(limit with { Action = action, TargetName = target, ActionAt = fields.Value("then")?.At ?? limit.At });
            }
        }
    }

    private void SayEmpty(Position at) =>
        _problems.Error(at, $"this `until` has no condition; give it one of {string.Join(", ", ConditionReader.Words)}");

    private (LimitAction Action, string? Target) Action(YamlNode? node)
    {
        const string goTo = "go-to ";
        string? text = values.Text(node, "`then`");
        if (text is not null && text.StartsWith(goTo, StringComparison.Ordinal))
        {
            return (LimitAction.GoTo, text[goTo.Length..].Trim());
        }

        switch (text)
        {
            case null or "next":
                return (LimitAction.Next, null);
            case "stop":
                return (LimitAction.Stop, null);
            case "leave-loop":
                return (LimitAction.LeaveLoop, null);
            default:
                _problems.Error(node!.At, $"`then` must be next, stop, leave-loop or `go-to NAME`, but found `{text}`");
                return (LimitAction.Next, null);
        }
    }
}
