using System.Globalization;

namespace SolidCell.Protocols.Exchange;

/// <summary>Decimal numbers of other formats as the integers of a protocol.</summary>
internal static class Scaled
{
    /// <summary>A hundred times finer than the fixture's accuracy of 0.1 %: C/3 as 0.333333 C is no loss.</summary>
    private const decimal LargestRelativeError = 1e-5m;

    /// <summary>
    /// The number in units of 1/<paramref name="scale"/>; a loss is noted where rounding changes it by more than 10 ppm.
    /// </summary>
    /// <exception cref="ProtocolException">It is out of the range of the format.</exception>
    public static long Of(decimal number, decimal scale, string where, string what, LossList losses)
    {
        if (Math.Abs(number) > long.MaxValue / scale / 2)
        {
            throw new ProtocolException($"{where}: {what} {number.ToString(CultureInfo.InvariantCulture)} is out of all range.");
        }

        long value = (long)Math.Round(number * scale, MidpointRounding.AwayFromZero);
        if (Math.Abs(value - (number * scale)) > Math.Abs(number * scale) * LargestRelativeError)
        {
            losses.Treatment(where, string.Create(CultureInfo.InvariantCulture, $"{what} {number} is rounded to {value / scale}"),
                "Give a value that is a multiple of the smallest step.");
        }

        return value;
    }
}
