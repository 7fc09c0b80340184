namespace SolidCell.Protocols.Exchange.PyBamm;

/// <summary>Reads steps, as sentences or as calls of the pybamm.step functions.</summary>
internal sealed class PyBammSteps(LossList losses)
{
    private static readonly Dictionary<string, PyBammControl> Functions = new(StringComparer.Ordinal)
    {
        ["current"] = PyBammControl.Current,
        ["Current"] = PyBammControl.Current,
        ["c_rate"] = PyBammControl.Rate,
        ["CRate"] = PyBammControl.Rate,
        ["voltage"] = PyBammControl.Voltage,
        ["Voltage"] = PyBammControl.Voltage,
        ["power"] = PyBammControl.Power,
        ["Power"] = PyBammControl.Power,
        ["resistance"] = PyBammControl.Resistance,
        ["Resistance"] = PyBammControl.Resistance,
        ["rest"] = PyBammControl.Rest,
        ["Rest"] = PyBammControl.Rest,
    };

    /// <exception cref="ProtocolException">It is no step, or one that only Python knows.</exception>
    public PyBammStep Read(PythonValue value) => value switch
    {
        PythonText text => PyBammSentence.Read(text.Text.Trim(), text.Line, $"line {text.Line}, \"{text.Text.Trim()}\""),
        PythonCall { Name: "string", Arguments: [PythonText text, ..] } call => Remark(call, Read(text)),
        PythonCall call when Functions.TryGetValue(call.Name, out PyBammControl control) => Remark(call, Function(call, control)),
        _ => throw new ProtocolException($"line {value.Line}: this is no step that can be read here; write it as a sentence such as \"Charge at C/3 until 4.2 V\""),
    };

    private static PyBammStep Function(PythonCall call, PyBammControl control)
    {
        string where = $"line {call.Line}, step.{call.Name}";
        PythonValue? duration = call.Named.GetValueOrDefault("duration");
        PythonValue? value = call.Named.GetValueOrDefault("value") ?? (call.Arguments.Count > 0 ? call.Arguments[0] : null);
        if (control == PyBammControl.Rest)
        {
            duration ??= value;
            value = new PythonNumber(call.Line, 0);
        }

        decimal number = value is PythonNumber given ? given.Number
            : throw new ProtocolException($"{where}: only a number can be carried, not a drive cycle or a function");
        return new PyBammStep(call.Line, where, control, number, Seconds(duration, where), Ends(call.Named.GetValueOrDefault("termination"), where));
    }

    private static PyBammEnd[] Ends(PythonValue? value, string where) => value switch
    {
        null or PythonWord { Word: "None" } => [],
        PythonText text => [PyBammSentence.End(text.Text, where)],
        PythonList list => [.. list.Items.SelectMany(item => Ends(item, where))],
        _ => throw new ProtocolException($"{where}: only ends that are texts such as \"4.2V\" can be carried"),
    };

    /// <summary>Seconds of a number or of a text such as "1 hour"; null for None.</summary>
    public static decimal? Seconds(PythonValue? value, string where) => value switch
    {
        null or PythonWord { Word: "None" } => null,
        PythonNumber { Number: > 0 and < 1e15m } number => number.Number,
        PythonText text when PyBammUnits.Seconds(text.Text) is { } seconds => seconds,
        _ => throw new ProtocolException($"{where}: a time is a number of seconds or a text such as \"1 hour\""),
    };

    private PyBammStep Remark(PythonCall call, PyBammStep step)
    {
        foreach ((string name, PythonValue value) in call.Named.Where(named => named.Value is not PythonWord { Word: "None" }))
        {
            switch (name)
            {
                case "temperature":
                    PyBammRemarks.Temperature(step.Where, value, losses);
                    break;
                case "start_time":
                    losses.Treatment(step.Where, "start_time: a step begins when the one before it ends", "Put a rest of the right length before it.");
                    break;
                case "tags" or "description":
                    losses.Notation(step.Where, $"{name}: left out");
                    break;
                case "direction" or "skip_ok":
                    losses.Notation(step.Where, $"{name}: it only helps the solver");
                    break;
                case "value" or "duration" or "termination" or "period":
                    break;
                default:
                    losses.Treatment(step.Where, $"{name}: not known here", "Look up what it does to the step.");
                    break;
            }
        }

        return call.Named.GetValueOrDefault("period") is { } period ? step with { PeriodSeconds = Seconds(period, step.Where) } : step;
    }
}
