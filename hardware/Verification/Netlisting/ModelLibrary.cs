using System.Globalization;
using System.Text.RegularExpressions;

namespace SolidCell.Hardware.Verification.Netlisting;

/// <summary>The behavioural models in <c>hardware/spice/models</c>: their ports, and how far their values scatter.</summary>
public sealed partial class ModelLibrary
{
    private readonly Dictionary<string, string[]> _ports = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<Spread> _spreads = [];

    /// <summary>Reads the text of the libraries.</summary>
    public ModelLibrary(string text)
    {
        foreach (Match match in Subcircuit().Matches(text))
        {
            _ports[match.Groups["name"].Value] = match.Groups["ports"].Value.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        }

        foreach (Match match in Scatter().Matches(text))
        {
            _spreads.Add(new Spread(match.Groups["model"].Value, match.Groups["name"].Value, Number(match.Groups["most"].Value),
                Number(match.Groups["drift"].Value)));
        }
    }

    /// <summary>Files of the libraries, in the order in which a deck includes them.</summary>
    public static IReadOnlyList<string> Files { get; } = [HardwareFolder.PathTo("spice", "models", "amplifiers.lib"),
        HardwareFolder.PathTo("spice", "models", "parts.lib")];

    /// <summary>The same with amplifiers that have no limits, for operating points by the thousand.</summary>
    public static IReadOnlyList<string> LinearFiles { get; } = [HardwareFolder.PathTo("spice", "models", "amplifiers-linear.lib"),
        Files[1]];

    /// <summary>Those of the checkout.</summary>
    public static ModelLibrary Read() => new(string.Join('\n', Files.Select(File.ReadAllText)));

    /// <summary>Ports of a model in their order; null when there is no such model.</summary>
    public IReadOnlyList<string>? PortsOf(string model) => _ports.GetValueOrDefault(model);

    /// <summary>What scatters in a model.</summary>
    public IEnumerable<Spread> SpreadsOf(string model) =>
        _spreads.Where(spread => spread.Model.Equals(model, StringComparison.OrdinalIgnoreCase));

    private static double Number(string text)
    {
        double factor = text[^1] switch { 'p' => 1e-12, 'n' => 1e-9, 'u' => 1e-6, 'm' => 1e-3, _ => 1 };
        return factor * double.Parse(factor < 1 ? text[..^1] : text, CultureInfo.InvariantCulture);
    }

    [GeneratedRegex(@"^\.subckt +(?<name>\S+) +(?<ports>.*?)( +params:.*)?$", RegexOptions.Multiline | RegexOptions.IgnoreCase)]
    private static partial Regex Subcircuit();

    [GeneratedRegex(@"^\* spread: (?<model>\S+) (?<name>\S+) (?<most>\S+) (?<drift>\S+)$", RegexOptions.Multiline)]
    private static partial Regex Scatter();
}

/// <summary>How far a value of a model may be off.</summary>
/// <param name="Model">Name of the model.</param>
/// <param name="Name">Its parameter.</param>
/// <param name="Most">Greatest magnitude at the temperature of the calibration, in the unit of the parameter.</param>
/// <param name="Drift">Greatest magnitude of its change per kelvin.</param>
public sealed record Spread(string Model, string Name, double Most, double Drift);
