using nanoFramework.TestFramework;
using SolidCell.Drivers;
using SolidCell.Drivers.Nau7802;

namespace SolidCell.Device.Tests.Drivers;

/// <summary>The driver of the NAU7802 on registers: signs of 24 bits, no number before it has calibrated itself, and a reset.</summary>
[TestClass]
public sealed class LoadCellTests
{
    [TestMethod]
    public void Both_signs_of_24_bits()
    {
        Assert.AreEqual(0, Code(0));
        Assert.AreEqual(1, Code(0x000001));
        Assert.AreEqual(8388607, Code(0x7FFFFF));
        Assert.AreEqual(-8388608, Code(0x800000));
        Assert.AreEqual(-1, Code(0xFFFFFF));
        Assert.AreEqual(-65281, Code(0xFF00FF));
    }

    [TestMethod]
    public void No_number_before_the_calibration_nor_after_a_reset()
    {
        LoadCellRegisters chip = new LoadCellRegisters { Conversion = 1234 };
        Nau7802LoadCell cell = new Nau7802LoadCell(chip);
        Assert.IsTrue(cell.Start());
        Assert.IsFalse(cell.TryRead(out int code));
        Assert.AreEqual(0, code);
        Assert.IsTrue(cell.TryRead(out code));
        Assert.AreEqual(1234, code);
        chip.LosePower();
        Assert.IsFalse(cell.TryRead(out code));
        Assert.AreEqual(0, code);
        Assert.IsFalse(cell.TryRead(out code));
        Assert.IsTrue(cell.TryRead(out code));
        Assert.AreEqual(1234, code);
    }

    [TestMethod]
    public void Without_an_answer_it_does_not_start()
    {
        Nau7802LoadCell cell = new Nau7802LoadCell(new ScriptedRegister { Status = BusStatus.NoAnswer });
        Assert.IsFalse(cell.Start());
        Assert.IsFalse(cell.TryRead(out int code));
        Assert.AreEqual(0, code);
    }

    private static int Code(int conversion)
    {
        Nau7802LoadCell cell = new Nau7802LoadCell(new LoadCellRegisters { Conversion = conversion });
        Assert.IsTrue(cell.Start());
        Assert.IsFalse(cell.TryRead(out int code));
        Assert.IsTrue(cell.TryRead(out code));
        return code;
    }
}
