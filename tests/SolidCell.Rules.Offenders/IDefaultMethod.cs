namespace SolidCell.Rules.Offenders;

/// <summary>Has a body in an interface.</summary>
public interface IDefaultMethod
{
    /// <summary>Anything.</summary>
    int Answer() => 1;
}
