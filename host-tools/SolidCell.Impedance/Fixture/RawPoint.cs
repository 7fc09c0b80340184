using System.Numerics;

namespace SolidCell.Impedance.Fixture;

/// <summary>What was at the leads of the meter, in the numbers of the log.</summary>
public enum RawLoad
{
    Cell = 0,

    /// <summary>The known resistor.</summary>
    Reference = 1,

    /// <summary>The cell behind the resistor that fills the coupling capacitors.</summary>
    Precharge = 2,
}

/// <summary>One frequency on one load, as the fixture's meter gave it.</summary>
/// <param name="Index">Place in the sweep, from the highest frequency.</param>
/// <param name="Load">What was at the leads.</param>
/// <param name="FrequencyWord">Of the AD5941: f = word 16 MHz / 2^30.</param>
/// <param name="Amplitude">Word of the sine.</param>
/// <param name="ResistorCode">Which transimpedance resistor.</param>
/// <param name="Voltage">Transform of the voltage, in codes.</param>
/// <param name="Current">Transform of the current, in codes.</param>
public readonly record struct RawPoint(
    int Index, RawLoad Load, int FrequencyWord, int Amplitude, int ResistorCode, Complex Voltage, Complex Current);
