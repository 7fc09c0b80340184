using SolidCell.Core.Measurement;
using SolidCell.Drivers;
using SolidCell.Drivers.Ads1115;
using SolidCell.Simulation.Chips;
using SolidCell.Simulation.Randomness;

namespace SolidCell.Simulation.Tests.Chips;

/// <summary>
/// What of the time between two samples the converter sees, at register level: a dip by half of 1, 10 or 50 ms, at any moment of a tick of
/// 50 ms. As the firmware is, with one conversion of the voltage and one of the current in a tick, and with conversions of the voltage one
/// after the other in the rest of the tick.
/// </summary>
public sealed class BetweenSamplesTests(ITestOutputHelper output)
{
    private const double TickMilliseconds = 50;
    private const double ConversionMilliseconds = 1.28;

    /// <summary>4, 5 and 5 bytes of 9 bits at 400 kHz: start, ask, fetch.</summary>
    private const double TransferMilliseconds = 14 * 9 / 400.0;

    private const int Dips = 2000;

    [Theory]
    [InlineData(1, false, 2, 7)]
    [InlineData(10, false, 20, 26)]
    [InlineData(50, false, 99, 100)]
    [InlineData(1, true, 90, 100)]
    [InlineData(10, true, 99, 100)]
    [InlineData(50, true, 99, 100)]
    public void So_many_of_a_hundred_dips_are_met_by_a_conversion(double milliseconds, bool isContinuous, double least, double most)
    {
        Random random = new(11);
        var bench = new Bench();
        int seen = 0;
        for (int dip = 0; dip < Dips; dip++)
        {
            seen += bench.Sees(random.NextDouble() * TickMilliseconds, milliseconds, isContinuous) ? 1 : 0;
        }

        double percent = 100.0 * seen / Dips, transfers = bench.Transfers / (double)bench.Ticks;
        output.WriteLine(
            FormattableString.Invariant(
                $"{milliseconds} ms, {(isContinuous ? "one after the other" : "one a tick")}: {percent:0.0} % met, {transfers:0.0} transfers a tick"));
        Assert.InRange(percent, least, most);
        Assert.InRange(transfers, isContinuous ? 80 : 6, isContinuous ? 110 : 6);
    }

    /// <summary>The driver on a simulated chip whose voltage is the mean over each conversion; counts transfers.</summary>
    private sealed class Bench : ISimulatedVoltages, IRegisterBus
    {
        private const double Volts = 0.05;
        private const int Gain = 5;

        private readonly SimulatedAds1115 _chip;
        private readonly Ads1115Converter _converter;
        private double _now;
        private double _from;
        private double _to;

        public Bench()
        {
            _chip = new SimulatedAds1115(this, new Xoshiro256(3));
            _converter = new Ads1115Converter(this);
        }

        public int Transfers { get; private set; }

        public int Ticks { get; private set; }

        public double CellVolts =>
            Volts * (1 - 0.5 * Math.Max(0, Math.Min(_to, _now + ConversionMilliseconds) - Math.Max(_from, _now)) / ConversionMilliseconds);

        public double ShuntVolts => 0.01;

        public bool Sees(double from, double length, bool isContinuous)
        {
            (_from, _to) = (from, from + length);
            bool isSeen = false;
            for (int tick = 0; tick * TickMilliseconds < _to; tick++)
            {
                Ticks++;
                _now = tick * TickMilliseconds;
                isSeen |= IsDip(Ads1115Input.Ain0Ain1);
                IsDip(Ads1115Input.Ain2Ain3);
                while (isContinuous && _now + ConversionMilliseconds + TransferMilliseconds < (tick + 1) * TickMilliseconds)
                {
                    isSeen |= IsDip(Ads1115Input.Ain0Ain1);
                }
            }

            return isSeen;
        }

        /// <summary>A fall by 2.6 %, which is what the detector needs.</summary>
        private bool IsDip(Ads1115Input input)
        {
            SampleQuality quality = _converter.Convert(input, Gain, out int code);
            _now += ConversionMilliseconds + TransferMilliseconds;
            return quality == SampleQuality.Good && code < 0.974 * Volts / (0.256 / 32768);
        }

        public BusStatus Write(byte[] data, int count)
        {
            Transfers++;
            return _chip.Write(data, count);
        }

        public BusStatus WriteRead(byte[] data, int writeCount, byte[] answer, int readCount)
        {
            Transfers++;
            return _chip.WriteRead(data, writeCount, answer, readCount);
        }
    }
}
