namespace SolidCell.Host.Tests;

/// <summary>
/// How a test is to be exported. Without a file, or with a folder for one, it is named after cell and test; with force a file that is there
/// is written over.
/// </summary>
internal sealed record ExportOptions(string Format, FileInfo? File, bool MachineNames, bool Force, bool AsJson);
