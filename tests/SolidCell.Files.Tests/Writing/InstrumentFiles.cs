using System.Globalization;
using System.Text;

namespace SolidCell.Files.Tests.Writing;

/// <summary>
/// The made trace in the style of each instrument's export. Written from what the instruments' files look like; nothing is copied.
/// </summary>
internal static class InstrumentFiles
{
    /// <summary>Name of the instrument as the reader says it, and the bytes of a file of it.</summary>
    public static IReadOnlyDictionary<string, (string Instrument, Func<byte[]> Write)> All { get; } =
        new Dictionary<string, (string, Func<byte[]>)>
        {
            ["EC-Lab with a head"] = ("BioLogic EC-Lab or BT-Lab", () => Text(EcLab(true, "Ewe/V", "<I>/mA"), Encoding.Latin1)),
            ["EC-Lab without a head"] = ("BioLogic EC-Lab or BT-Lab", () => Text(EcLab(false, "Ecell/V", "I/mA"), Encoding.Latin1)),
            ["EC-Lab with averages and decimal commas"] =
            ("BioLogic EC-Lab or BT-Lab", () => Text(EcLab(true, "<Ewe/V>", "I/mA").Replace('.', ','), Encoding.Latin1)),
            ["EC-Lab with both electrodes"] =
            ("BioLogic EC-Lab or BT-Lab", () => Text(EcLab(true, "Ewe-Ece/V", "I/mA", "Ece/V"), Encoding.Latin1)),
            ["BT-Lab with dates"] = ("BioLogic EC-Lab or BT-Lab", () => Text(BtLab(), Encoding.UTF8)),
            ["Neware flat"] = ("Neware", () => Text(Neware(), Encoding.UTF8)),
            ["Neware in Chinese"] = ("Neware", () => Text(NewareChinese(), ChineseLetters())),
            ["Neware nested"] = ("Neware", () => Text(NewareNested(), Encoding.UTF8)),
            ["Arbin with units"] =
            ("Arbin", () =>
                Text(Arbin(
                    "Data_Point,Date_Time,Test_Time(s),Step_Time(s),Step_Index,Cycle_Index,Current(A),Voltage(V),Charge_Capacity(Ah),Discharge_Capacity(Ah),dV/dt(V/s),Internal_Resistance(Ohm)"), Encoding.UTF8)),
            ["Arbin without units"] =
            ("Arbin", () =>
                Text("\uFEFF"
                    + Arbin("Data Point,Date Time,Test Time (s),Step Time (s),Step Index,Cycle Index,Current (A),Voltage (V),Charge Capacity (Ah),Discharge Capacity (Ah),dV/dt (V/s),Internal Resistance (Ohm)").Replace(",10/", ",\t10/", StringComparison.Ordinal), Encoding.UTF8)),
            ["Maccor without signs"] = ("Maccor", () => Text(Maccor(), Encoding.Latin1)),
            ["Maccor in CSV"] = ("Maccor", () => Text(MaccorTable(), Encoding.UTF8)),
            ["Landt"] = ("Landt (Lanhe)", () => Text(Landt(), Encoding.UTF8)),
            ["Basytec"] = ("Basytec", () => Text(Basytec(), Encoding.Latin1)),
            ["Basytec with blanks"] = ("Basytec", () => Text(Basytec().Replace("\t", "  ", StringComparison.Ordinal), Encoding.Latin1)),
            ["Autolab"] = ("Metrohm Autolab (NOVA)",
                () => Text(Rows("Index;Corrected time (s);Time (s);WE(1).Potential (V);WE(1).Current (A)", row => FormattableString.Invariant(
                    $"{row.Number};{row.Seconds};{row.Seconds};{Number(row.Volts)};{Number(row.Amperes)}")), Encoding.UTF8)),
            ["Squidstat"] = ("Admiral Squidstat",
                () => Text(Rows("Step number,Step name,Elapsed Time (s),Working Electrode (V),Current (mA),Cumulative Charge (mAh)",
                    row => FormattableString.Invariant(
                        $"{row.Step},made,{row.Seconds},{Number(row.Volts)},{Number(row.Amperes * 1e3)},0")), Encoding.UTF8)),
            ["Novonix"] = ("Novonix", () => Text(Novonix(), Encoding.UTF8)),
            ["Novonix in quotes"] =
            ("Novonix", () =>
                Text(string.Join('\n', Novonix().Split('\n')
                    .Select(line => line.Contains(',', StringComparison.Ordinal) ? $"\"{line}\"" : line)), Encoding.UTF8)),
            ["Digatron"] = ("Digatron", () => Text(Digatron(), Encoding.UTF8)),
            ["PEC"] = ("PEC", () => Text(Pec(), Encoding.UTF8)),
            ["Gamry"] = ("Gamry", () => Text(Gamry(), Encoding.Latin1)),
            ["PalmSens"] = ("PalmSens", () => [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(PalmSens())]),
            ["Battery Data Format labels"] = ("Battery Data Format", () => Text(Plain("Test Time / s,Voltage / V,Current / A"), Encoding.UTF8)),
            ["Battery Data Format names"] =
            ("Battery Data Format", () => Text(Plain("test_time_second,voltage_volt,current_ampere"), Encoding.UTF8)),
            ["plain with semicolons"] = ("plain table", () => Text(Plain("time;E/V;I/A").Replace('.', ','), Encoding.UTF8)),
            ["plain with tabs in UTF-16"] = ("plain table", () => Encoding.Unicode.GetBytes(Plain("Time [s]\tU [V]\tI [A]"))),
        };

    internal static string Number(double value) => value.ToString("0.##########", CultureInfo.InvariantCulture);

    private static byte[] Text(string text, Encoding encoding) => encoding.GetBytes(text);

    private static Encoding ChineseLetters()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        return Encoding.GetEncoding(936);
    }

    private static string Rows(string header, Func<SampleRow, string> row) =>
        header + "\n" + string.Concat(SampleTrace.Read().Select(sample => row(sample) + "\n"));

    private static string Plain(string header)
    {
        string separator = header.Contains('\t', StringComparison.Ordinal) ? "\t" : header.Contains(';', StringComparison.Ordinal)
            ? ";" : ",";
        return Rows(header, row => string.Join(separator, Number(row.Seconds), Number(row.Volts), Number(row.Amperes)));
    }

    private static string EcLab(bool head, string volts, string amperes, string other = "")
    {
        string names =
            $"mode\tox/red\terror\tNs changes\tNs\ttime/s\t{volts}\t{amperes}\t(Q-Qo)/mA.h\t|Ewe|/V\t{(other.Length > 0 ? other + "\t" : string.Empty)}cycle number\t";
        string above =
            $"EC-Lab ASCII FILE\nNb header lines : 8                          \n\nGalvanostatic Cycling with Potential Limitation\nEwe ctrl range : min = 0.00 V, max = 5.00 V\nNs                  0                   1\nCapacitance/µF\n{names}\n";
        return (head ? above : names + "\n")
            + Rows(string.Empty,
                row => FormattableString.Invariant(
                    $"1\t1\t0\t0\t{row.Step}\t{row.Seconds:0.000000000000000E+000}\t{row.Volts:0.0000000E+000}\t{row.Amperes * 1000:0.0000000E+000}\t0\t0\t{(other.Length > 0 ? "0.1\t" : string.Empty)}{row.Cycle}\t"))[1..];
    }

    private static string BtLab() => "BT-Lab ASCII FILE\nNb header lines : 5\n\nModulo Bat\n" + Rows(
        "Ns changes\tNs\ttime/s\tEcell/V\tI/mA\tstep time/s\tQ discharge/mA.h\tQ charge/mA.h\tcycle number\tTemperature/\uFFFDC\t",
        row => FormattableString.Invariant(
            $"0\t{row.Step}\t{SampleTrace.At(row):MM/dd/yyyy HH:mm:ss.fff}\t{row.Volts:E7}\t{row.Amperes * 1000:E7}\t0\t{row.DischargedAmpereHours * 1000:E9}\t{row.ChargedAmpereHours * 1000:E9}\t{row.Cycle}\t25.1"));

    private static string Neware() => Rows(
        "DataPoint,Cycle Index,Step Index,Step Type,Time,Total Time,Current(µA),Voltage(mV),Chg. Cap.(mAh),DChg. Cap.(mAh),Date,dQ/dV(mAh/V)",
        row => FormattableString.Invariant(
            $"{row.Number},{row.Cycle},{row.Step},{Kind(row)},{SampleTrace.Clock(row.Seconds % 500)},{SampleTrace.Clock(row.Seconds)},{row.Amperes * 1e6:0.0},{row.Volts * 1000:0.00000},{row.ChargedAmpereHours * 1000:0.000000},{row.DischargedAmpereHours * 1000:0.000000},{SampleTrace.At(row):yyyy-MM-dd HH:mm:ss},0"));

    private static string NewareChinese() => Rows(
        "记录序号,循环号,工步号,工步类型,相对时间(h:min:s.ms),总时间(h:min:s.ms),电流(mA),电压(V),绝对时间",
        row => FormattableString.Invariant(
            $"{row.Number},{row.Cycle},{row.Step},{(row.Direction > 0 ? "恒流充电" : row.Direction < 0 ? "恒流放电" : "搁置")},0:00:00.000,{SampleTrace.Clock(row.Seconds, "00.000")},{row.Amperes * 1000:0.0000},{row.Volts:0.000000},{SampleTrace.At(row):yyyy-MM-dd HH:mm:ss}"));

    private static string NewareNested()
    {
        StringBuilder text =
            new("Cycle Index,Chg. Cap.(Ah),DChg. Cap.(Ah)\n,Step Index,Step Type,Step Time\n,,DataPoint,Time,Total Time,Current(A),Voltage(V),Date\n");
        int step = 0;
        foreach (SampleRow row in SampleTrace.Read())
        {
            text.Append(row.Step != step && row.Step % 3 == 1 ? $"{row.Cycle},0.1,0.1\n" : string.Empty)
                .Append(row.Step != step ? $",{row.Step},{Kind(row)},00:08:20\n" : string.Empty);
            step = row.Step;
            text.Append(
                CultureInfo.InvariantCulture,
                    $",,{row.Number},00:00:00,{SampleTrace.Clock(row.Seconds)},{Number(row.Amperes)},{Number(row.Volts)},{SampleTrace.At(row):yyyy-MM-dd HH:mm:ss}\n");
        }

        return text.ToString();
    }

    private static string Arbin(string header) => Rows(header, row => FormattableString.Invariant(
        $"{row.Number},{SampleTrace.At(row):MM/dd/yyyy HH:mm:ss.fff},{row.Seconds:0.0000},0,{row.Step},{row.Cycle},{Number(row.Amperes)},{Number(row.Volts)},{Number(row.ChargedAmpereHours)},{Number(row.DischargedAmpereHours)},0,0"));

    private static string Maccor() =>
        "Today's Date:\t24 October 2025\tDate of Test:\t23 October 2025, 11:40:00 PM\nProcedure:\tmade.000\tDescription:\n" + Rows(
        "Rec#\tCyc#\tStep\tTestTime\tStepTime\tmAmp-hr\tmAmps\tVolts\tState\tES\tDPt Time",
        row => FormattableString.Invariant(
            $"{row.Number}\t{row.Cycle}\t{row.Step}\t  0d {SampleTrace.Clock(row.Seconds, "00.00")}\t  0d 00:00:00.00\t0\t{Math.Abs(row.Amperes) * 1000:0.0000}\t{Number(row.Volts)}\t{(row.Direction > 0 ? 'C' : row.Direction < 0 ? 'D' : 'R')}\t1\t{SampleTrace.At(row):MM/dd/yyyy h:mm:ss tt}"));

    private static string MaccorTable() => "Today's Date ,24-Oct-25\nDate of Test:,23-Oct-25 11:40:00 PM\n" + Rows(
        "Rec,Cycle C,Step,Test Time (sec),Step Time (sec),Capacity,Current [A],Voltage [V],DPT Time",
        row => FormattableString.Invariant(
            $"{row.Number},{row.Cycle},{row.Step},{row.Seconds:0.0000},0,0,{Number(row.Amperes)},{Number(row.Volts)},{SampleTrace.At(row):dd-MMM-yy h:mm:ss tt}"));

    private static string Landt() => Rows(
        "Record\tStep-Index\tCycle-Index\tTestTime/Sec.\tStepTime/Sec.\tVoltage/V\tCurrent/mA\tCapacity/mAh\tSpeCap/mAh/g\tSysTime\tState",
        row => FormattableString.Invariant(
            $"{row.Number}\t{row.Step}\t{row.Cycle}\t{row.Seconds}\t0\t{Number(row.Volts)}\t{row.Amperes * 1000:0.0000}\t0\t0\t{SampleTrace.At(row):yyyy-MM-dd HH:mm:ss}\t{(row.Direction > 0 ? "C_CC" : row.Direction < 0 ? "D_CC" : "R")}"));

    private static string Basytec() =>
        "~Resultfile from Basytec Battery Test System\n~Date and Time of Data Converting: 24.10.2025 08:00:00\n~\n~Name of Test: made\n"
        + Rows(
        "~Time[h]\tDataSet\tt-Step[h]\tLine\tCommand\tU[V]\tI[A]\tAh[Ah]\tT1[°C]\tCyc-Count",
        row => FormattableString.Invariant(
            $"{row.Seconds / 3600:R}\t{row.Number}\t0\t{row.Step}\t{(row.Direction > 0 ? "Charge" : row.Direction < 0 ? "Discharge" : "Pause")}\t{Number(row.Volts)}\t{Number(row.Amperes)}\t0\t25.1\t{row.Cycle}"));

    private static string Novonix() =>
        "[Summary]\nNovonix UHPC data file\nNovonix\nCell: made\n[End Summary]\n[Protocol]\n{\"Version\":\"1\"}\n[End Protocol]\n[Data]\n"
        + Rows(
        "Date and Time,Cycle Number,Step Type,Run Time (h),Step Time (h),Current (A),Potential (V),Capacity (Ah),Temperature (°C),Circuit Temperature (°C),Step Number",
        row => FormattableString.Invariant(
            $"{SampleTrace.At(row):yyyy-MM-dd h:mm:ss tt},{row.Cycle},1,{row.Seconds / 3600:0.000000000},0,{row.Amperes:0.0000000000},{row.Volts:0.00000000},0,25.1,26.2,{row.Step}"));

    private static string Digatron() => "\nMeasurement ID,1\nBattery Name,made\n" + Rows(
        "Time Stamp,Step,Status,Prog Time,Step Time,Cycle,Cycle Level,Procedure,Voltage,Current,Temperature,AhAccu,Cnt,\n,,,,,,,,[V],[A],[C],[Ah],[Cnt],",
        row => FormattableString.Invariant(
            $"{SampleTrace.At(row):M/d/yyyy h:mm:ss tt},{row.Step},{(row.Direction > 0 ? "CHA" : row.Direction < 0 ? "DCH" : "PAU")},{SampleTrace.Clock(row.Seconds, "00.000")},00:00:00.000,{row.Cycle},0,made,{Number(row.Volts)},{Number(row.Amperes)},25.1,0,{row.Number},"));

    private static string Pec() =>
        "Request Year:,2025\nTestRegime Name:,made\n#RESULTS CHECK\nReqYear,Test,CellNr,Type,Value,Reason,\n2025,1,1,1,3272,3,\n#END RESULTS CHECK\n" + Rows(
        "Test,Cell,Rack,Shelf,Position,Cell ID,Step,Cycle,Total Time (Seconds),Load On Time (Seconds),Step Time (Seconds),Real Time,Voltage (mV),Current (mA),Charge Capacity (mAh),Discharge Capacity (mAh),ReasonCode",
        row => FormattableString.Invariant(
            $"1,1,R,1,1,,{row.Step},{row.Cycle},{row.Seconds},0,0,{SampleTrace.At(row):MM/dd/yyyy HH:mm:ss},{row.Volts * 1000:0.00000},{row.Amperes * 1000:0.0000},{Number(row.ChargedAmpereHours * 1000)},{Number(row.DischargedAmpereHours * 1000)},30"));

    private static string Gamry() =>
        "EXPLAIN\nTAG\tCHRONOP\nTITLE\tLABEL\tMade\tTest &Identifier\nDATE\tLABEL\t10/23/2025\tDate\nCURVE\tTABLE\t300\n" + Rows(
        "\tPt\tT\tVf\tIm\tVu\tSig\tAch\tIERange\tOver\n\t#\ts\tV vs. Ref.\tA\tV\tV\tV\t#\tbits",
        row => FormattableString.Invariant(
            $"\t{row.Number - 1}\t{row.Seconds}\t{row.Volts:0.00000E+000}\t{row.Amperes:0.00000E+000}\t0\t0\t0\t6\t..........."));

    private static string PalmSens() =>
        "Date and time:,2025-10-23 23:40:00\nNotes:\n\nChronopotentiometry\nDate and time measurement:,2025-10-23 23:40:00\n" + Rows(
        "s,V,µA", row => FormattableString.Invariant($"{row.Seconds},{Number(row.Volts)},{row.Amperes * 1e6:0.0}"));

    private static string Kind(SampleRow row) => row.Direction > 0 ? "CC Chg" : row.Direction < 0 ? "CC DChg" : "Rest";
}
