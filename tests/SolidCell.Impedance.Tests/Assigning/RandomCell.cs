namespace SolidCell.Impedance.Tests.Assigning;

/// <summary>
/// A symmetric or full cell with sulfide electrolyte, drawn by a seed, and its spectrum with noise of 0.1 to 0.5 % of |Z|.
/// </summary>
internal sealed class RandomCell
{
    private readonly Random _random;
    private readonly double[] _values;
    private readonly double _noise;
    private readonly int _seed;

    public RandomCell(int seed)
    {
        (_random, _seed) = (new Random(seed), seed);
        IsFull = seed % 2 == 0;
        _noise = Between(0.001, 0.005);
        double contacts = Between(10, 30);
        double bulk = Between(30, 80);
        (BulkOhms, InterfaceOhms, CathodeOhms) = (contacts + bulk, Between(15, 150), Between(60, 250));
        _values =
        [
            contacts, .. Arc(bulk, 2e-10, 1e-9), .. Arc(InterfaceOhms, 2e-7, 1e-6), .. IsFull ? Arc(CathodeOhms, 8e-5, 3e-4) : [],
        ];
    }

    public bool IsFull { get; }

    public double BulkOhms { get; }

    public double InterfaceOhms { get; }

    /// <summary>Of a full cell only.</summary>
    public double CathodeOhms { get; }

    public Spectrum Measure() =>
        Spectra.Of(Spectra.Arcs(IsFull ? 3 : 2), _values, Spectra.Frequencies(3e7, IsFull ? 0.05 : 1), _noise, _seed);

    private double[] Arc(double ohms, double leastFarads, double mostFarads) =>
        [ohms, ohms * Between(leastFarads, mostFarads), Between(0.82, 0.95)];

    private double Between(double least, double most) => least * Math.Pow(most / least, _random.NextDouble());
}
