using SolidCell.Store.Registry;

namespace SolidCell.Dashboard.Alerts;

/// <summary>An alert as it stands after a change.</summary>
internal sealed record AlertChange(AlertChangeKind What, StoredAlert Alert);
