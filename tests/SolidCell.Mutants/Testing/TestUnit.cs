namespace SolidCell.Mutants.Testing;

/// <summary>What is run as one: a test class, or a whole test project whose runner takes no class.</summary>
internal sealed record TestUnit(TestBed Bed, string? Class)
{
    /// <summary>Processor time that it takes without a mutant, its start included.</summary>
    public double CpuSeconds { get; set; }

    /// <summary>Numbers of the methods that it enters.</summary>
    public HashSet<int> Methods { get; } = [];

    public override string ToString() => Class ?? Bed.Name;
}
