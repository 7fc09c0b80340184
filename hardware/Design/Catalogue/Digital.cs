using SolidCell.Hardware.Model;

namespace SolidCell.Hardware.Catalogue;

/// <summary>Controller, gates, clock, transistors of the digital side.</summary>
internal static class Digital
{
    private const string Class = "digital";
    private const string Five = "Package_TO_SOT_SMD:SOT-23-5";

    /// <summary>The module: 16 MB flash and 8 MB octal PSRAM, which takes IO35 to IO37.</summary>
    public static Product Module { get; } =
        new("ESP32-S3-WROOM-1-N16R8", "Espressif", "ESP32-S3-WROOM-1-N16R8", "", "3.6 V, 355 mA while sending",
        Symbol.Box("ESP32-S3-WROOM-1", 5,
            "3:EN:i 27:IO0:b - 13:IO19:b 14:IO20:b - 37:TXD0:b 36:RXD0:b - 4:IO4:b 5:IO5:b 12:IO8:b 17:IO9:b 20:IO12:b 28:IO35:b 29:IO36:b 30:IO37:b 15:IO3:b 26:IO45:b 16:IO46:b 24:IO47:b 25:IO48:b",
            "18:IO10:b 19:IO11:b 22:IO14:b 21:IO13:b - 11:IO18:b 10:IO17:b 8:IO15:b 9:IO16:b - 6:IO6:b 7:IO7:b 23:IO21:b 31:IO38:b - 34:IO41:b 35:IO42:b 33:IO40:b 32:IO39:b 39:IO1:b 38:IO2:b",
            "2:3V3:w", "1:GND:w 40:GND:p 41:GND:p"),
        "RF_Module:ESP32-S3-WROOM-1",
        "https://www.espressif.com/sites/default/files/documentation/esp32-s3-wroom-1_wroom-1u_datasheet_en.pdf", null, 3.6, Class);

    public static Product And { get; } =
        Gate("74LVC1G08", "SN74LVC1G08DBVR", "1:A:i 2:B:i", "https://www.ti.com/lit/ds/symlink/sn74lvc1g08.pdf");

    public static Product Inverter { get; } =
        Gate("74LVC1G14", "SN74LVC1G14DBVR", "2:A:i - 1:NC:n", "https://www.ti.com/lit/ds/symlink/sn74lvc1g14.pdf");

    public static Product Follower { get; } =
        Gate("74LVC1G17", "SN74LVC1G17DBVR", "2:A:i - 1:NC:n", "https://www.ti.com/lit/ds/symlink/sn74lvc1g17.pdf");

    public static Product AndOfThree { get; } = new("74LVC1G11", "Texas Instruments", "SN74LVC1G11DBVR", "", "5.5 V",
        Symbol.Box("74LVC1G11", 3, "1:A:i 3:B:i 6:C:i", "4:Y:o", "5:VCC:w", "2:GND:w"), "Package_TO_SOT_SMD:SOT-23-6",
        "https://www.ti.com/lit/ds/symlink/sn74lvc1g11.pdf", "SN74LVC1G11", 5.5, Class);

    /// <summary>One-shot that every rising edge starts again; its time is a resistor and a divider, no capacitor.</summary>
    public static Product OneShot { get; } = new("LTC6993-2", "Analog Devices", "LTC6993CS6-2#TRMPBF", "2.3 % of its time", "6 V",
        Symbol.Box("LTC6993-2", 3, "1:TRIG:i 3:SET:p 4:DIV:i", "6:OUT:o", "5:V+:w", "2:GND:w"), "Package_TO_SOT_SMD:SOT-23-6",
        "https://www.analog.com/media/en/technical-documentation/data-sheets/LTC6993-1-6993-2-6993-3-6993-4.pdf", "LTC6993", 5.5, Class);

    public static Product Transistor { get; } =
        new("DMG2302U", "Diodes", "DMG2302U-7", "", "20 V, 4 A, on at 2.5 V", Shapes.Transistor, "Package_TO_SOT_SMD:SOT-23",
        "https://www.diodes.com/assets/Datasheets/DMG2302U.pdf", "DMG2302U", 20, Class);

    public static Product Shifter { get; } =
        new("BSS138", "onsemi", "BSS138", "", "50 V, 0.2 A", Shapes.Transistor, "Package_TO_SOT_SMD:SOT-23",
        "https://www.onsemi.com/pdf/datasheet/bss138-d.pdf", null, 50, Class);

    public static Product Clock { get; } = new("RV-3028-C7", "Micro Crystal", "RV-3028-C7 32.768kHz 1ppm TA QC", "1 ppm", "5.5 V",
        Symbol.Box("RV-3028-C7", 3, "3:SCL:i 4:SDA:b 8:EVI:i", "2:~{INT}:c 1:CLKOUT:o", "7:VDD:w 6:VBACKUP:p", "5:VSS:w"),
        "Package_SON:MicroCrystal_C7_SON-8_1.5x3.2mm_P0.9mm",
        "https://www.microcrystal.com/fileadmin/Media/Products/RTC/Datasheet/RV-3028-C7.pdf", null, 5.5, Class);

    public static Product UsbGuard { get; } = new("USBLC6-2", "STMicroelectronics", "USBLC6-2SC6", "", "5.25 V",
        Symbol.Box("USBLC6-2SC6", 3, "1:I/O1:p 3:I/O2:p", "6:I/O1B:p 4:I/O2B:p", "5:VBUS:p", "2:GND:p"), "Package_TO_SOT_SMD:SOT-23-6",
        "https://www.st.com/resource/en/datasheet/usblc6-2.pdf", null, 5.25, Class);

    public static Product Lamp(string colour, string mpn) =>
        new(colour, "Kingbright", mpn, "", "20 mA", Shapes.Lamp, "LED_SMD:LED_0805_2012Metric",
        $"https://www.kingbrightusa.com/images/catalog/SPEC/{mpn}.pdf", null, 5, Class);

    public static Product Button { get; } =
        new("button", "C&K", "PTS810SJM250SMTRLFS", "", "12 V, 50 mA", Shapes.Button, "Button_Switch_SMD:SW_SPST_PTS810",
        "https://www.ckswitches.com/media/1476/pts810.pdf", null, 12, Class);

    private static Product Gate(string name, string mpn, string inputs, string datasheet) =>
        new(name, "Texas Instruments", mpn, "", "5.5 V",
        Symbol.Box(name, 2, inputs, "4:Y:o", "5:VCC:w", "3:GND:w"), Five, datasheet, mpn[..^4], 5.5, Class);
}
