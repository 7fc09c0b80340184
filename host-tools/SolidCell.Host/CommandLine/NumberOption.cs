using System.CommandLine;
using System.CommandLine.Parsing;
using SolidCell.Protocols.Units;

namespace SolidCell.Host.CommandLine;

/// <summary>
/// Options that take a number with a fraction, read by the rule that protocols have (<see cref="DecimalNumber"/>). The parser's own
/// conversion takes a comma for a separator of thousands: an area of 0,8 cm2 would be 8 cm2.
/// </summary>
internal static class NumberOption
{
    /// <param name="name">With its dashes.</param>
    /// <param name="description">For --help.</param>
    /// <param name="helpName">The placeholder, which names the unit.</param>
    /// <param name="usual">Its value when it is left out.</param>
    public static Option<double> New(string name, string description, string helpName, double usual = 0)
    {
        Option<double> option = new(name)
        {
            Description = description,
            HelpName = helpName,
            CustomParser = result => Read(result, name) ?? 0,
        };
        if (usual != 0)
        {
            option.DefaultValueFactory = _ => usual;
        }

        return option;
    }

    /// <summary>An option that is null when it is left out.</summary>
    public static Option<double?> Optional(string name, string description, string helpName) =>
        new(name) { Description = description, HelpName = helpName, CustomParser = result => Read(result, name) };

    private static double? Read(ArgumentResult result, string name)
    {
        if (result.Tokens.Count == 0)
        {
            return null;
        }

        if (DecimalNumber.TryRead(result.Tokens[0].Value, out decimal number, out string complaint))
        {
            return (double)number;
        }

        result.AddError($"{name}: {complaint.Replace('`', '\'')}.");
        return null;
    }
}
