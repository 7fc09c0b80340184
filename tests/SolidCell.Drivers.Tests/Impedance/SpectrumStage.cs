using SolidCell.Core.Control;
using SolidCell.Core.Instrument;
using SolidCell.Core.Measurement;
using SolidCell.Core.Recording;
using SolidCell.Drivers.Impedance;

namespace SolidCell.Drivers.Tests.Impedance;

/// <summary>A spectrum on a path and a meter that note what they are asked for, one tick of 50 ms after the other.</summary>
internal sealed class SpectrumStage : ICellPath
{
    private readonly Sample _sample = new();

    public SpectrumStage(ScriptedMeter? meter, InstrumentSettings? settings = null)
    {
        Log.Open();
        Run = new SpectrumRun(Log, settings ?? new InstrumentSettings(), meter);
        Run.Connect(this);
    }

    public RecordLog Log { get; } = new(new MemoryLogStorage(4_000_000));

    public SpectrumRun Run { get; }

    /// <summary>What the path was asked for: "source", "meter" or "bridge"; repeats once.</summary>
    public List<string> Asked { get; } = [];

    /// <summary>The relay closes.</summary>
    public bool Closes { get; set; } = true;

    /// <summary>The meter's relay closes when it was asked for so often.</summary>
    public int ClosesAtRequest { get; set; } = 1;

    public int MeterRequests { get; private set; }

    public long Milliseconds { get; private set; }

    public bool GoTo(bool meter)
    {
        Note(meter ? "meter" : "source");
        MeterRequests += meter ? 1 : 0;
        return Closes && (!meter || MeterRequests >= ClosesAtRequest);
    }

    public void Bridge() => Note("bridge");

    /// <summary>One tick with this sample in it; the current that the step asks for.</summary>
    public int Tick(Action<Sample>? fill = null)
    {
        Milliseconds += 50;
        (_sample.Milliseconds, _sample.CellMicrovolts, _sample.CellNanoamps) = (Milliseconds + 1000, 0, 0);
        (_sample.VoltageMicroseconds, _sample.CurrentMicroseconds) = (700, 3000);
        (_sample.CellVoltageQuality, _sample.CellCurrentQuality) = (SampleQuality.Good, SampleQuality.Good);
        fill?.Invoke(_sample);
        return Run.Tick(_sample, Milliseconds);
    }

    /// <summary>Ticks without a current until something has come to pass; how many.</summary>
    public int TicksUntil(Func<bool> condition)
    {
        int ticks = 0;
        while (!condition())
        {
            Assert.True(ticks++ < 10_000, "It never came to it: " + string.Join(", ", Asked));
            Assert.Equal(0, Tick());
        }

        return ticks;
    }

    public List<LogRecord> Records(RecordKind kind)
    {
        List<LogRecord> records = [];
        var reader = new LogReader(Log);
        for (var record = new LogRecord(); reader.TryRead(record); record = new LogRecord())
        {
            records.Add(record);
        }

        return records.FindAll(record => record.Kind == kind);
    }

    private void Note(string what)
    {
        if (Asked.Count == 0 || Asked[^1] != what)
        {
            Asked.Add(what);
        }
    }
}
