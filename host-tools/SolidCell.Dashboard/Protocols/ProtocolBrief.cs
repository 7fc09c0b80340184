namespace SolidCell.Dashboard.Protocols;

/// <summary>
/// A protocol that can be chosen: one that comes with SolidCell ("ready"), or one that was sent to a fixture before ("sent").
/// </summary>
/// <remarks>
/// <para><c>Id</c>: What <c>GET /api/protocols/{id}</c> takes: a built-in protocol's name, or the hash of a sent one.</para>
/// </remarks>
public sealed record ProtocolBrief(string Id, string Name, string Title, string CellKind, string Origin, DateTimeOffset? Added);
