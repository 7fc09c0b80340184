using System.Globalization;
using SolidCell.Dashboard.Tests.Bench;
using SolidCell.Simulation;

namespace SolidCell.Dashboard.Tests.Browser;

/// <summary>Somebody with a voltmeter of 4.5 digits at the dummy, who notes what really is over it in either direction.</summary>
internal sealed class VoltmeterOfTest : IAsyncDisposable
{
    private readonly Lock _gate = new();
    private readonly List<double> _volts = [];
    private readonly Task _looks;
    private volatile bool _isOver;

    public VoltmeterOfTest(TestBench bench, string fixture) => _looks = Task.Run(async () =>
    {
        while (!_isOver)
        {
            await bench.DoAsync(fixture, Look);
        }
    });

    /// <summary>What it showed in the last hold, as it is typed.</summary>
    public (string Low, string High) Readings
    {
        get
        {
            lock (_gate)
            {
                return (Text(_volts.Where(one => one < 0)), Text(_volts.Where(one => one > 0)));
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        _isOver = true;
        await _looks;
    }

    private void Look(VirtualFixture press)
    {
        if (press.Instrument.SetPointNanoamps == 0)
        {
            return;
        }

        double volts = press.Board.Amps * press.Cell.Ohms;
        lock (_gate)
        {
            // Backwards after forwards is another hold.
            if (volts < 0 && _volts is [.., > 0])
            {
                _volts.Clear();
            }

            _volts.Add(volts);
        }
    }

    /// <summary>The middle one: the source settles at the beginning.</summary>
    private static string Text(IEnumerable<double> volts)
    {
        double[] sorted = [.. volts.Order()];
        Assert.NotEmpty(sorted);
        return sorted[sorted.Length / 2].ToString("0.0000", CultureInfo.InvariantCulture);
    }
}
