using SolidCell.Hardware.Model;

namespace SolidCell.Hardware.Checks;

/// <summary>Figures of the fixture's board, computed from the values of its parts.</summary>
/// <param name="Gain">Of the amplifier over the shunt: 1 + 49.4 kohm / (R406 + R407) (INA821 data sheet).</param>
/// <param name="LowRangeOhms">Voltage between AIN2 and AIN3 per cell current in the 1 mA range.</param>
/// <param name="HighRangeOhms">The same in the 10 mA range.</param>
/// <param name="LowRangeNanoamps">Current at full scale of the set point, 1 mA range.</param>
/// <param name="HighRangeNanoamps">The same, 10 mA range.</param>
/// <param name="SupplyDivider">3.3 V over the voltage at the converter's pin.</param>
/// <param name="HoldMilliseconds">From the last edge of the heartbeat until the cell is opened: 2^18 us x R501 / 50 kohm (LTC6993 data
/// sheet).</param>
/// <param name="LoadCellGain">1 + 100 kohm / R703 (INA333 data sheet).</param>
/// <param name="ForceRestVolts">Output of the load cell's amplifier without force.</param>
public sealed record BoardFigures(
    double Gain, double LowRangeOhms, double HighRangeOhms, double LowRangeNanoamps, double HighRangeNanoamps, double SupplyDivider,
    double HoldMilliseconds, double LoadCellGain, double ForceRestVolts)
{
    private const double HalfReferenceVolts = 1.25;
    private const double LogicVolts = 3.3;

    public static BoardFigures Of(Circuit circuit)
    {
        double gain = 1 + (49400 / (Ohms("R406") + Ohms("R407")));
        double share = Ohms("R408") / (Ohms("R402") + Ohms("R408"));
        double divider = Ohms("R606") / (Ohms("R605") + Ohms("R606"));
        double low = Ohms("R404") + Ohms("R405"), high = Ohms("R405");
        return new BoardFigures(
            gain,
            low * gain * divider,
            high * gain * divider,
            HalfReferenceVolts / (low * gain * share) * 1e9,
            HalfReferenceVolts / (high * gain * share) * 1e9,
            (Ohms("R205") + Ohms("R206")) / Ohms("R206"),
            262.144 * Ohms("R501") / 50000,
            1 + (100000 / Ohms("R703")),
            LogicVolts * Ohms("R705") / (Ohms("R704") + Ohms("R705")));

        double Ohms(string reference) =>
            circuit[reference].Product.Quantity ?? throw new InvalidOperationException($"{reference} has no value");
    }
}
