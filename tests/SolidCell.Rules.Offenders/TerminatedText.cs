namespace SolidCell.Rules.Offenders;

/// <summary>Expects a zero at the end of a string, where the device ends the string before it.</summary>
public static class TerminatedText
{
    /// <summary>The text and a zero, on a desktop.</summary>
    public static string Of(string text) => text + "\0";

    /// <summary>The same with a character.</summary>
    public static string By(string text) => text + '\0';
}
