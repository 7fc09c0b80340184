namespace SolidCell.Protocols.Timeline;

/// <summary>One line of a timeline. Times and charge are the longest possible; null where nothing bounds them.</summary>
/// <param name="StartMilliseconds">Test time at which the row begins at the latest.</param>
/// <param name="Step">Where in the protocol: its name, or its number and verb.</param>
/// <param name="Depth">How many loops stand around it.</param>
/// <param name="Action">What is done, as text.</param>
/// <param name="Ends">What ends it, as text.</param>
/// <param name="Milliseconds">Longest duration of a step once, and of a loop with all its turns.</param>
/// <param name="ArealChargeMilliampHours">Largest |charge| of a step once, in mAh/cm2; null for a loop.</param>
public sealed record TimelineRow(
    long? StartMilliseconds,
    string Step,
    int Depth,
    string Action,
    string Ends,
    long? Milliseconds,
    decimal? ArealChargeMilliampHours);
