using System.Globalization;

namespace SolidCell.Protocols.Exchange.PyBamm;

/// <summary>Lists what an experiment says of the whole and a protocol cannot.</summary>
internal static class PyBammRemarks
{
    public static void Temperature(string where, PythonValue value, LossList losses) => losses.Treatment(
        where, $"temperature {Text(value)}: a fixture measures the temperature and does not set it",
        "Set the oven, and wait for it by `rest: 12 h` with `until:` and `temperature-above:`.");

    public static void Termination(PythonValue value, LossList losses) => losses.Treatment(
        "the experiment", $"termination {Text(value)}: a protocol ends after its last step", "Give the steps that end with `then: stop` under `until:`.");

    private static string Text(PythonValue value) => value switch
    {
        PythonText text => text.Text,
        PythonNumber number => number.Number.ToString(CultureInfo.InvariantCulture),
        PythonList list => string.Join(", ", list.Items.Select(Text)),
        _ => "as computed",
    };
}
