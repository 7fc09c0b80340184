using System.Text.Json.Nodes;

namespace SolidCell.Cards;

/// <summary>A field that the cell's card and the protocol's say differently.</summary>
/// <param name="Field">Which.</param>
/// <param name="Own">What the cell's card says; it holds.</param>
/// <param name="Meant">What the protocol says.</param>
public sealed record CardConflict(CellCardField Field, string Own, string Meant)
{
    /// <summary>A sentence without its full stop.</summary>
    public string Words => $"the protocol is for {Field.Word} {Meant}{Unit}, the cell's card says {Own}{Unit}";

    private string Unit => Field.Unit is { } unit ? " " + unit : "";
}

/// <summary>
/// The card of a cell together with that of the protocol of its test (docs/decisions/0060-a-cells-own-card-goes-first.md): field by field
/// the cell's own goes first, and the protocol's fills what it does not say.
/// </summary>
public sealed record MeantCard
{
    /// <summary>Numbers that differ by less are the same, written with other digits.</summary>
    private const double SameNumber = 1e-6;

    private MeantCard(CellCard card, IReadOnlyList<CellCardField> meant, IReadOnlyList<CardConflict> conflicts) =>
        (Card, FromProtocol, Conflicts) = (card, meant, conflicts);

    /// <summary>Both together.</summary>
    public CellCard Card { get; }

    /// <summary>What only the protocol says.</summary>
    public IReadOnlyList<CellCardField> FromProtocol { get; }

    /// <summary>What both say, and not alike.</summary>
    public IReadOnlyList<CardConflict> Conflicts { get; }

    /// <summary>Of two stored cards, each null for none.</summary>
    public static MeantCard Of(string? own, string? meant)
    {
        JsonObject ofCell = CellCard.Read(own).ToJson(), ofProtocol = CellCard.Read(meant).ToJson();
        var card = CellCard.Read(own);
        var filled = new List<CellCardField>();
        var conflicts = new List<CardConflict>();
        foreach ((string name, JsonNode? value) in ofProtocol)
        {
            CellCardField field = CellCardField.Find(name)!;
            if (ofCell[name] is not { } said)
            {
                card.Set(name, value!.ToString());
                filled.Add(field);
            }
            else if (!AreSame(field, said, value!))
            {
                conflicts.Add(new CardConflict(field, said.ToString(), value!.ToString()));
            }
        }

        return new MeantCard(card, filled, conflicts);
    }

    private static bool AreSame(CellCardField field, JsonNode one, JsonNode other) => field.IsNumber
        ? Math.Abs((double)one - (double)other) <= SameNumber * Math.Abs((double)one)
        : string.Equals(one.ToString(), other.ToString(), StringComparison.OrdinalIgnoreCase);
}
