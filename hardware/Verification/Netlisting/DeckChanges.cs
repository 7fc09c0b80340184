namespace SolidCell.Hardware.Verification.Netlisting;

/// <summary>What a deck changes in the netlist: values and parameters of a draw, and where a source is put into a net.</summary>
public sealed class DeckChanges
{
    private readonly Dictionary<string, double> _factors = [];
    private readonly Dictionary<(string Reference, string Name), double> _parameters = [];
    private readonly Dictionary<(string Reference, string Pin), string> _nets = [];

    /// <summary>Multiplies the value of a resistor, capacitor or inductor.</summary>
    public DeckChanges Scale(string reference, double factor)
    {
        _factors[reference] = factor;
        return this;
    }

    /// <summary>Sets a parameter of a part's model.</summary>
    public DeckChanges Set(string reference, string name, double value)
    {
        _parameters[(reference, name)] = value;
        return this;
    }

    /// <summary>Takes a pin (by number) off its net and puts it on another one.</summary>
    public DeckChanges Move(string reference, string pin, string net)
    {
        _nets[(reference, pin)] = net;
        return this;
    }

    internal double FactorOf(string reference) => _factors.GetValueOrDefault(reference, 1);

    internal IEnumerable<(string Name, double Value)> ParametersOf(string reference) =>
        _parameters.Where(pair => pair.Key.Reference == reference).OrderBy(pair => pair.Key.Name, StringComparer.Ordinal)
        .Select(pair => (pair.Key.Name, pair.Value));

    internal string? NetOf(string reference, string pin) => _nets.GetValueOrDefault((reference, pin));
}
