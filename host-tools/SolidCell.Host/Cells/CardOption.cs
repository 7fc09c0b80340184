using System.CommandLine;
using SolidCell.Cards;
using SolidCell.Host.CommandLine;

namespace SolidCell.Host.Cells;

/// <summary>--card FIELD=VALUE, any number of times.</summary>
internal static class CardOption
{
    public static Option<string[]> New() => new("--card")
    {
        Description = "What a paper says besides, any number of times; a field without a value is not said any more: " + string.Join(", ", CellCardField.All.Select(field => field.Name))
            + ".",
        HelpName = "FIELD=VALUE",
        Arity = ArgumentArity.ZeroOrMore,
    };

    /// <summary>A stored card with these fields, or null for an empty one.</summary>
    /// <exception cref="UserErrorException">A field or its value is none.</exception>
    public static string? Read(string? stored, string[] fields)
    {
        var card = CellCard.Read(stored);
        foreach (string field in fields)
        {
            string[] sides = field.Split('=', 2);
            string? problem = sides.Length == 2
                ? card.Change(sides[0].Trim(), sides[1]) : $"'{field}' is no field with a value, such as pellet_um=650";
            if (problem is not null)
            {
                throw new UserErrorException($"--card: {problem}.");
            }
        }

        return card.Text;
    }
}
