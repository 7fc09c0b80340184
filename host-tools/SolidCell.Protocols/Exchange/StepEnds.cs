using SolidCell.Protocols.Model;

namespace SolidCell.Protocols.Exchange;

/// <summary>The ends of a step that other formats know; the first to be met goes to the next step.</summary>
/// <param name="Milliseconds">Longest time.</param>
/// <param name="AboveMicrovolts">Voltage that is met from below.</param>
/// <param name="BelowMicrovolts">Voltage that is met from above.</param>
/// <param name="CurrentBelow">|I|, in nA or as a C-rate.</param>
internal sealed record StepEnds(long? Milliseconds, long? AboveMicrovolts, long? BelowMicrovolts, CurrentAmount? CurrentBelow);
