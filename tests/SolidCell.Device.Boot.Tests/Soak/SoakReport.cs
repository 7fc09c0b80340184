using System.Text;
using SolidCell.Core.Recording;

namespace SolidCell.Device.Boot.Tests.Soak;

/// <summary>What happened in a soak.</summary>
internal sealed class SoakReport(long seed, double hours)
{
    private readonly SortedDictionary<SoakFault, (int Count, long Milliseconds)> _faults = [];

    public long Ticks { get; set; }

    /// <summary>Deadlines that the firmware says it missed.</summary>
    public long Missed { get; set; }

    /// <summary>Deadlines that passed while a tick waited for a bus that something held: the hardware's, not the core's.</summary>
    public long MissedForTheBus { get; set; }

    public int Boots { get; set; }

    public int TickFailures { get; set; }

    public long Overflowed { get; set; }

    public int HungLinks { get; set; }

    public int LinkFailures { get; set; }

    /// <summary>Most of a test's time that a power cut took out of the log, in milliseconds.</summary>
    public long LongestUnstored { get; set; }

    /// <summary>The same while the storage was slow or refused.</summary>
    public long LongestUnstoredOnBadStorage { get; set; }

    /// <summary>Last record of each boot that was on the storage for certain.</summary>
    public Dictionary<int, long> Stored { get; } = [];

    public void Count(SoakEvent fault)
    {
        var (count, milliseconds) = _faults.GetValueOrDefault(fault.Fault);
        _faults[fault.Fault] = (count + 1, milliseconds + fault.Until - fault.From);
    }

    public int Times(SoakFault fault) => _faults.GetValueOrDefault(fault).Count;

    public string ToText(SoakHost host)
    {
        var text = new StringBuilder($"seed {seed}: {hours} h simulated, again with SOLIDCELL_SOAK_SEED={seed}\n");
        foreach (var (fault, (count, milliseconds)) in _faults)
        {
            text.Append($"  {fault,-16} {count,5} times {milliseconds / 3_600_000.0,8:F2} h\n");
        }

        text.Append($"  boots {Boots}, links replaced {HungLinks}, link failures {LinkFailures}\n");
        text.Append(
            $"  ticks {Ticks}, deadlines missed {Missed}, of them while the bus was held {MissedForTheBus}, ticks that threw {TickFailures}\n");
        text.Append(
            $"  records at the host {host.Log.Records.Count}, came again {host.Log.Duplicates}, contradicted {host.Log.Contradictions}, no room {Overflowed}\n");
        text.Append(
            $"  test time unstored at a power cut: at most {LongestUnstored} ms, with a storage that was slow or refused {LongestUnstoredOnBadStorage} ms\n");
        text.Append(
            $"  commands {string.Join(", ", host.Sent.OrderBy(sent => sent.Key).Select(sent => $"{sent.Key} {sent.Value}"))}; replies {host.Replies}\n");
        text.Append(
            $"  {string.Join(", ", host.Log.Records.GroupBy(record => record.Kind).OrderBy(kind => kind.Key).Select(kind => $"{(RecordKind)kind.Key} {kind.Count()}"))}\n");
        return text.ToString();
    }
}
