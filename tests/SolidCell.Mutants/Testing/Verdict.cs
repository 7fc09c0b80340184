namespace SolidCell.Mutants.Testing;

/// <summary>What the tests of a suite say of a mutant.</summary>
internal enum Verdict
{
    /// <summary>One fails.</summary>
    Killed,

    /// <summary>All that reach it pass.</summary>
    Survived,

    /// <summary>None reaches it.</summary>
    Unreached,

    /// <summary>Not all that reach it were run.</summary>
    TimeUp,
}
