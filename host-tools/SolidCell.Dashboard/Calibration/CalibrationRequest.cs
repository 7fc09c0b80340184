namespace SolidCell.Dashboard.Calibration;

/// <summary>A calibration that somebody asks for: two points, or the nominal one.</summary>
public sealed record CalibrationRequest(string? Channel = null, IReadOnlyList<PointRequest>? Points = null, bool IsNominal = false);

/// <summary>What the fixture shows, or the code that a source was set to, and what the reference shows.</summary>
public sealed record PointRequest(double? Shown = null, double? True = null);
