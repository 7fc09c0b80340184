namespace SolidCell.Operations.Commanding;

/// <summary>How much of a program a fixture has. An upload that goes on where another broke off does not begin at 0.</summary>
public readonly record struct UploadProgress(int Bytes, int TotalBytes);
