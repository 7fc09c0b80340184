namespace SolidCell.Rules.Offenders;

/// <summary>Declares a generic method.</summary>
public static class GenericMethod
{
    /// <summary>Gives back what it gets.</summary>
    public static T Same<T>(T value) => value;
}
