using SolidCell.Core.Detection;
using SolidCell.Core.Recording;
using SolidCell.Store.Reading;

namespace SolidCell.Dashboard.Fixtures;

/// <summary>
/// Counts the short circuits of a fixture's test, each once, however often it was reported. Reads only what is new, so a test with
/// thousands costs no more each second than one with none.
/// </summary>
internal sealed class ShortTally(StoredTest test)
{
    private readonly Dictionary<(long Boot, long Event), ShortKind> _kinds = [];
    private LogPosition _last = new(-1, -1);

    public string TestId => test.Id;

    public int Soft { get; private set; }

    public int Hard { get; private set; }

    public void Refresh(TestReader tests, RecordReader records)
    {
        if (_last.BootId < 0)
        {
            Start(tests.Shorts(test));
        }
        else
        {
            foreach (StoredRecord found in records.Newer(RecordKind.ShortCircuit, test.Fixture, _last))
            {
                Count(found.Position, found["EventNumber"], (ShortKind)found["Kind"]);
            }
        }

        Soft = _kinds.Values.Count(kind => kind == ShortKind.Soft);
        Hard = _kinds.Values.Count(kind => kind == ShortKind.Hard);
    }

    private void Start(IReadOnlyList<StoredShort> shorts)
    {
        foreach (StoredShort found in shorts)
        {
            Count(found.Position, found.EventNumber, found.Kind);
        }
    }

    private void Count(LogPosition position, long number, ShortKind kind)
    {
        _kinds[(position.BootId, number)] = kind;
        _last = position > _last ? position : _last;
    }
}
