namespace SolidCell.Dashboard.Calibration;

/// <summary>A tare that somebody asks for.</summary>
/// <remarks>
/// <para><c>ToNewtons</c>: The tare to put in force; without it the force shown is taken for zero.</para>
/// <para><c>IsForced</c>: Also for a stack that looks loaded.</para>
/// </remarks>
public sealed record TareRequest(double? ToNewtons = null, bool IsForced = false);
