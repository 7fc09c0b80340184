namespace SolidCell.Protocols.Compiling;

/// <summary>What is uploaded to a fixture, with the host's names for its steps.</summary>
public sealed record CompiledProgram(byte[] Bytes, byte[] Sha256, IReadOnlyList<string> StepNames);
