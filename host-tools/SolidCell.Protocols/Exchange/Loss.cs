namespace SolidCell.Protocols.Exchange;

/// <summary>One thing that could not be carried as it is.</summary>
/// <param name="Kind">What it means for the cell.</param>
/// <param name="Where">Its place in the source, such as "line 12, charge" or "step 3 constant_voltage".</param>
/// <param name="What">What the source says, and what became of it.</param>
/// <param name="Mend">What the user can do about it; empty where nothing needs to be done.</param>
public sealed record Loss(LossKind Kind, string Where, string What, string Mend);
