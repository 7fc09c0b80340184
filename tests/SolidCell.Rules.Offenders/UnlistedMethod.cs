namespace SolidCell.Rules.Offenders;

/// <summary>Calls what the device's library lacks.</summary>
public static class UnlistedMethod
{
    /// <summary>Text without blanks.</summary>
    public static string Squeeze(string text) => text.Replace(" ", "");
}
