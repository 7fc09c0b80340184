using SolidCell.Core.Measurement;

namespace SolidCell.Detection.Tests.Courses;

/// <summary>
/// One thing after another on one cell of 2 cm2 at 1 mA, in stretches of 160 samples; half of them change the direction of the current. In
/// integers, and the noise from a seed, so that it is the same on every machine.
/// </summary>
/// <param name="kind">Of the cell.</param>
/// <param name="intervalMilliseconds">Between samples.</param>
/// <param name="bench">What takes the samples; it may have seen another test.</param>
internal sealed class Course(CellKind kind, int intervalMilliseconds, CourseBench bench)
{
    private const int Stretch = 160;
    private const int Nanoamps = 1_000_000;
    private const long Area = 2 * CellDescription.SquareMicrometresPerSquareCentimetre;

    private readonly Sample _sample = new()
    {
        CellVoltageQuality = SampleQuality.Good,
        CellCurrentQuality = SampleQuality.Good,
        StackPressureQuality = SampleQuality.Good,
        FrameTemperatureQuality = SampleQuality.Good,
    };

    private long _random = 20261130;
    private int _sign = 1;
    private int _stored;

    /// <summary>A line for each event, and the state at the end of each stretch.</summary>
    public IEnumerable<string> Lines()
    {
        bench.Begin(kind, intervalMilliseconds, Area, 3_000_000);
        yield return $"{kind}, every {intervalMilliseconds} ms";
        foreach ((string what, int leaves, Func<int, int> thousandths, Action<Sample, int>? besides) in Happenings.All)
        {
            _sign = leaves < 0 ? -_sign : _sign;
            for (int i = 0; i < Stretch; i++)
            {
                Measure(i, Math.Abs(leaves), thousandths(i));
                besides?.Invoke(_sample, i);
                if (bench.Take(_sample))
                {
                    yield return "    " + bench.Event();
                }
            }

            yield return $"  {what}: {bench.State()}";
        }

        while (bench.Finish())
        {
            yield return "    at the end " + bench.Event();
        }
    }

    /// <summary>What the current makes of the voltage, in thousandths of 100 mV; and what the cell has stored, where it stores.</summary>
    private void Measure(int i, int noise, int thousandths)
    {
        _stored += _sign;
        int rest = kind is CellKind.Symmetric or CellKind.AnodeFree ? 0 : (kind == CellKind.Half ? 300_000 : 3_700_000) + (_stored * 300);
        _sample.Milliseconds += intervalMilliseconds + (i % 7 == 3 ? intervalMilliseconds / 10 : 0);
        _sample.CellNanoamps = _sign * Nanoamps;
        _sample.CellMicrovolts = rest + (_sign * 100 * thousandths) + Below(noise);
        _sample.StackKilopascals = 5000 + (_stored / 8) + Below(3);
        _sample.FrameMillidegrees = 30_000;
    }

    private int Below(int most)
    {
        _random = (_random * 6364136223846793005L) + 1442695040888963407L;
        return (int)((_random >> 40) % most);
    }
}
