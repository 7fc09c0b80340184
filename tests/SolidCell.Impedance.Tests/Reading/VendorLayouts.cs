using System.Globalization;
using System.Text;

namespace SolidCell.Impedance.Tests.Reading;

/// <summary>A spectrum as text in the layouts of instruments' programs.</summary>
internal static class VendorLayouts
{
    public static readonly IReadOnlyList<(string Name, Func<Spectrum, byte[]> Write)> All =
    [
        ("EC-Lab",
            spectrum =>
                Latin1("EC-Lab ASCII FILE\r\nNb header lines : 6\r\n\r\nAcquisition started on : 02/04/2018 10:02:46\r\nTemp\xE9rature : 25 \xB0C\r\n"
            + "freq/Hz\tRe(Z)/Ohm\t-Im(Z)/Ohm\t|Z|/Ohm\tPhase(Z)/deg\ttime/s\t<Ewe>/V\r\n"
            + Rows(spectrum,
                "\r\n", (p,
                    i) => $"{N(p.FrequencyHertz)}\t{N(Re(p))}\t{N(-Im(p))}\t{N(p.ImpedanceOhms.Magnitude)}\t{N(Phase(p))}\t{i}\t2.5"))),
        ("EC-Lab, other order, decimal comma", spectrum => Latin1("EC-Lab ASCII FILE\r\nNb header lines : 3\r\n"
            + "time/s\tcycle number\t|Z|/Ohm\tfreq/Hz\tPhase(Z)/deg\r\n"
            + Rows(spectrum, "\r\n", (p, i) => $"{i}\t1\t{N(p.ImpedanceOhms.Magnitude)}\t{N(p.FrequencyHertz)}\t{N(Phase(p))}")
            .Replace('.', ','))),
        ("Gamry",
            spectrum =>
                Latin1("EXPLAIN\r\nTAG\tEISPOT\r\nDATE\tLABEL\t4/23/2018\tDate\r\nTIME\tLABEL\t16:43:15\tTime\r\nOCVCURVE\tTABLE\t1\r\n\tPt\tT\tVf\r\n\t#\ts\tV\r\n\t0\t0.5\t3.1\r\nZCURVE\tTABLE\r\n"
            + "\tPt\tTime\tFreq\tZreal\tZimag\tZsig\tZmod\tZphz\tIdc\tVdc\r\n\t#\ts\tHz\tohm\tohm\tV\tohm\t\xB0\tA\tV\r\n"
            + Rows(spectrum,
                "\r\n", (p,
                    i) => $"\t{i}\t{i}\t{N(p.FrequencyHertz)}\t{N(Re(p))}\t{N(Im(p))}\t1\t{N(p.ImpedanceOhms.Magnitude)}\t{N(Phase(p))}\t1E-5\t2.5") + "EXPERIMENTABORTED\tTOGGLE\tT\r\n")),
        ("ZPlot", spectrum =>
            Latin1("ZPLOT2 ASCII\r\n  Date:                       10-12-2018\r\n  Time:                       12:32:21\r\nEnd Comments\r\n"
            + Rows(spectrum, "\r\n", (p, i) => $"{N(p.FrequencyHertz)}, 1.0E-02, 0.0E+00, {i}, {N(Re(p))}, {N(Im(p))}, 0.0E+00, 0, 3"))),
        ("Autolab",
            spectrum =>
                Utf8("\uFEFF\"Z60W Data File: Version 1.1\"\r\n\"\"\r\n0,2,0\r\n\"  Freq (Hz)    Ampl     Bias   Time(Sec)   Z'(a)    Z''(b)    GD   Err   Range\"\r\n"
            + Rows(spectrum, "\r\n", (p, _) => $"{N(p.FrequencyHertz)},0,0,0,{N(Re(p))},{N(Im(p))},0,0,0"))),
        ("CHI", spectrum =>
            Latin1("Feb. 20, 2020   15:55:08\r\nA.C. Impedance\r\nInstrument Model:  CHI660E\r\n\r\nFreq/Hz, Z'/ohm, Z\"/ohm, Z/ohm, Phase/deg\r\n\r\n"
            + Rows(spectrum,
                "\r\n", (p, _) => $"{N(p.FrequencyHertz)}, {N(Re(p))}, {N(Im(p))}, {N(p.ImpedanceOhms.Magnitude)}, {N(Phase(p))}"))),
        ("PARSTAT",
            spectrum =>
                Latin1("Potential (V)\tCurrent (A)\tElapsed Time (s)\tFrequency (Hz)\tZre (ohms)\tZim (ohms)\t|Vac| (V)\t\r\n3.49\t-0.1\t10\t0\t0\t0\t0\t\r\n"
            + Rows(spectrum, "\r\n", (p, i) => $"3.49\t-0.1\t{i}\t{N(p.FrequencyHertz)}\t{N(Re(p))}\t{N(Im(p))}\t0.01\t"))),
        ("VersaStudio",
            spectrum =>
                Utf8("<Application>\nName=VersaStudio\n</Application>\n\n<Experiment>\nTimeAcquired=9:40:30 AM\nDateAcquired=Thursday, July 19, 2018\n</Experiment>\n\n<Segment1>\nType=2\n"
            + "Definition=Segment #, Point #, E(V), I(A), Elapsed Time(s), Frequency(Hz), E Real, E Imag, I Real, I Imag, Z Real, Z Imag, ActionId, 0\n0,0,0,0,0.5,0,0,0,0,0,0,0,4,0\n"
            + Rows(spectrum,
                "\n", (p, i) => $"0,{i + 1},0,-3.2E-06,{i},{N(p.FrequencyHertz)},0.01,0.01,1E-4,1E-4,{N(Re(p))},{N(Im(p))},21,0.02")
                + "</Segment1>\n\n<Graph1>\nXAxisName=Frequency (Hz)\nYAxisName=|Z| (ohms)\n</Graph1>\n")),
        ("RelaxIS",
            spectrum =>
                Utf8("RelaxIS 3.0 Spectrum export\r\nDate: 12/16/2025 2:29:15 PM\r\nData: Frequency\tData: Z'\tData: Z''\tData: |Z|\tData: Theta (Z)\r\nDC=-0.08, TM=30\tModel: Unassigned Spectra\t(WE/RE Spectrum) cell.mpr_1\t\t\r\n"
            + string.Concat(spectrum.Points.Reverse()
                .Select(p => $"{N(p.FrequencyHertz)}\t{N(Re(p))}\t{N(Im(p))}\t{N(p.ImpedanceOhms.Magnitude)}\t{N(Phase(p))}\r\n")))),
        ("PalmSens",
            spectrum => [0xFF, 0xFE,
                .. Encoding.Unicode.GetBytes(
                    "Date and time:,2025-01-01 12:01:00\r\nNotes:\r\nMeasurement:,Impedance Spectroscopy\r\nFixed at 29 freqs\r\nfreq / Hz,neg. Phase / \u00b0,Idc / uA,Z / Ohm,Z' / Ohm,-Z'' / Ohm,Cs / F\r\n"
            + Rows(spectrum,
                "\r\n", (p, _) => $"{N(p.FrequencyHertz)},{N(-Phase(p))},1,{N(p.ImpedanceOhms.Magnitude)},{N(Re(p))},{N(-Im(p))},1E-6"))]),
        ("Autolab NOVA", spectrum => Utf8("Index;Frequency (Hz);Z' (\u03a9);-Z'' (\u03a9);Z (\u03a9);-Phase (\u00b0);Time (s)\r\n"
            + Rows(spectrum,
                "\r\n", (p,
                    i) => $"{i + 1};{N(p.FrequencyHertz)};{N(Re(p))};{N(-Im(p))};{N(p.ImpedanceOhms.Magnitude)};{N(-Phase(p))};{i}"))),
        ("Autolab FRA",
            spectrum =>
                Latin1("Procedure : cell\r\n17.05.2019 10:11:12 - 17.05.2019 10:21:12 i(init)= 183.1nA - i(end)= 7.88nA\r\nDescription\r\nt =  736.4 s\r\n f/Hz       \t Z'/Ohm     \t -Z''/Ohm   \t time/s    \t Edc/V     \t Idc/A     \t\r\n 29 \r\n"
            + Rows(spectrum,
                "\r\n", (p, i) => $" {N(p.FrequencyHertz)}\t {N(Re(p))}\t {N(-Im(p))}\t {i}.0e+00\t 30.981e-02\t 18.311e-08\t"))),
        ("PowerSuite",
            spectrum =>
                Latin1("Frequency\t Zre\t Zimg\r\r\n"
                    + Rows(spectrum, "\r\r\n", (p, _) => $"{N(p.FrequencyHertz)}\t {N(Re(p))}\t {N(Im(p))}"))),
        ("BDF", spectrum =>
            Utf8("Test Time / s,Frequency / Hz,Real Impedance / ohm,Imaginary Impedance / ohm\n"
                + Rows(spectrum, "\n", (p, i) => $"{i},{N(p.FrequencyHertz)},{N(Re(p))},{N(Im(p))}"))),
        ("semicolons and kilohm",
            spectrum =>
                Utf8("Frequency (kHz);Z' (kΩ);-Z'' (kΩ)\n" + Rows(spectrum,
                    "\n", (p, _) => $"{N(p.FrequencyHertz / 1000)};{N(Re(p) / 1000)};{N(-Im(p) / 1000)}").Replace('.', ','))),
        ("Autolab, a number a line", spectrum => Latin1($"VERSION8.0\r\n {spectrum.Count}\r\n 1\r\n"
            + Rows(spectrum, "\r\n", (p, _) => $" {N(p.FrequencyHertz)}\r\n {N(Re(p))}\r\n {N(-Im(p))}\r\n 0.0\r\n 0.0\r\n 0.0\r\n 0.0\r\n 0.0\r\n 0.0"))),
        ("a count and rows of three", spectrum => Utf8($"Some words\nabove the table\n\n{spectrum.Count}\n"
            + Rows(spectrum, "\n", (p, _) => $"{N(p.FrequencyHertz)} {N(Re(p))} {N(Im(p))}"))),
        ("three columns without names", spectrum => Utf8(Rows(spectrum, "\n", (p, _) => $"{N(p.FrequencyHertz)},{N(Re(p))},{N(Im(p))}"))),
        ("UTF-16",
            spectrum => [0xFF, 0xFE,
                .. Encoding.Unicode.GetBytes(
                    "Freq\tReal\tImag\r\n" + Rows(spectrum, "\r\n", (p, _) => $"{N(p.FrequencyHertz)}\t{N(Re(p))}\t{N(Im(p))}"))]),
    ];

    private static string Rows(Spectrum spectrum, string end, Func<SpectrumPoint, int, string> row) =>
        string.Concat(spectrum.Points.Select((point, i) => row(point, i) + end));

    private static string N(double value) => value.ToString("E8", CultureInfo.InvariantCulture);

    private static double Re(SpectrumPoint point) => point.ImpedanceOhms.Real;

    private static double Im(SpectrumPoint point) => point.ImpedanceOhms.Imaginary;

    private static double Phase(SpectrumPoint point) => point.ImpedanceOhms.Phase * 180 / Math.PI;

    private static byte[] Latin1(string text) => Encoding.Latin1.GetBytes(text);

    private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);
}
