namespace SolidCell.Protocols.Exchange;

/// <summary>A protocol in another format.</summary>
/// <param name="Text">The file.</param>
/// <param name="Losses">What could not be carried over as it is.</param>
public sealed record ExportedProtocol(string Text, IReadOnlyList<Loss> Losses);
