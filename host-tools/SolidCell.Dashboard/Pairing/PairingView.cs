namespace SolidCell.Dashboard.Pairing;

/// <summary>What a new fixture must be told, with its password: shown once and kept nowhere.</summary>
/// <param name="FileName">Name for the file of `solidcell device provision --pairing`.</param>
/// <param name="Content">That file.</param>
/// <param name="Modules">The same as a QR code: a text of 0 and 1 for each row, with its quiet zone.</param>
public sealed record PairingView(string FileName, string Content, IReadOnlyList<string> Modules);
