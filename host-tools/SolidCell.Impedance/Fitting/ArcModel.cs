using SolidCell.Impedance.Circuits;

namespace SolidCell.Impedance.Fitting;

/// <summary>What ends a spectrum at low frequency.</summary>
public enum Tail
{
    None,

    /// <summary>Diffusion with an exponent of its own.</summary>
    ConstantPhase,

    /// <summary>Semi-infinite diffusion, exponent 1/2.</summary>
    Warburg,
}

/// <summary>The circuits that are chosen from: R0, an inductance or none, 0 to 4 arcs, a tail or none.</summary>
/// <param name="Arcs">Number of arcs.</param>
/// <param name="Tail">Last element.</param>
/// <param name="HasInductance">The leads are seen at high frequency.</param>
public sealed record ArcModel(int Arcs, Tail Tail, bool HasInductance)
{
    public const int MostArcs = 4;

    public int ParameterCount => 1 + (HasInductance ? 1 : 0) + (3 * Arcs) + (int)(Tail == Tail.None ? 0 : Tail == Tail.Warburg ? 1 : 2);

    /// <summary>As chemists write it, for example R0-L-ZARC1-ZARC2-Q.</summary>
    public override string ToString() =>
        string.Concat("R0", HasInductance ? "-L" : "",
            string.Concat(Enumerable.Range(1, Arcs).Select(i => $"-ZARC{i}")),
                Tail switch { Tail.None => "", Tail.Warburg => "-W", _ => "-Q" });

    public CircuitElement Circuit()
    {
        List<CircuitElement> elements = [new Resistor()];
        if (HasInductance)
        {
            elements.Add(new Inductor());
        }

        elements.AddRange(Enumerable.Range(1, Arcs).Select(i => new Zarc($"{i}")));
        if (Tail != Tail.None)
        {
            elements.Add(Tail == Tail.Warburg ? new Warburg() : new ConstantPhaseElement());
        }

        return new InSeries([.. elements]);
    }
}

/// <summary>An arc as it is started from or was found.</summary>
/// <param name="ResistanceOhms">Its width.</param>
/// <param name="TimeConstantSeconds">Of its top.</param>
/// <param name="Exponent">1 for a half circle.</param>
internal readonly record struct ArcSeed(double ResistanceOhms, double TimeConstantSeconds, double Exponent = 0.85);
