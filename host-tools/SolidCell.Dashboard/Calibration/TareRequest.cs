namespace SolidCell.Dashboard.Calibration;

/// <summary>A tare that somebody asks for.</summary>
/// <remarks>
/// <para><c>ToMegapascals</c>: The tare to put in force; without it the pressure shown is taken for zero.</para>
/// <para><c>IsForced</c>: Also for a stack that looks loaded.</para>
/// </remarks>
public sealed record TareRequest(double? ToMegapascals = null, bool IsForced = false);
