using SolidCell.Simulation.Cells;

namespace SolidCell.Simulation.Tests.Shorts;

/// <summary>A cell of 100 ohm that shorts at a set time, and whose short opens again once no current has flowed for a set time.</summary>
internal sealed class ShortingCell(long shortsAtMilliseconds, double shortedOhms, long healsAfterMilliseconds) : ISimulatedCell
{
    /// <summary>What heals by no rest.</summary>
    public const long Never = long.MaxValue;

    private const double SoundOhms = 100;
    private const double RestingAmps = 5e-6;

    private long _restedSince;
    private bool _hasHealed;

    public double AreaSquareCentimetres => NamedCells.AreaSquareMicrometres / 1e8;

    public double OpenCircuitVolts => 0;

    public double Ohms { get; private set; } = SoundOhms;

    public double NoiseVolts => 20e-6;

    public double AddedMegapascals => 0;

    public bool Advance(long nowMilliseconds, double amps, CellConditions conditions)
    {
        if (Math.Abs(amps) > RestingAmps || Ohms == SoundOhms)
        {
            _restedSince = nowMilliseconds;
        }

        _hasHealed |= nowMilliseconds - _restedSince >= healsAfterMilliseconds;
        double before = Ohms;
        Ohms = nowMilliseconds >= shortsAtMilliseconds && !_hasHealed ? shortedOhms : SoundOhms;
        return Ohms != before;
    }
}
