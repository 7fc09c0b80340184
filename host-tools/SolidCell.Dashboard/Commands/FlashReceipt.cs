namespace SolidCell.Dashboard.Commands;

/// <summary>The fixture has the program whole, has checked it against its own limits, and will start it when told.</summary>
public sealed record FlashReceipt(string Fixture, string Protocol, string ProgramSha256, int ProgramBytes);
