namespace SolidCell.Rules.Tests.Dialect;

/// <summary>One thing in a firmware assembly that the device can't run.</summary>
/// <param name="Rule">Short name of the rule.</param>
/// <param name="Where">Type or method that offends.</param>
/// <param name="What">The member, instruction or type that offends.</param>
/// <param name="Mend">What to write instead.</param>
public sealed record Finding(string Rule, string Where, string What, string Mend)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Where}: {Rule}: {What}. {Mend}";
}
