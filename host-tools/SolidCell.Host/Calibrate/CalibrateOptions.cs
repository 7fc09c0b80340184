using System.CommandLine;
using System.Globalization;
using SolidCell.Host.CommandLine;
using SolidCell.Operations.Guiding;
using SolidCell.Protocols.Units;

namespace SolidCell.Host.Calibrate;

/// <summary>The references of a guided calibration, as they are typed.</summary>
internal sealed class CalibrateOptions
{
    /// <summary>One for each range of the current (hardware/dummy).</summary>
    private const string UsualResistors = "1000 100";

    private readonly Option<string[]> _resistors = new("--resistor")
    {
        Description = "A position of the dummy that is used; give 1000 and 100 for both ranges of the current.",
        HelpName = "OHM",
    };

    private readonly Option<double> _resistorTolerance =
        NumberOption.New("--resistor-tolerance", "Expanded uncertainty of the resistors.", "PERCENT", CalibrationReferences.UsualPercent);

    private readonly Option<string[]> _voltmeter = new("--voltmeter")
    {
        Description = "What a voltmeter at the dummy shows backwards and forwards, such as -3.5021,3.4985; asked for otherwise.",
        HelpName = "V,V",
    };

    private readonly Option<double> _voltmeterUncertainty = NumberOption.New(
        "--voltmeter-uncertainty", "Expanded uncertainty of the voltmeter.", "PERCENT", CalibrationReferences.UsualVoltmeterPercent);

    private readonly Option<string?> _weight = new("--weight") { Description = "Weights for the load cell, such as 10kg.", HelpName = "KG" };

    private readonly Option<double> _weightTolerance =
        NumberOption.New("--weight-tolerance", "Expanded uncertainty of the weights.", "PERCENT", CalibrationReferences.UsualPercent);

    private readonly Option<double> _gravity =
        NumberOption.New("--gravity", "Where the fixture stands.", "M/S2", CalibrationReferences.StandardGravity);

    public void AddTo(Command command)
    {
        foreach (Option option in new Option[]
        {
            _resistors, _resistorTolerance, _voltmeter, _voltmeterUncertainty, _weight, _weightTolerance, _gravity,
        })
        {
            command.Options.Add(option);
        }

        _gravity.Refuse(gravity => gravity is < CalibrationReferences.LeastGravity or > CalibrationReferences.MostGravity,
            FormattableString.Invariant(
                $"--gravity must be {CalibrationReferences.LeastGravity} to {CalibrationReferences.MostGravity} m/s2"));
        command.Refuse(given => given.Has(_voltmeter) && !given.Has(_resistors), "--voltmeter is read at a dummy; give --resistor too.");
    }

    public bool AreGiven(ParseResult parsed) => parsed.GetValue(_resistors) is { Length: > 0 } || parsed.GetValue(_weight) is not null;

    public CalibrationReferences References(ParseResult parsed) =>
        new(parsed.GetValue(_voltmeterUncertainty), parsed.GetValue(_weightTolerance), parsed.GetValue(_gravity));

    public IReadOnlyList<(double Low, double High)> Voltmeter(ParseResult parsed) =>
        [.. (parsed.GetValue(_voltmeter) ?? []).Select(text => text.Split(',') is [var low, var high]
            ? (Number("--voltmeter", low), Number("--voltmeter", high))
            : throw new UserErrorException($"--voltmeter is two readings in V, such as -3.5021,3.4985, not '{text}'."))];

    /// <exception cref="UserErrorException">One suits no range of a fixture.</exception>
    public IReadOnlyList<DummyHold> Holds(ParseResult parsed, Func<string, string?> ask)
    {
        string[] given = parsed.GetValue(_resistors) ?? [];
        string[] texts = given.Length > 0 || parsed.GetValue(_weight) is not null
            ? given : Words(ask("Positions of the dummy in ohm (Enter for 1000 100, none for no current): "));
        DummyResistor[] resistors = [.. texts.Select(text => Resistor(parsed, text))];
        IReadOnlyList<DummyHold> holds = DummyHold.Plan(resistors);
        return resistors.Length == 0 || holds.Count > 0 ? holds : throw new UserErrorException("The resistors suit no range of a fixture.");
    }

    public double? Kilograms(ParseResult parsed, Func<string, string?> ask)
    {
        string? text = AreGiven(parsed) ? parsed.GetValue(_weight) : ask("Weights for the load cell in kg (Enter for none): ");
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        string number = text.Trim() is { Length: > 2 } longer && longer.EndsWith("kg", StringComparison.Ordinal) ? longer[..^2] : text;
        double kilograms = Number("--weight", number);
        return kilograms is >= CalibrationReferences.LeastKilograms and <= CalibrationReferences.MostKilograms
            ? kilograms : throw new UserErrorException(
            string.Create(CultureInfo.InvariantCulture, $"--weight must be {CalibrationReferences.LeastKilograms} to {CalibrationReferences.MostKilograms} kg, not {kilograms}."));
    }

    private static string[] Words(string? line) => line?.Trim() == "none"
        ? [] : (line is { Length: > 0 } typed ? typed : UsualResistors).Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private DummyResistor Resistor(ParseResult parsed, string text)
    {
        double ohms = Number("--resistor", text);
        return ohms is >= DummyResistor.LeastOhms and <= DummyResistor.MostOhms
            ? new DummyResistor(ohms, parsed.GetValue(_resistorTolerance))
            : throw new UserErrorException(string.Create(CultureInfo.InvariantCulture,
                $"--resistor must be {DummyResistor.LeastOhms} to {DummyResistor.MostOhms} ohm, not {ohms}."));
    }

    private static double Number(string option, string text) => DecimalNumber.TryRead(text.Trim(), out decimal number, out string complaint)
        ? (double)number
        : throw new UserErrorException($"{option} {text}: {complaint.Replace('`', '\'')}.");
}
