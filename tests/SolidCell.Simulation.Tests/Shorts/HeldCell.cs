using SolidCell.Simulation.Cells;

namespace SolidCell.Simulation.Tests.Shorts;

/// <summary>A cell that takes a current decaying from 1 mA to 20 uA at 4.2 V, and a leak on top of it from a moment on.</summary>
internal sealed class HeldCell(long leaksAtMilliseconds, double leakAmps) : ISimulatedCell
{
    public const int Microvolts = 4_200_000;

    private const double Decay = 1_200_000;
    private const double LeastAmps = 20e-6;
    private const double FirstAmps = 1e-3;

    private double _wantedAmps = FirstAmps;

    public double AreaSquareCentimetres => NamedCells.AreaSquareMicrometres / 1e8;

    public double OpenCircuitVolts => (Microvolts / 1e6) - (Ohms * _wantedAmps);

    public double Ohms => 60;

    public double NoiseVolts => 20e-6;

    public double AddedMegapascals => 0;

    public bool Advance(long nowMilliseconds, double amps, CellConditions conditions)
    {
        double leak = nowMilliseconds >= leaksAtMilliseconds ? leakAmps : 0;
        _wantedAmps = LeastAmps + (FirstAmps * Math.Exp(-nowMilliseconds / Decay)) + leak;
        return true;
    }
}
