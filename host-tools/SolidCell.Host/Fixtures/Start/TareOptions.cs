namespace SolidCell.Host.Fixtures.Start;

/// <summary>What becomes of the tare.</summary>
/// <param name="ToMegapascals">The tare to put in force; null to take the pressure shown for zero.</param>
/// <param name="IsForced">True for a stack that looks loaded, too.</param>
/// <param name="IsConfirmed">True when nobody needs to be asked.</param>
internal sealed record TareOptions(double? ToMegapascals, bool IsForced, bool IsConfirmed);
