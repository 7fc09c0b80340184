using SolidCell.Protocols.Model;
using SolidCell.Protocols.Problems;

namespace SolidCell.Protocols.Exchange;

/// <summary>A protocol from another format.</summary>
/// <param name="Format">The format it was read from.</param>
/// <param name="Yaml">The protocol file; it checks without errors.</param>
/// <param name="Protocol">The same, as read from that file.</param>
/// <param name="Warnings">What <c>protocol check</c> remarks on it.</param>
/// <param name="Losses">What could not be carried over as it is.</param>
public sealed record ImportedProtocol(
    ExchangeFormat Format, string Yaml, Protocol Protocol, IReadOnlyList<Problem> Warnings, IReadOnlyList<Loss> Losses);
