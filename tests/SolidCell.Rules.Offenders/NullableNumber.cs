namespace SolidCell.Rules.Offenders;

/// <summary>Uses <c>int?</c>, a generic in disguise.</summary>
public static class NullableNumber
{
    /// <summary>Not an answer.</summary>
    public static int? Nothing() => null;
}
