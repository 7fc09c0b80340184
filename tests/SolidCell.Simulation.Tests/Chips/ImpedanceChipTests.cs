using System.Text;
using SolidCell.Drivers;
using SolidCell.Simulation.Chips;
using SolidCell.Simulation.Randomness;

namespace SolidCell.Simulation.Tests.Chips;

/// <summary>
/// The simulated AD5941 set to measure 100 ohm at 1 kHz, and then with one register otherwise: what both transforms give and when they are
/// ready, as a text.
/// </summary>
public sealed class ImpedanceChipTests
{
    private const int Transform = (1 << 15) | (1 << 8) | (1 << 7);
    private const int Loop = (1 << 20) | (1 << 11) | (1 << 10) | (1 << 9) | (1 << 6);
    private const int Sine = 1 << 14;
    private const int SecondFilter = 1 << 16;
    private const int Current = 0x101;
    private const int Sense = 0x706;

    private static readonly (string Name, int Control)[] Controls =
    [
        ("without the sine", Loop | SecondFilter | Transform),
        ("without the loop's reference", (Loop & ~(1 << 20)) | Sine | SecondFilter | Transform),
        ("without the transimpedance amplifier", (Loop & ~(1 << 11)) | Sine | SecondFilter | Transform),
        ("without the excitation's amplifier", (Loop & ~(1 << 10)) | Sine | SecondFilter | Transform),
        ("without the excitation's buffer", (Loop & ~(1 << 9)) | Sine | SecondFilter | Transform),
        ("without the amplifier", (Loop & ~(1 << 6)) | Sine | SecondFilter | Transform),
        ("with the bias buffer", Loop | (1 << 21) | Sine | SecondFilter | Transform),
        ("with the reference off", Loop | (1 << 5) | Sine | SecondFilter | Transform),
        ("without the second filter", Loop | Sine | Transform),
        ("without the transform", Loop | Sine | SecondFilter | (1 << 15) | (1 << 8)),
    ];

    [Fact]
    public void Each_register_does_what_the_text_says()
    {
        var text = new StringBuilder();
        foreach ((string name, (int, int)[] others) in ImpedanceChipCases.All)
        {
            text.Append(name).Append(": ").Append(Measure(others, Loop | Sine | SecondFilter | Transform)).Append('\n');
        }

        foreach ((string name, int control) in Controls)
        {
            text.Append(name).Append(": ").Append(Measure([], control)).Append('\n');
        }

        text.Append("gain 1.5: ").Append(Measure([], Loop | Sine | SecondFilter | Transform, gain: 1)).Append('\n')
            .Append("gain 9: ").Append(Measure([], Loop | Sine | SecondFilter | Transform, gain: 4)).Append('\n')
            .Append("another input: ").Append(Measure([], Loop | Sine | SecondFilter | Transform, gain: 0, other: 1)).Append('\n')
            .Append("nothing at the leads: ").Append(Measure([], Loop | Sine | SecondFilter | Transform, chip => chip.Load = null)).Append('\n')
            .Append("1 mohm at the leads: ").Append(Measure([(0x203C, 2047), (0x20F0, 5)], Loop | Sine | SecondFilter | Transform, chip => chip.Load = _ => 1e-3)).Append('\n')
            .Append("10 ohm in the sense leads: ").Append(Measure([], Loop | Sine | SecondFilter | Transform, chip => chip.LeadOhms = _ => 10)).Append('\n')
            .Append("a transform that is stuck: ").Append(Measure([], Loop | Sine | SecondFilter | Transform, chip => chip.IsTransformStuck = true)).Append('\n')
            .Append("a dead crystal: ").Append(Measure([], Loop | Sine | SecondFilter | Transform, chip => chip.IsCrystalDead = true)).Append('\n')
            .Append("a line held low: ").Append(Measure([], Loop | Sine | SecondFilter | Transform, chip => chip.StuckLine = false)).Append('\n')
            .Append("a line held high: ").Append(Measure([], Loop | Sine | SecondFilter | Transform, chip => chip.StuckLine = true)).Append('\n')
            .Append("off: ").Append(Measure([], Loop | Sine | SecondFilter | Transform, chip => chip.Fault = SensorFault.Off)).Append('\n');
        GoldenText.Check(text.ToString(), "tests", "SolidCell.Simulation.Tests", "Chips", "Texts", "ad5941.txt");
    }

    [Fact]
    public void A_crystal_swings_after_three_looks_and_its_register_tells_which_oscillators_do()
    {
        SimulatedAd5941 chip = Chip();
        Assert.Equal(0x303, Get(chip, 0x0A10));
        Set(chip, 0x0A0C, 0xCB14);
        Set(chip, 0x0A10, 6);

        Assert.Equal([0x206, 0x206, 0x206, 0x606, 0x606], Enumerable.Range(0, 5).Select(_ => Get(chip, 0x0A10)));
        Set(chip, 0x0A10, 7);
        Assert.Equal(0x606, Get(chip, 0x0A10));
    }

    [Fact]
    public void Its_identity_is_that_of_the_maker_and_words_are_16_or_32_bits_wide()
    {
        SimulatedAd5941 chip = Chip();

        Assert.Equal((0x4144, 0x5502), (Get(chip, 0x0400), Get(chip, 0x0404)));
        Set(chip, 0x2030, 0x01234567);
        Set(chip, 0x0410, 0x4321);
        Assert.Equal((0x01234567, 0x4321), (Get(chip, 0x2030), Get(chip, 0x0410)));
        chip.Write([0x20, 0x20, 0x30], 3);
        chip.Write([0x2D, 1, 2], 3);
        Assert.Equal(0x01234567, Get(chip, 0x2030));
        byte[] answer = [9, 9];
        Assert.Equal(BusStatus.Done, chip.WriteRead([0x6C, 0], 2, answer, 2));
        Assert.Equal([0, 0], answer);
    }

    [Fact]
    public void Flags_that_are_cleared_are_not_ready_any_more()
    {
        SimulatedAd5941 chip = Chip();
        Write(chip, []);
        Set(chip, 0x21A8, Sense);
        Set(chip, 0x2000, Loop | Sine | SecondFilter | Transform);
        chip.Advance(10_000);

        Assert.Equal(2, Get(chip, 0x3010));
        Set(chip, 0x3004, 0xFFFF);
        Assert.Equal(0, Get(chip, 0x3010));
    }

    private static string Measure(
        (int Address, int Value)[] others, int control, Action<SimulatedAd5941>? prepare = null, int gain = 0, int other = 0)
    {
        SimulatedAd5941 chip = Chip();
        prepare?.Invoke(chip);
        Write(chip, others);
        List<string> told = [];
        foreach (int input in new[] { Current, Sense })
        {
            Set(chip, 0x21A8, input + other + (gain << 16));
            Set(chip, 0x3004, 0xFFFF);
            Set(chip, 0x2000, control);
            long started = chip.NowMilliseconds;
            while (chip.NowMilliseconds < started + 3000 && Get(chip, 0x3010) != 2)
            {
                chip.Advance(chip.NowMilliseconds + 1);
            }

            told.Add(FormattableString.Invariant(
                $"{Signed(Get(chip, 0x2078))} {Signed(Get(chip, 0x207C))}j after {chip.NowMilliseconds - started} ms{(chip.IsExciting ? "" : ", no sine")}"));
        }

        return $"{(chip.IsHeld ? "held" : "not held")}; {string.Join("; ", told)}";
    }

    private static SimulatedAd5941 Chip() => new(new Xoshiro256(3)) { Load = _ => 100 };

    private static void Write(SimulatedAd5941 chip, (int Address, int Value)[] others)
    {
        IEnumerable<(int Address, int Value)> added = others
            .Where(one => !Array.Exists(ImpedanceChipCases.Working, usual => usual.Address == one.Address));
        foreach ((int address, int value) in ImpedanceChipCases.Working.Concat(added))
        {
            int changed = Array.FindIndex(others, one => one.Address == address);
            Set(chip, address, changed < 0 ? value : others[changed].Value);
            if (address == 0x0A10)
            {
                for (int i = 0; i < 4; i++)
                {
                    Get(chip, address);
                }
            }
        }
    }

    private static int Signed(int code) => code >= 1 << 17 ? code - (1 << 18) : code;

    private static void Set(SimulatedAd5941 chip, int address, int value)
    {
        chip.Write([0x20, (byte)(address >> 8), (byte)address], 3);
        byte[] word = [(byte)(value >> 24), (byte)(value >> 16), (byte)(value >> 8), (byte)value];
        byte[] data = [0x2D, .. address >= 0x1000 ? word : word[2..]];
        chip.Write(data, data.Length);
    }

    private static int Get(SimulatedAd5941 chip, int address)
    {
        chip.Write([0x20, (byte)(address >> 8), (byte)address], 3);
        byte[] answer = new byte[address >= 0x1000 ? 4 : 2];
        chip.WriteRead([0x6D, 0], 2, answer, answer.Length);
        return answer.Aggregate(0, (sum, one) => (sum << 8) | one);
    }
}
