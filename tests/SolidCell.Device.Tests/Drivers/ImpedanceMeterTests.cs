using nanoFramework.TestFramework;
using SolidCell.Core.Measurement;
using SolidCell.Drivers.Ad5941;

namespace SolidCell.Device.Tests.Drivers;

/// <summary>The driver of the AD5941 on registers: signs of 18 bits, and what is no point.</summary>
[TestClass]
public sealed class ImpedanceMeterTests
{
    [TestMethod]
    public void A_point_has_the_signs_of_its_transforms_and_ends_with_its_leads_held_without_a_sine()
    {
        RegisterFile chip = Chip(0x3FFFF, 0x1FFFE, 0x20002, 5);
        Ad5941ImpedanceMeter meter = new Ad5941ImpedanceMeter(chip);
        ImpedancePoint point = Point();
        Assert.AreEqual((int)SampleQuality.Good, (int)meter.Begin(point));
        Assert.AreEqual(67109, chip.Of(Ad5941Register.WaveformFrequency));
        Assert.IsTrue(chip.Of(Ad5941Register.AfeControl) != 0);
        Assert.AreEqual((int)SampleQuality.Good, (int)meter.Poll());
        Assert.IsTrue(meter.IsBusy);
        Assert.AreEqual((int)SampleQuality.Good, (int)meter.Poll());
        Assert.IsFalse(meter.IsBusy);
        Assert.AreEqual(Ad5941Setup.Powered, chip.Of(Ad5941Register.AfeControl));
        Assert.AreEqual("-1/131070/-131070/5", Told(point));
    }

    [TestMethod]
    public void A_converter_at_its_end_is_a_failed_point()
    {
        RegisterFile chip = Chip(0x20001, 0, 0, 0);
        Ad5941ImpedanceMeter meter = new Ad5941ImpedanceMeter(chip);
        Assert.AreEqual((int)SampleQuality.Good, (int)meter.Begin(Point()));
        Assert.AreEqual((int)SampleQuality.Saturated, (int)meter.Poll());
        Assert.IsFalse(meter.IsBusy);
        Assert.AreEqual(0, chip.Of(Ad5941Register.AfeControl));
    }

    [TestMethod]
    public void A_transform_that_never_ends_is_given_up()
    {
        RegisterFile chip = Chip(0, 0, 0, 0);
        chip.IsReady = false;
        Ad5941ImpedanceMeter meter = new Ad5941ImpedanceMeter(chip);
        Assert.AreEqual((int)SampleQuality.Good, (int)meter.Begin(Point()));
        for (int i = 1; i < Ad5941ImpedanceMeter.MostPolls; i++)
        {
            Assert.AreEqual((int)SampleQuality.OutOfDate, (int)meter.Poll());
        }

        Assert.AreEqual((int)SampleQuality.Implausible, (int)meter.Poll());
        Assert.IsFalse(meter.IsBusy);
    }

    [TestMethod]
    public void A_bus_with_another_chip_gives_no_point()
    {
        Ad5941ImpedanceMeter meter = new Ad5941ImpedanceMeter(new RegisterFile(Ad5941Registers.Chip + 1));
        Assert.AreEqual((int)SampleQuality.NoAnswer, (int)meter.Begin(Point()));
    }

    private static RegisterFile Chip(int voltageReal, int voltageImaginary, int currentReal, int currentImaginary)
    {
        RegisterFile chip = new RegisterFile(Ad5941Registers.Chip);
        chip.Words[0] = voltageReal;
        chip.Words[1] = voltageImaginary;
        chip.Words[2] = currentReal;
        chip.Words[3] = currentImaginary;
        return chip;
    }

    /// <summary>1 kHz.</summary>
    private static ImpedancePoint Point() => new ImpedancePoint { FrequencyWord = 67109, Amplitude = 100, ResistorCode = 1 };

    private static string Told(ImpedancePoint point) =>
        point.VoltageReal.ToString() + "/" + point.VoltageImaginary.ToString()
            + "/" + point.CurrentReal.ToString() + "/" + point.CurrentImaginary.ToString();
}
