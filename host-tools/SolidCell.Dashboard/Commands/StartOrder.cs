namespace SolidCell.Dashboard.Commands;

/// <summary>What is in the press, and that the limits were read.</summary>
/// <remarks>
/// <para><c>Cell</c>: A registered cell's name, or any name for a cell of this test alone.</para>
/// <para><c>AreaSquareCentimetres</c>: Needed unless the cell is registered.</para>
/// <para><c>CapacityMilliampHours</c>: Nominal; the base of C-rates.</para>
/// <para><c>ActiveMassMilligrams</c>: The base of currents and capacities per gram; 0 when it is not known.</para>
/// <para><c>IsConfirmed</c>: A person has read the limits (see <c>POST /api/protocols/check</c>) and agrees. Nothing starts without.</para>
/// <para><c>ProgramSha256</c>: The program meant; the one flashed last when left out.</para>
/// </remarks>
public sealed record StartOrder(
    string? Cell = null, double? AreaSquareCentimetres = null, double? CapacityMilliampHours = null, string? Chemistry = null,
    bool IsConfirmed = false, string? ProgramSha256 = null, double? ActiveMassMilligrams = null);
