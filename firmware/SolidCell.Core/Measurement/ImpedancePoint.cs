namespace SolidCell.Core.Measurement;

/// <summary>
/// What was measured at one frequency on one load, as raw integers: the discrete Fourier transforms of its voltage and current. The host
/// divides those of the cell by those of a known resistor in the same leads, Z = R (V / I) / (Vr / Ir): whatever both share, gains and
/// coupling capacitors, cancels.
/// </summary>
public sealed class ImpedancePoint
{
    /// <summary>Frequency word: f = word * 16 MHz / 2^30.</summary>
    public int FrequencyWord;

    /// <summary>Amplitude word of the sine, of 2047.</summary>
    public int Amplitude;

    /// <summary>Which transimpedance resistor is used, its code in the chip: 0 is 200 ohm, 1 is 1 kohm, 2 is 5 kohm.</summary>
    public int ResistorCode;

    public int VoltageReal;
    public int VoltageImaginary;
    public int CurrentReal;
    public int CurrentImaginary;
}
