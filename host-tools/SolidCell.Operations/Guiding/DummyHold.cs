using System.Globalization;
using SolidCell.Operations.Calibrating;
using SolidCell.Protocols.Reading;

namespace SolidCell.Operations.Guiding;

/// <summary>A current held through a dummy resistor, backwards and forwards, on one range of the fixture.</summary>
/// <param name="Channel">The current channel that is calibrated by it.</param>
/// <param name="Resistor">What the current flows through.</param>
/// <param name="Milliamps">Its size, in either direction.</param>
public sealed record DummyHold(CalibratedChannel Channel, DummyResistor Resistor, double Milliamps)
{
    /// <summary>hardware/procedures.md: points at 80 % of the range.</summary>
    private const double ShareOfRange = 0.8;

    /// <summary>The converter ends at 4.096 V, the cell limits of a symmetric cell at 5 V.</summary>
    private const double MostVolts = 3.5;

    /// <summary>Points so far apart on either side of zero are twice what a fixture asks for.</summary>
    private const double LeastShare = 0.1;

    /// <summary>Below it the noise and the offset of the voltage, some 10 uV, are more than 0.1 %.</summary>
    private const double LeastVolts = 0.03;

    private static readonly (string Channel, double Full)[] Ranges = [("current-1ma", 1), ("current-10ma", 10)];

    /// <summary>The voltage over the resistor, as it should be.</summary>
    public double Volts => Milliamps * Resistor.Ohms / 1e3;

    /// <summary>
    /// The holds of some resistors: for each range the resistor that carries the most current, and then the most voltage; the largest
    /// voltage first. A range that suits none of them is left out.
    /// </summary>
    public static IReadOnlyList<DummyHold> Plan(IReadOnlyCollection<DummyResistor> resistors) =>
        [.. Ranges.Select(range => Best(range.Channel, range.Full, resistors)).OfType<DummyHold>().OrderByDescending(hold => hold.Volts)];

    /// <summary>
    /// The test that holds it: backwards, then forwards, each for so many seconds. Nothing presses on a dummy, and a load cell that is not
    /// tared may show less than nothing.
    /// </summary>
    public FlashPlan ToFlash(int seconds)
    {
        string text = string.Create(CultureInfo.InvariantCulture, $"""
            solidcell: 1
            name: {Channel.Name}-by-dummy
            title: Calibration of {Channel.Name} by {Resistor.Ohms} ohm
            cell:
              kind: symmetric
              area: 1 cm2
            on:
              soft-short: note
              hard-short: note
              power-cut: wait
            record:
              every: 100 ms
            safety:
              voltage: -5 V to 5 V
              pressure: -100 MPa to 100 MPa
            steps:
              - rest: 2 s
              - strip: {Milliamps:0.######} mA
                for: {seconds} s
              - deposit: {Milliamps:0.######} mA
                for: {seconds} s
            """);
        return FlashPlan.Of(ProtocolReader.Read(text, Channel.Name).Protocol!, text);
    }

    private static DummyHold? Best(string channel, double fullMilliamps, IEnumerable<DummyResistor> resistors) => resistors
        .Select(resistor => new DummyHold(
            CalibratedChannel.Find(channel)!, resistor, Math.Min(ShareOfRange * fullMilliamps, MostVolts / resistor.Ohms * 1e3)))
        .Where(hold => hold.Milliamps >= LeastShare * fullMilliamps && hold.Volts >= LeastVolts)
        .MaxBy(hold => (hold.Milliamps, hold.Volts));
}
