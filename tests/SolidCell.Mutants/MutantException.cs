namespace SolidCell.Mutants;

/// <summary>Mutants cannot be tried, and what to do about it.</summary>
internal sealed class MutantException(string message) : Exception(message);
