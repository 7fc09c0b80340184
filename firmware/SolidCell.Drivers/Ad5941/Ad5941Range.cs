using SolidCell.Core.Measurement;

namespace SolidCell.Drivers.Ad5941;

/// <summary>
/// Chooses amplitude and transimpedance resistor: the load sees the voltage that is wanted, where the generator can give it, and the
/// current fills the converter's range.
/// </summary>
internal static class Ad5941Range
{
    /// <summary>18 bits over the converter's +-0.9 V behind a gain of 1.5 (data sheet): 131072 codes are 0.6 V.</summary>
    private const int FullScaleCodes = 131072;
    private const int FullScaleMicrovolts = 600000;

    /// <summary>
    /// The generator's full amplitude between CE0 and AIN1, and the resistor between CE0 and the load; the switches are regulated out.
    /// </summary>
    private const int FullAmplitudeMicrovolts = 607000;
    private const int SeriesOhms = 100;

    /// <summary>What a load is taken for before it is known.</summary>
    private const int GuessedOhms = 100;

    /// <summary>The current fills this part of the range at most; below an eighth of it the next resistor is taken.</summary>
    private const int MostCurrentCodes = 60000;
    private const int Resistors = 3;
    private const int NextResistor = 5;

    public static void Guess(ImpedancePoint point, int microvolts)
    {
        long source = (long)microvolts * (SeriesOhms + GuessedOhms) / GuessedOhms;
        point.Amplitude = Bounded(source * Ad5941ImpedanceMeter.LargestAmplitude / FullAmplitudeMicrovolts);
        point.ResistorCode = 0;
    }

    /// <summary>False when the amplitude was off by a factor of two or more and can be mended.</summary>
    public static bool Follow(ImpedancePoint point, bool isClipped, int microvolts, bool keepsResistor)
    {
        if (isClipped)
        {
            point.ResistorCode = keepsResistor || point.ResistorCode == 0 ? point.ResistorCode : point.ResistorCode - 1;
            point.Amplitude = Bounded(point.Amplitude / 4);
            return false;
        }

        int before = point.Amplitude;
        long current = Larger(point.CurrentReal, point.CurrentImaginary);
        long amplitude = before * Voltage(microvolts) / Larger(point.VoltageReal, point.VoltageImaginary);
        amplitude = amplitude > Ad5941ImpedanceMeter.LargestAmplitude ? Ad5941ImpedanceMeter.LargestAmplitude : amplitude;
        long expected = current * amplitude / before;
        int resistor = keepsResistor ? point.ResistorCode : ResistorFor(point.ResistorCode, expected, out expected);
        amplitude = expected > MostCurrentCodes ? amplitude * MostCurrentCodes / expected : amplitude;
        point.Amplitude = Bounded(amplitude);
        bool isWell = point.Amplitude < 2 * before && before < 2 * point.Amplitude && resistor == point.ResistorCode;
        point.ResistorCode = resistor;
        return isWell;
    }

    private static int ResistorFor(int resistor, long codes, out long expected)
    {
        expected = codes;
        while (resistor < Resistors - 1 && expected < MostCurrentCodes / 8)
        {
            resistor++;
            expected *= NextResistor;
        }

        while (resistor > 0 && expected > MostCurrentCodes)
        {
            resistor--;
            expected /= NextResistor;
        }

        return resistor;
    }

    private static long Voltage(int microvolts) => (long)microvolts * FullScaleCodes / FullScaleMicrovolts;

    private static long Larger(int real, int imaginary)
    {
        int x = IntMath.Magnitude(real);
        int y = IntMath.Magnitude(imaginary);
        int larger = (x > y ? x : y) + ((x > y ? y : x) * 3 / 8);
        return larger < 1 ? 1 : larger;
    }

    private static int Bounded(long amplitude) =>
        amplitude < 1 ? 1 : amplitude > Ad5941ImpedanceMeter.LargestAmplitude ? Ad5941ImpedanceMeter.LargestAmplitude : (int)amplitude;
}
