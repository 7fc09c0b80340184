using nanoFramework.TestFramework;
using SolidCell.Core.Measurement;
using SolidCell.Device.Tests.Instrument;
using SolidCell.Drivers;
using SolidCell.Drivers.Ad5693r;
using SolidCell.Drivers.Ads1115;
using SolidCell.Drivers.Mcp9808;
using SolidCell.Drivers.Measurement;

namespace SolidCell.Device.Tests.Drivers;

/// <summary>Registers become quantities with their signs; a transfer that fails never becomes a number.</summary>
[TestClass]
public sealed class ChipTests
{
    [TestMethod]
    public void Frost_and_warmth_on_the_thermometer()
    {
        Assert.AreEqual(30000, Millidegrees(0x01E0));
        Assert.AreEqual(-250, Millidegrees(0x1FFC));
        Assert.AreEqual(-20000, Millidegrees(0x1EC0));
        Assert.AreEqual(25062, Millidegrees(0xC191));
    }

    [TestMethod]
    public void A_thermometer_that_does_not_answer_gives_no_number()
    {
        ScriptedRegister bus = new ScriptedRegister { Word = 0x01E0, Status = BusStatus.NoAnswer };
        SampleQuality quality = new Mcp9808Thermometer(bus).Read(out int millidegrees);
        Assert.AreEqual((int)SampleQuality.NoAnswer, (int)quality);
        Assert.AreEqual(0, millidegrees);
    }

    [TestMethod]
    public void A_code_goes_to_the_converter_high_byte_first()
    {
        ScriptedRegister bus = new ScriptedRegister();
        Assert.AreEqual((int)BusStatus.Done, (int)new Ad5693rConverter(bus).Write(0xABCD));
        Assert.AreEqual("30abcd", Hexadecimal.Of(bus.Written, 3));
    }

    [TestMethod]
    public void Both_directions_of_a_current_are_measured()
    {
        BoardRegisters board = new BoardRegisters { IsCellConnected = true, IsQuiet = true };
        AutoRangingInput shunt = new AutoRangingInput(new Ads1115Converter(board), Ads1115Input.Ain2Ain3);
        board.Dac.Write(new byte[] { 0x30, 0x66, 0x66 }, 3);
        int sixteenths = shunt.Read();
        Assert.AreEqual((int)SampleQuality.Good, (int)Reading.QualityOf(sixteenths));
        Assert.AreEqual(-798000, sixteenths);
        sixteenths = shunt.Read();
        Assert.AreEqual(-800000, sixteenths);
        Assert.AreEqual(Ads1115Gain.Narrowest, shunt.Gain);
    }

    [TestMethod]
    public void A_mean_over_the_mains_is_rounded_either_way_and_does_without_a_reading_that_failed()
    {
        Assert.AreEqual(541, MainsAverage.Mean(100, 1000, 100));
        Assert.AreEqual(-541, MainsAverage.Mean(-100, -1000, -100));
        Assert.AreEqual(-98000000, MainsAverage.Mean(-98000000, -98000000, -98000000));
        Assert.AreEqual(7, MainsAverage.Mean(7, Reading.Without(SampleQuality.NoAnswer), 9));
    }

    [TestMethod]
    public void A_current_averaged_over_the_mains_is_the_current()
    {
        BoardRegisters board = new BoardRegisters { IsCellConnected = true, IsQuiet = true };
        board.Dac.Write(new byte[] { 0x30, 0x66, 0x66 }, 3);
        InstantTimer timer = new InstantTimer();
        MeasuringChain chain = new MeasuringChain(new Ads1115Converter(board), new SlowChannels(null, null, null), null, timer);
        Sample sample = new Sample();
        chain.Measure(0, sample);
        chain.Measure(50, sample);
        Assert.AreEqual(-250000, sample.CellNanoamps);
        Assert.AreEqual((int)SampleQuality.Good, (int)sample.CellCurrentQuality);
        Assert.AreEqual(9791, sample.VoltageMicroseconds);
        Assert.IsTrue(timer.Microseconds >= 45450);
    }

    [TestMethod]
    public void A_force_lies_on_its_line_and_a_broken_wire_beside_it()
    {
        LinearScale scale = LinearScale.Force();
        Assert.AreEqual((int)SampleQuality.Good, (int)scale.Read(32760, out int millinewtons));
        Assert.AreEqual(3926991, millinewtons);
        scale.Read(4552, out millinewtons);
        Assert.AreEqual(-299678, millinewtons);
        Assert.AreEqual((int)SampleQuality.OpenInput, (int)scale.Read(2000, out millinewtons));
        Assert.AreEqual((int)SampleQuality.OpenInput, (int)scale.Read(65520, out millinewtons));
    }

    private static int Millidegrees(int word)
    {
        Mcp9808Thermometer thermometer = new Mcp9808Thermometer(new ScriptedRegister { Word = word });
        Assert.AreEqual((int)SampleQuality.Good, (int)thermometer.Read(out int millidegrees));
        return millidegrees;
    }
}
