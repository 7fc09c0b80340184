using System.Globalization;

namespace SolidCell.Hardware.Verification.Spice;

/// <summary>Numbers as decks have them: no SI suffix, so that "m" and "meg" cannot be confused.</summary>
public static class SpiceNumber
{
    /// <summary>The value with nine digits.</summary>
    public static string Text(double value) => value.ToString("G9", CultureInfo.InvariantCulture);
}
