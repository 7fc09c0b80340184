namespace SolidCell.Ingest.Commanding;

/// <summary>A fixture refused a command or did not answer. The message is one line for a person.</summary>
public sealed class CommandFailedException(string message) : Exception(message);
