namespace SolidCell.Protocols.Exchange.PyBamm;

/// <summary>
/// Reads a step that is written as a sentence, word for word as PyBaMM does (experiment/step/steps.py: string): "Rest", or "Charge",
/// "Discharge" or "Hold" and " at VALUE", then " for TIME", " until END" or " for TIME or until END", then " (TIME period)".
/// </summary>
internal static class PyBammSentence
{
    /// <exception cref="ProtocolException">PyBaMM refuses it, too; the message names the step.</exception>
    public static PyBammStep Read(string sentence, int line, string where)
    {
        if (sentence.Contains("oC", StringComparison.Ordinal))
        {
            throw Refuse(where, "a temperature does not stand in a sentence; give it as an argument of pybamm.step.string or of the Experiment");
        }

        (string text, string? period) = Split(sentence, "period)", " (", where);
        (text, string? end) = Split(text, "until", " until ", where);
        (text, string? duration) = Split(end is null ? text : text.Replace(" or", "", StringComparison.Ordinal), "for", " for ", where);
        if (end is null && duration is null)
        {
            throw Refuse(where, "it needs `for` and a time, or `until` and a value");
        }

        (PyBammControl control, decimal value) = Instruction(text, where);
        return new PyBammStep(line, where, control, value, Time(duration, where), end is null ? [] : [End(end, where)])
        {
            PeriodSeconds = Time(period?.Split(" period)")[0], where),
        };
    }

    /// <summary>"C/50", "> 4.2 V", "&lt;50mA".</summary>
    public static PyBammEnd End(string text, string where)
    {
        string trimmed = text.Trim();
        char? side = trimmed.StartsWith('<') || trimmed.StartsWith('>') ? trimmed[0] : null;
        (PyBammControl Control, decimal Value)? end = PyBammUnits.Electric(side is null ? trimmed : trimmed[1..]);
        return end is { Control: PyBammControl.Current or PyBammControl.Rate or PyBammControl.Voltage } known
            ? new PyBammEnd(known.Control, known.Value, side, trimmed)
            : throw Refuse(where, $"`until {trimmed}` is no current, C-rate or voltage such as 50 mA, C/50 or 4.2 V");
    }

    private static (string Before, string? After) Split(string text, string word, string separator, string where)
    {
        if (!text.Contains(word, StringComparison.Ordinal))
        {
            return (text, null);
        }

        string[] parts = text.Split(separator);
        return parts.Length == 2 ? (parts[0], parts[1]) : throw Refuse(where, $"`{separator.Trim()}` must stand in it once, between spaces");
    }

    private static (PyBammControl Control, decimal Value) Instruction(string text, string where)
    {
        if (text.StartsWith("Rest", StringComparison.Ordinal))
        {
            return (PyBammControl.Rest, 0);
        }

        string[] parts = text.Split(" at ");
        if (parts.Length != 2 || parts[0] is not ("Charge" or "Discharge" or "Hold"))
        {
            throw Refuse(where, "it must begin with Rest, `Charge at`, `Discharge at` or `Hold at`");
        }

        if (PyBammUnits.Electric(parts[1]) is not { } read)
        {
            throw Refuse(where, $"`{parts[1]}` is no value with A, mA, V, mV, W, mW, Ohm or C, such as 0.5 A or C/2");
        }

        return (read.Control, parts[0] == "Charge" ? -read.Value : read.Value);
    }

    private static decimal? Time(string? text, string where) => text is null ? null
        : PyBammUnits.Seconds(text) ?? throw Refuse(where, $"`{text.Trim()}` is no time in seconds, minutes or hours");

    private static ProtocolException Refuse(string where, string problem) => new($"{where}: {problem}");
}
