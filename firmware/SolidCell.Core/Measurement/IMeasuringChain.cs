namespace SolidCell.Core.Measurement;

/// <summary>Everything between the cell and the numbers. Implemented by the drivers; never throws for a bus failure.</summary>
public interface IMeasuringChain
{
    /// <summary>
    /// Takes one sample. Cell voltage and current are fresh on every call; pressure, temperature and supply are read
    /// once a second and stay in the sample in between, which is the same object on every call. A channel that failed says so in
    /// its quality.
    /// </summary>
    void Measure(long nowMilliseconds, Sample sample);

    /// <summary>Tells the chain which shunt is in circuit, so that the next current reading is scaled by it.</summary>
    void UseRange(CurrentRange range);
}
