namespace SolidCell.Rules.Offenders;

/// <summary>Crashes the device at load.</summary>
public sealed class GenericType<T>
{
    /// <summary>Anything.</summary>
    public T? Value { get; set; }
}
