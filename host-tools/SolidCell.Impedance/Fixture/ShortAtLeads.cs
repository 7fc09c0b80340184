namespace SolidCell.Impedance.Fixture;

/// <summary>Whether a short was at the terminals when the leads of a fixture were measured.</summary>
public static class ShortAtLeads
{
    /// <summary>
    /// Of the short and the leads together. In the worst of ten drawn boards leads add 19 ohm at 1 Hz and, falling with the square of the
    /// frequency, 2 mohm here (hardware/spice/README.md); the least element of the dummy cell has 10 ohm.
    /// </summary>
    public const double LargestOhms = 5;

    public const double AboveHertz = 100;

    /// <summary>What speaks against it, as the end of a sentence; null for a short.</summary>
    /// <param name="points">As the meter gave them, nothing taken off.</param>
    public static string? Objection(IEnumerable<SpectrumPoint> points)
    {
        double[] above = [.. points.Where(point => point.FrequencyHertz > AboveHertz).Select(point => point.ImpedanceOhms.Magnitude)];
        return above.Length == 0 ? $"has no point above {AboveHertz} Hz"
            : above.Max() > LargestOhms ? FormattableString.Invariant($"shows up to {above.Max():g3} ohm above {AboveHertz} Hz") : null;
    }
}
