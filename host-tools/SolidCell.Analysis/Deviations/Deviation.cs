namespace SolidCell.Analysis.Deviations;

/// <summary>Something that happened in a test and that its protocol does not ask for.</summary>
/// <param name="TestHours">When, in hours of the test; null where it has no time.</param>
/// <param name="What">In a word: "Halted", "Resumed", the name of a fault.</param>
/// <param name="Detail">A sentence for people; may be empty.</param>
public sealed record Deviation(double? TestHours, string What, string Detail);
