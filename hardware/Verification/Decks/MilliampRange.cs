namespace SolidCell.Hardware.Verification.Decks;

/// <summary>A range of the current source, as board.json and the firmware have it.</summary>
/// <param name="Milliamps">Its name: the greatest current that is set.</param>
/// <param name="RangeVolts">The range line.</param>
/// <param name="AmpsPerCode">What a code of the DAC is worth: 1.25 times the range over half of its codes.</param>
public sealed record MilliampRange(int Milliamps, double RangeVolts, double AmpsPerCode)
{
    /// <summary>Both of them.</summary>
    public static IReadOnlyList<MilliampRange> Both { get; } = [new(1, 0, 1.25e-3 / 32768), new(10, 3.3, 12.5e-3 / 32768)];
}
