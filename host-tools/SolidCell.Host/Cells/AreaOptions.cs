using System.CommandLine;
using SolidCell.Host.CommandLine;

namespace SolidCell.Host.Cells;

/// <summary>The two ways to give a cell's area: --area in cm2, or --diameter in mm.</summary>
/// <param name="purpose">What the area is of or for, the beginning of its description.</param>
internal sealed class AreaOptions(string purpose)
{
    private readonly Option<double?> _area = NumberOption.Optional("--area", $"{purpose} (or give --diameter).", "CM2");
    private readonly Option<double?> _diameter =
        NumberOption.Optional("--diameter", "Diameter of the pellet, from which the area is computed.", "MM");

    public void AddTo(Command command)
    {
        command.Options.Add(_area);
        command.Options.Add(_diameter);
        command.Refuse(given => given.Has(_area) && given.Has(_diameter), "Give --area or --diameter, not both.");
    }

    /// <summary>In square micrometres; null when neither is given.</summary>
    /// <exception cref="UserErrorException">It is no area of a cell.</exception>
    public long? Read(ParseResult parsed) => (parsed.GetValue(_area), parsed.GetValue(_diameter)) switch
    {
        ({ } area, _) => CellNumbers.Area(area),
        (_, { } diameter) => CellNumbers.AreaOfDisc(diameter),
        _ => null,
    };
}
