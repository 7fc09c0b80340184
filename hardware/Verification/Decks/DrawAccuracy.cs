using System.Globalization;
using System.Text;
using SolidCell.Hardware.Verification.Draws;
using SolidCell.Hardware.Verification.Spice;

namespace SolidCell.Hardware.Verification.Decks;

/// <summary>
/// What one drawn board does wrong after its calibration: errors of current, of the current's reading and of the voltage's reading.
/// </summary>
/// <param name="CurrentShare">Greatest error of the current as a share of its limit, 0.1 % + 1 uA, before the firmware has trimmed
/// it.</param>
/// <param name="ReadingShare">The same of the reading, to which the firmware trims the current to half a code of the DAC; a code is also
/// what the converter's nonlinearity of one bit is worth.</param>
/// <param name="CurrentMicroamps">Greatest error of the current in uA.</param>
/// <param name="VoltageMicrovolts">Greatest error of the voltage's reading in uV.</param>
/// <param name="DriveVolts">Greatest output of the integrator in V.</param>
public sealed record DrawAccuracy(
    double CurrentShare, double ReadingShare, double CurrentMicroamps, double VoltageMicrovolts, double DriveVolts)
{
    private const double OfValue = 1e-3;
    private const double Amps = 1e-6;
    private const double Compliance = 5.0;
    private const double MiddleCode = 32768;

    /// <summary>The DAC's greatest nonlinearity, codes (AD5693R, B grade: 2 LSB).</summary>
    private const double DacCodes = 2;

    private static readonly double[] Resistances = [5, 50, 500, 5000];
    private static readonly double[] Voltages = [0, 4.5];

    /// <summary>Measures a draw: calibrated with 100 ohm at two points of each range, then swept over loads so many kelvins away.</summary>
    public static DrawAccuracy Of(AnalogBench bench, BoardDraw draw, double kelvins)
    {
        var calibrated = Ngspice.Run(bench.LinearDeck(draw.At(0), draw.Supply, Calibration()));
        var used = Ngspice.Run(bench.LinearDeck(draw.At(kelvins), draw.Supply, Sweeps()));
        double current = 0, reading = 0, microamps = 0, microvolts = 0, drive = 0;
        LineFit voltage = LineFit.Through(calibrated["voltage"], row => row[1], row => row[2]);
        foreach (MilliampRange range in MilliampRange.Both)
        {
            double[][] points = calibrated[$"range{range.Milliamps}"];
            LineFit source = LineFit.Through(points, row => row[0], row => row[1]),
                meter = LineFit.Through(points, row => row[2], row => row[1]);
            drive = Math.Max(drive, used.Values.SelectMany(rows => rows).Max(row => Math.Abs(row[5])));
            foreach (double[] row in InUse(range,
                used.Where(pair => pair.Key.StartsWith($"sweep{range.Milliamps}_", StringComparison.Ordinal))
                .SelectMany(pair => pair.Value)))
            {
                double wanted = source.At(row[0]), limit = Amps + (OfValue * Math.Abs(wanted));
                double error = Math.Abs(row[1] - wanted) + (Math.Abs(draw.Linearity) * DacCodes * range.AmpsPerCode);
                double read = Math.Abs((meter.At(row[2]) * (1 + (draw.ConverterDrift * kelvins))) - row[1])
                    + ((Math.Abs(draw.ConverterLinearity) + 0.5) * range.AmpsPerCode);
                (current, reading) = (Math.Max(current, error / limit), Math.Max(reading, read / limit));
                microamps = Math.Max(microamps, error * 1e6);
                microvolts = Math.Max(microvolts, Math.Abs(voltage.At(row[3]) - row[4]) * 1e6);
            }
        }

        return new DrawAccuracy(current, reading, microamps, microvolts, drive);
    }

    /// <summary>The firmware leaves the high range at 0.9 mA (CurrentController.RangeFor).</summary>
    private static IEnumerable<double[]> InUse(MilliampRange range, IEnumerable<double[]> rows) =>
        rows.Where(row => range.Milliamps == 1 || Math.Abs(row[1]) >= 0.9e-3);

    private static string Calibration()
    {
        var control = new StringBuilder("alter vemf dc=0\nalter rcell=100\n");
        foreach (MilliampRange range in MilliampRange.Both)
        {
            Line(control, $"alter vrange dc={range.RangeVolts}");
            double span = 0.8 * range.Milliamps * 1e-3 / range.AmpsPerCode;
            Line(control,
                $"dc vcode {SpiceNumber.Text(MiddleCode - span)} {SpiceNumber.Text(MiddleCode + span)} {SpiceNumber.Text(2 * span)}");
            Line(control, $"wrdata range{range.Milliamps}.data i(vcell) v(ain2,v_mid)");
        }

        control.Append(
            "alter vrange dc=0\nalter vcode dc=32768\ndc vemf 0.001 4.2 4.199\nwrdata voltage.data v(ain0,ain1) v(cell_p,cell_n)");
        return Packed(control);
    }

    private static string Sweeps()
    {
        var control = new StringBuilder();
        foreach (MilliampRange range in MilliampRange.Both)
        {
            Line(control, $"alter vrange dc={range.RangeVolts}");
            foreach (double ohms in Resistances)
            {
                foreach (double volts in Voltages)
                {
                    double low = Math.Max(-range.Milliamps * 1e-3, -(Compliance + volts) / ohms),
                        high = Math.Min(range.Milliamps * 1e-3, (Compliance - volts) / ohms);
                    Line(control, $"alter rcell={ohms}\nalter vemf dc={volts}");
                    double from = Code(low, range), to = Code(high, range);
                    Line(control, $"dc vcode {SpiceNumber.Text(from)} {SpiceNumber.Text(to)} {SpiceNumber.Text((to - from) / 4)}");
                    Line(control,
                        $"wrdata sweep{range.Milliamps}_{ohms}_{volts}.data i(vcell) v(ain2,v_mid) v(ain0,ain1) v(cell_p,cell_n) v(servo_out)");
                }
            }
        }

        return Packed(control);
    }

    private static double Code(double amps, MilliampRange range) => MiddleCode + (amps / range.AmpsPerCode);

    private static void Line(StringBuilder control, FormattableString line) =>
        control.Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');

    private static string Packed(StringBuilder control) => "set wr_singlescale\n" + control;
}
