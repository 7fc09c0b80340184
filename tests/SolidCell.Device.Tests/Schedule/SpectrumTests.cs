using nanoFramework.TestFramework;
using SolidCell.Core.Commands;
using SolidCell.Core.Encoding;
using SolidCell.Core.Instrument;
using SolidCell.Core.Recording;
using SolidCell.Core.Schedule;
using SolidCell.Device.Tests.Instrument;

namespace SolidCell.Device.Tests.Schedule;

/// <summary>The low frequencies of a spectrum: tones, set points and records are those of every other machine.</summary>
[TestClass]
public sealed class SpectrumTests
{
    /// <summary>Whole periods nearest to 2 times 400^(k/13), and all there are from 2 to 8.</summary>
    [TestMethod]
    public void Tones_are_the_golden_ones()
    {
        ToneList tones = new ToneList();
        tones.Fill(new SpectrumSettings { LowestMillihertz = 10, HighestMillihertz = 4000 }, ResistorBench.TickMilliseconds);
        Assert.AreEqual(4000, tones.WindowTicks);
        Assert.AreEqual("2 3 5 8 13 20 32 50 80 127 201 318 505 800 ", Told(tones));
        tones.Fill(new SpectrumSettings { LowestMillihertz = 500, HighestMillihertz = 2000 }, ResistorBench.TickMilliseconds);
        Assert.AreEqual(80, tones.WindowTicks);
        Assert.AreEqual("2 3 4 5 6 7 8 ", Told(tones));
    }

    /// <summary>Samples and CRC-16 of each record: voltage, current and times of a window of 80 samples.</summary>
    [TestMethod]
    public void A_multisine_through_a_resistor_leaves_the_golden_record()
    {
        ResistorBench bench = Taken();
        Assert.AreEqual((int)InstrumentState.Finished, (int)bench.Instrument.State);
        LogReader reader = new LogReader(bench.Log);
        LogRecord record = new LogRecord();
        string told = "";
        while (reader.TryRead(record))
        {
            told += record.Kind == RecordKind.Multisine ? Line(record) : "";
        }

        Assert.AreEqual("42:31250 38:61180 ", told);
    }

    private static ResistorBench Taken()
    {
        ResistorBench bench = new ResistorBench();
        bench.Tick();
        ProgramWriter writer = new ProgramWriter(2, 1);
        writer.Spectrum(new long[] { 500, 2000, 10, 10000, 1000, 50000 });
        Assert.AreEqual((int)CommandOutcome.Done, (int)bench.Start(writer.Bytes()));
        bench.Run(200);
        return bench;
    }

    private static string Line(LogRecord record) =>
        record.Fields[RecordFields.Multisine.SampleCount].ToString() + ":"
            + Crc16.Over(0xFFFF, record.Payload, 0, record.PayloadLength).ToString() + " ";

    private static string Told(ToneList tones)
    {
        string told = "";
        for (int i = 0; i < tones.Count; i++)
        {
            told += tones[i].ToString() + " ";
        }

        return told;
    }
}
