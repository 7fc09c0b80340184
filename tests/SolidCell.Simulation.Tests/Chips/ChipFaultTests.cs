using System.Text;
using SolidCell.Drivers;
using SolidCell.Simulation.Chips;
using SolidCell.Simulation.Randomness;

namespace SolidCell.Simulation.Tests.Chips;

/// <summary>What each chip answers on its bus, healthy and with each fault, as a text of its transfers.</summary>
public sealed class ChipFaultTests
{
    private static readonly SensorFault[] Faults = Enum.GetValues<SensorFault>();

    [Fact]
    public void The_thermometer_answers_as_the_text_says() => Check("mcp9808.txt", (fault, text) =>
    {
        var chip = new SimulatedMcp9808(new Xoshiro256(1)) { Fault = fault };
        double[] degrees = [30, 30.0625, 0, -0.0625, -40, 125, .. Enumerable.Range(1, 16).Select(i => 20.0 + i)];
        text.Append(Join(degrees.Select(one =>
        {
            chip.Degrees = one;
            return Read(chip, [5], 2);
        }))).Append("; identity ").Append(Read(chip, [6], 2)).Append(' ').Append(Read(chip, [7], 2)).Append(", other ").Append(Read(chip, [3], 2))
            .Append(", written ").Append(chip.Write([1, 0, 0], 3)).Append('\n');
    });

    [Fact]
    public void The_analog_input_answers_as_the_text_says() => Check("analog-input.txt", (fault, text) =>
    {
        var input = new SimulatedAnalogInput(new Xoshiro256(1)) { Fault = fault };
        text.Append(Join(Enumerable.Range(0, 36).Select(i =>
        {
            input.Code = i < 3 ? -1000 : i < 6 ? 70_000 : 1000 * i;
            return input.TryRead(out int code) ? $"{code}" : $"none {code}";
        }))).Append('\n');
    });

    [Fact]
    public void The_switch_answers_as_the_text_says() => Check("switch.txt", (fault, text) =>
    {
        var contact = new SimulatedSwitch(new Xoshiro256(1)) { Fault = fault };
        text.Append(string.Concat(Enumerable.Range(0, 40).Select(i =>
        {
            contact.Pressed = i % 20 >= 10;
            return contact.IsHigh() ? '1' : '0';
        }))).Append('\n');
    });

    [Fact]
    public void The_output_converter_answers_as_the_text_says() => Check("ad5693r.txt", (fault, text) =>
    {
        int changes = 0;
        var chip = new SimulatedAd5693r(() => changes++, new Xoshiro256(1)) { Fault = fault };
        List<string> told = [];
        void Do(params byte[] data) => told.Add(
            FormattableString.Invariant($"{Convert.ToHexString(data)} {chip.Write(data, data.Length)} {chip.Code} {chip.OutputVolts:0.####} V"));
        Do(0x40, 0x08, 0x00);
        Do(0x10, 0x12, 0x34);
        Do(0x20, 0, 0);
        Do(0x30, 0x80, 0x00);
        Do(0x30, 0xC0, 0x00);
        Do(0x30, 0xC0, 0x00);
        Do(0x50, 0xFF, 0xFF);
        Do(0x30, 0xFF, 0xFF);
        Do(0x30, 0x00, 0x01);
        Do(0x40, 0x60, 0x00);
        Do(0x40, 0x40, 0x00);
        Do(0x40, 0x00, 0x00);
        Do(0x30, 0x40);
        for (int i = 0; i < 35; i++)
        {
            Do(0x30, 0x55, 0xAA);
        }

        told.Add("read " + Read(chip, [0], 2) + " " + Read(chip, [0], 1) + " " + Read(chip, [0], 0));
        Do(0x40, 0x88, 0x00);
        Do(0x30, 0x80, 0x00);
        chip.Reset();
        told.Add($"reset {chip.Code}, {chip.Writes} writes, {changes} changes");
        chip.BusHung = true;
        told.Add($"hung {chip.Write([0x30, 0, 0], 3)} {Read(chip, [0], 2)}");
        text.Append(Join(told)).Append('\n');
    });

    [Fact]
    public void The_input_converter_answers_as_the_text_says() => Check("ads1115.txt", (fault, text) =>
    {
        var pins = new Pins { CellVolts = 0.05, ShuntVolts = -0.02 };
        var chip = new SimulatedAds1115(pins, new Xoshiro256(1)) { Fault = fault, BusyReadsPerConversion = 2 };
        List<string> told = [$"at first {chip.Register(0):X4} {chip.Register(1):X4} {chip.Register(2):X4} {chip.Register(3):X4}"];
        string Converted(int gain, int input, double volts)
        {
            (pins.CellVolts, pins.ShuntVolts) = (volts, -volts);
            BusStatus status = chip.Write([1, (byte)(0x81 | (input << 4) | (gain << 1)), 0xE3], 3);
            return $"{gain}/{input} {status} {Read(chip, [1], 2)} {Read(chip, [1], 2)} {Read(chip, [1], 2)} = {Read(chip, [0], 2)}";
        }

        told.AddRange(Enumerable.Range(0, 8).Select(gain => Converted(gain, gain % 2 * 3, 0.05)));
        told.AddRange(Enumerable.Range(0, 4).Select(input => Converted(2, input, 1.5)));
        told.AddRange([Converted(5, 0, 0.3), Converted(5, 0, -0.3)]);
        told.Add($"short {chip.Write([1, 0x85], 2)} {chip.Write([1], 1)} {chip.Write([], 0)} pointer {Read(chip, [6], 2)} {Read(chip, [3], 1)}");
        told.Add($"limits {chip.Write([2, 0x12, 0x34], 3)} {Read(chip, [2], 2)} read-only {chip.Write([0, 0x12, 0x34], 3)} {Read(chip, [0], 2)}");
        told.Add($"no start {chip.Write([1, 0x05, 0x83], 3)} {Read(chip, [1], 2)}");
        told.AddRange(Enumerable.Range(0, 70).Select(i => Converted(2, 3 * (i % 2), 0.01 * i)).Where((_, i) => i % 10 < 2));
        chip.Reset();
        told.Add($"reset {chip.Register(0):X4} {chip.Register(1):X4} {chip.Register(2):X4} {chip.Register(3):X4}");
        chip.BusHung = true;
        told.Add($"hung {chip.Write([1, 0x85, 0x83], 3)} {Read(chip, [1], 2)}");
        text.Append(Join(told)).Append('\n');
    });

    [Fact]
    public void Each_input_of_the_converter_has_a_fault_of_its_own()
    {
        var chip = new SimulatedAds1115(new Pins(), new Xoshiro256(1)) { CurrentFault = SensorFault.Off };

        Assert.Equal(BusStatus.Done, chip.Write([1, 0x85, 0x83], 3));
        Assert.Equal(SensorFault.Ok, chip.Fault);
        Assert.Equal(BusStatus.NoAnswer, chip.Write([1, 0xB5, 0x83], 3));
        Assert.Equal(SensorFault.Off, chip.Fault);
        Assert.Equal(BusStatus.NoAnswer, chip.WriteRead([0], 1, new byte[2], 2));
    }

    [Fact]
    public void The_converter_of_the_load_cell_answers_as_the_text_says() => Check("nau7802.txt", (fault, text) =>
    {
        var chip = new SimulatedNau7802(new Xoshiro256(1)) { Fault = fault, Newtons = 1000 };
        List<string> told = [];
        void Do(byte register, byte value) => told.Add($"{register:X2}={value:X2} {chip.Write([register, value], 2)} {Read(chip, [register], 1)}");
        string Force(double newtons)
        {
            chip.Newtons = newtons;
            return $"{newtons} N {Read(chip, [0], 1)} {Read(chip, [0x12], 3)} {Read(chip, [0], 1)}";
        }

        told.Add(Force(1000));
        Do(0, 2);
        Do(0, 6);
        told.Add(Force(1000));
        Do(0, 0x16);
        told.Add(Force(1000));
        Do(1, 7);
        told.AddRange([Force(0), Force(500), Force(-500), Force(5000), Force(-5000)]);
        Do(2, 4);
        told.Add($"calibration {Read(chip, [2], 1)} {Read(chip, [0], 1)} {Read(chip, [2], 1)} {Read(chip, [0], 1)} {Read(chip, [2], 1)}");
        told.AddRange(Enumerable.Range(0, 20).Select(i => Force(10 * i)));
        told.Add($"pointer {Read(chip, [0x1E], 4)}, one byte {chip.Write([0x1F], 1)}");
        Do(0x1F, 0x0F);
        Do(0, 1);
        told.Add(Force(1000));
        Do(0, 0x16);
        chip.LosePower();
        told.Add(Force(1000));
        text.Append(Join(told)).Append('\n');
    });

    private static void Check(string name, Action<SensorFault, StringBuilder> look)
    {
        var text = new StringBuilder();
        foreach (SensorFault fault in Faults)
        {
            text.Append("== ").Append(fault).Append(": ");
            look(fault, text);
        }

        GoldenText.Check(text.ToString(), "tests", "SolidCell.Simulation.Tests", "Chips", "Texts", name);
    }

    private static string Join(IEnumerable<string> all) => string.Join(", ", all);

    private static string Read(IRegisterBus chip, byte[] asked, int count)
    {
        byte[] answer = [.. Enumerable.Repeat((byte)0xEE, count)];
        BusStatus status = chip.WriteRead(asked, asked.Length, answer, count);
        return status == BusStatus.Done ? Convert.ToHexString(answer) : status.ToString();
    }

    private sealed class Pins : ISimulatedVoltages
    {
        public double CellVolts { get; set; }

        public double ShuntVolts { get; set; }
    }
}
