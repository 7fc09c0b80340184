using SolidCell.Hardware.Model;

namespace SolidCell.Hardware.Catalogue;

/// <summary>Amplifiers, converters, switches of the analog core.</summary>
internal static class Analog
{
    private const string Class = "analog";
    private const string Narrow = "Package_SO:SOIC-8_3.9x4.9mm_P1.27mm";

    /// <summary>16-bit set point with its own 2.5 V reference.</summary>
    public static Product SetPoint { get; } = new("AD5693R", "Analog Devices", "AD5693RBRMZ", "+-2 mV, reference 2 ppm/K", "5.5 V",
        Symbol.Box("AD5693R", 3, "7:SCL:i 8:SDA:b 6:A0:i 4:~{LDAC}:i 3:~{RESET}:i", "10:VOUT:o - 9:VREF:p", "1:VDD:w 2:VLOGIC:w",
            "5:GND:w"), "Package_SO:MSOP-10_3x3mm_P0.5mm",
        "https://www.analog.com/media/en/technical-documentation/data-sheets/AD5693R_5692R_5691R_5693.pdf", "AD5693R", 5.5, Class);

    /// <summary>Two converters' worth of differential inputs, 16 bits.</summary>
    public static Product Converter { get; } = new("ADS1115", "Texas Instruments", "ADS1115IDGSR", "0.01 %", "5.5 V",
        Symbol.Box("ADS1115", 3, "4:AIN0:i 5:AIN1:i - 6:AIN2:i 7:AIN3:i", "10:SCL:i 9:SDA:b 2:ALERT:c 1:ADDR:i", "8:VDD:w", "3:GND:w"),
        "Package_SO:TSSOP-10_3x3mm_P0.5mm",
        "https://www.ti.com/lit/ds/symlink/ads1115.pdf", "ADS1115", 5.5, Class);

    /// <summary>Integrator and driver: 36 V, rail to rail, 65 mA, 20 pA.</summary>
    public static Product Driver { get; } =
        new("OPA192", "Texas Instruments", "OPA192IDR", "25 uV", "36 V", Shapes.Amplifier("OPA192", "3", "2", "6", "7", "4"), Narrow,
        "https://www.ti.com/lit/ds/symlink/opa192.pdf", "OPA192", 36, Class)
        { Alternative = "OPA197IDR" };

    /// <summary>Two buffers: 36 V, 20 pA at most.</summary>
    public static Product Buffers { get; } = new("OPA2192", "Texas Instruments", "OPA2192IDR", "25 uV", "36 V",
        Symbol.Box("OPA2192", 3, "3:+A:i 2:-A:i - 5:+B:i 6:-B:i", "- 1:OUTA:o - 7:OUTB:o", "8:V+:w", "4:V-:w"), Narrow,
        "https://www.ti.com/lit/ds/symlink/opa192.pdf", "OPA2192", 36, Class)
    { Alternative = "OPA2197IDR" };

    /// <summary>Instrumentation amplifier over the shunt.</summary>
    public static Product Instrumentation { get; } =
        new("INA821", "Texas Instruments", "INA821IDR", "35 uV, common mode 112 dB at gain 10", "36 V",
        Symbol.Box("INA821", 3, "4:+IN:i 2:RG1:p 3:RG2:p 1:-IN:i", "- 7:OUT:o - 6:REF:i", "8:V+:w", "5:V-:w"), Narrow,
        "https://www.ti.com/lit/ds/symlink/ina821.pdf", "INA821", 36, Class)
        { Alternative = "AD8421ARZ (other gain formula)" };

    /// <summary>Difference amplifier, gain 1/2.</summary>
    public static Product Half { get; } = new("AD8278", "Analog Devices", "AD8278BRZ", "0.02 %, common mode 80 dB", "36 V",
        Symbol.Box("AD8278", 3, "3:+IN:i 2:-IN:i - 1:REF:i", "5:SENSE:i 6:OUT:o", "7:V+:w", "4:V-:w"), Narrow,
        "https://www.analog.com/media/en/technical-documentation/data-sheets/AD8278_8279.pdf", "AD8278", 36, Class);

    /// <summary>Change-over switch for +-12 V: range.</summary>
    public static Product RangeSwitch { get; } = new("ADG419", "Analog Devices", "ADG419BRZ", "35 ohm, leakage 0.25 nA", "+-16.5 V, 30 mA",
        Symbol.Box("ADG419", 3, "1:D:p - 6:IN:i 5:VL:w", "2:S1:p 8:S2:p", "4:V+:w", "3:GND:w 7:V-:w"), Narrow,
        "https://www.analog.com/media/en/technical-documentation/data-sheets/ADG419.pdf", "ADG419", 44, Class)
    { Alternative = "DG419DY" };

    /// <summary>Change-over switch for the set point: pin S low connects B1 to A.</summary>
    public static Product SetPointSwitch { get; } = new("74LVC1G3157", "Texas Instruments", "SN74LVC1G3157DCKR", "15 ohm", "5.5 V",
        Symbol.Box("74LVC1G3157", 3, "1:B2:p 3:B1:p - 6:S:i", "4:A:p", "5:VCC:w", "2:GND:w"), "Package_TO_SOT_SMD:SOT-363_SC-70-6",
        "https://www.ti.com/lit/ds/symlink/sn74lvc1g3157.pdf", "SN74LVC1G3157", 5.5, Class);

    /// <summary>Two diodes in series, 3 pA: keeps a pin between its supplies. Middle, low end (anode), high end (cathode).</summary>
    public static Product Clamp { get; } = new("BAV199", "Nexperia", "BAV199,215", "5 nA at most, 3 pA typical", "75 V, 140 mA",
        Symbol.Box("BAV199", 1, "3:M:p", "", "2:K:p", "1:A:p"), "Package_TO_SOT_SMD:SOT-23",
        "https://assets.nexperia.com/documents/data-sheet/BAV199.pdf", "BAV199", 75, Class);

    /// <summary>Instrumentation amplifier of the load cell.</summary>
    public static Product LoadCellAmplifier { get; } = new("INA333", "Texas Instruments", "INA333AIDGKR", "25 uV", "5.5 V",
        Symbol.Box("INA333", 3, "3:+IN:i 1:RG1:p 8:RG2:p 2:-IN:i", "- 6:OUT:o - 5:REF:i", "7:V+:w", "4:V-:w"),
        "Package_SO:VSSOP-8_3x3mm_P0.65mm",
        "https://www.ti.com/lit/ds/symlink/ina333.pdf", "INA333", 5.5, Class);

    /// <summary>Single 5 V buffer.</summary>
    public static Product SmallBuffer { get; } =
        new("OPA376", "Texas Instruments", "OPA376AIDBVR", "25 uV", "5.5 V", Shapes.Amplifier("OPA376", "3", "4", "1", "5", "2"),
            "Package_TO_SOT_SMD:SOT-23-5",
        "https://www.ti.com/lit/ds/symlink/opa376.pdf", "OPA376", 5.5, Class);

    /// <summary>24-bit converter for load cells.</summary>
    public static Product LoadCellConverter { get; } = new("NAU7802", "Nuvoton", "NAU7802SGI", "24 bits", "5.5 V",
        Symbol.Box("NAU7802", 4, "1:REFP:p 3:VIN1P:i 2:VIN1N:i 5:VIN2P:i 4:VIN2N:i 7:REFN:p 6:VBG:p",
            "13:SCLK:i 14:SDIO:b 12:DRDY:o 10:XIN:p 11:XOUT:p", "16:AVDD:p 15:DVDD:w", "8:AVSS:w 9:DVSS:w"),
        "Package_SO:SOIC-16_3.9x9.9mm_P1.27mm", "https://www.nuvoton.com/resource-files/NAU7802%20Data%20Sheet%20V1.7.pdf", "NAU7802", 5.5,
        Class);

    /// <summary>Thermometer of the frame.</summary>
    public static Product Thermometer { get; } = new("MCP9808", "Microchip", "MCP9808-E/MS", "0.5 K", "5.5 V",
        Symbol.Box("MCP9808", 3, "2:SCL:i 1:SDA:b 7:A0:i 6:A1:i 5:A2:i", "3:ALERT:c", "8:VDD:w", "4:GND:w"),
        "Package_SO:MSOP-8_3x3mm_P0.65mm",
        "https://ww1.microchip.com/downloads/en/DeviceDoc/25095A.pdf", null, 5.5, Class);

    /// <summary>Impedance 1 Hz to 200 kHz.</summary>
    public static Product Impedance { get; } = new("AD5941", "Analog Devices", "AD5941BCPZ", "0.2 % at 300 ohm with calibration", "3.6 V",
        Symbol.Box("AD5941", 5,
            "15:~{CS}:i 16:SCLK:i 17:MOSI:i 18:MISO:t 19:GPIO0:b 22:~{RESET}:i - 11:XTALI:p 12:XTALO:p - 14:DVDD_REG:p 5:AVDD_REG:p 43:VREF_1V82:p 4:VREF_2V5:p 31:VBIAS_CAP:p",
            "47:CE0:p 38:AIN1:p 37:AIN2:p 36:AIN3:p - 32:RCAL0:p 33:RCAL1:p - 8:VBIAS0:p 9:VZERO0:p - 3:RC0_0:p 2:RC0_1:p 40:AIN4:p 39:AIN0:p 48:RE0:p 45:SE0:p 46:DE0:p",
            "30:AVDD1:w 41:AVDD2:w 6:DVDD:w 26:IOVDD:w", "13:DGND1:w 23:DGND2:w 25:DGND3:w 29:AGND1:w 42:AGND2:w 44:AGND_REF:w 49:PAD:p"),
        "Package_CSP:LFCSP-48-1EP_7x7mm_P0.5mm_EP4.1x4.1mm_ThermalVias",
        "https://www.analog.com/media/en/technical-documentation/data-sheets/ad5940-5941.pdf", "AD5941", 3.6, "impedance");

    /// <summary>32 MHz: the converter's clock in the chip's high-power mode, half of it for the rest.</summary>
    public static Product Crystal { get; } = new("32MHz", "ECS", "ECS-320-8-33-RWY-TR", "8 pF", "100 uW",
        Symbol.Box("Crystal", 1, "1:X1:p", "3:X2:p", "", "2:GND:p 4:CASE:p"), "Crystal:Crystal_SMD_3225-4Pin_3.2x2.5mm",
        "https://ecsxtal.com/store/pdf/ecx-33.pdf", null, 0, "impedance");
}
