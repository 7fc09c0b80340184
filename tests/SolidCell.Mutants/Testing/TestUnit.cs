namespace SolidCell.Mutants.Testing;

/// <summary>What is run as one: a test class, or a whole test project whose runner takes no class.</summary>
/// <param name="Bed">Its project.</param>
/// <param name="Class">Full name; null for a whole project.</param>
/// <param name="Passed">Without a mutant.</param>
/// <param name="CpuSeconds">Processor time that it takes without a mutant.</param>
/// <param name="Methods">Numbers of the methods that it enters.</param>
internal sealed record TestUnit(TestBed Bed, string? Class, bool Passed, double CpuSeconds, IReadOnlySet<int> Methods)
{
    /// <summary>Its short name says what it tests.</summary>
    public bool Mirrors(string path) =>
        Class is { } name && name.Split('.')[^1].StartsWith(Path.GetFileNameWithoutExtension(path), StringComparison.Ordinal);

    public override string ToString() => Class ?? Bed.Name;
}
