namespace SolidCell.Protocols.Exchange;

/// <summary>Collects what could not be carried, each thing once.</summary>
internal sealed class LossList
{
    private readonly List<Loss> _losses = [];

    public IReadOnlyList<Loss> All => [.. _losses.Distinct()];

    public void Treatment(string where, string what, string mend) => _losses.Add(new Loss(LossKind.Treatment, where, what, mend));

    public void Recording(string where, string what, string mend = "") => _losses.Add(new Loss(LossKind.Recording, where, what, mend));

    public void Notation(string where, string what, string mend = "") => _losses.Add(new Loss(LossKind.Notation, where, what, mend));

    public void Assumed(string where, string what, string mend = "") => _losses.Add(new Loss(LossKind.Assumed, where, what, mend));
}
