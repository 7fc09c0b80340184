namespace SolidCell.Hardware.Catalogue;

/// <summary>
/// For every symbol of more than two pins, who else says which pad is which. KiCad's symbols are compared by the command `pins`; other
/// sources were read by people on 2026-11-30 and are named as they were found.
/// </summary>
public static class PinSources
{
    private const string Gates = "A= B= C= Y=";

    public static IReadOnlyList<PinSource> All { get; } =
    [
        new("AD5693R", "Analog_DAC:AD5693RxRM", "", "", "pads 7 and 8 (SCL, SDA) stood the other way round here until KiCad's symbol was read"),
        new("ADS1115", "Analog_ADC:ADS1115IDGS", "ALERT=ALERT/RDY"),
        new("OPA192", "Amplifier_Operational:OPA197xD", "OUT=", "OPA197, the alternative, in the same package"),
        new("OPA2192", "Amplifier_Operational:OPA2197xD", "+A=+ -A=- +B=+ -B=- OUTA= OUTB=", "OPA2197, the alternative, in the same package"),
        new("OPA376", "Amplifier_Operational:OPA376xxDBV", "OUT="),
        new("INA821", "Amplifier_Instrumentation:INA821xD", "+IN=+ -IN=- RG1=Rg RG2=Rg OUT= V+=Vs+ V-=Vs- REF=Ref"),
        new("INA333", "Amplifier_Instrumentation:INA333xxDGK", "+IN=+ -IN=- RG1=Rg RG2=Rg OUT= REF=Ref"),
        new("AD8278", "Amplifier_Difference:AD8276", "+IN=+ -IN=- OUT=",
            "AD8276, the amplifier of gain 1 of the same family: its pads, and the same in its data sheet's block diagram (studylib.net 18508448)"),
        new("ADG419", "Analog_Switch:ADG419BR", "D= S1= S2= IN="),
        new("74LVC1G3157", "74xGxx:74LVC1G3157", "A= B1= B2= S="),
        new("74LVC1G08", "74xGxx:74LVC1G08", Gates),
        new("74LVC1G11", "74xGxx:74LVC1G11", Gates),
        new("74LVC1G14", "74xGxx:74LVC1G14", Gates),
        new("74LVC1G17", "74xGxx:74LVC1G17", Gates),
        new("BAV199", "", "", "onsemi's data sheet of the BAV199L (xonelec.com, sbav199lt3g): SOT-23 style 11, 1 anode, 2 cathode, 3 both",
            "Nexperia's own, whose part is ordered, was not seen"),
        new("NAU7802", "", "", "adafruit/Adafruit-NAU7802-PCB (Eagle): all 16 pads",
            "pads 10 and 11 (crystal) stood the other way round here; both are left open, so that either is right"),
        new("MCP9808", "Sensor_Temperature:MCP9808_MSOP", "VDD=V_{DD}"),
        new("AD5941", "", "",
            "SecArt1/BioScan-AD5941-Two-Layer-PCB-Module (Altium): all 49 pads; a parts list for the chip with an ESP32 (file 59466371543 of the "
            + "search tool): 36 of them; switches and registers: analogdevicesinc/ad5940lib",
            "AIN3 also carries the buffer of the 1.8 V reference (BUF_VREF1V8): off after reset, and never set"),
        new("Crystal", "Device:Crystal_GND24", "X1=1 X2=3 GND=G CASE=G"),
        new("TLV1117LV33", "Regulator_Linear:TLV1117-33", "IN=VI OUT=VO"),
        new("TMA-0515D", "Converter_DCDC:TMA-0515D"),
        new("TPS7A4901", "", "", "two boards with the TPS7A3001, which has the same pads (files 71190107692 and 70215675697 of the search tool): 8 pads",
            "the pad under the package: at GND here, as on both"),
        new("TPS7A3001", "", "", "two boards (files 71190107692 and 70215675697 of the search tool): 8 pads",
            "the pad under the package: one of the two has it at GND, the other at IN; so it is left open here (0.15 W at most need no copper), which is right for both"),
        new("TPS3839K50", "Power_Supervisor:TPS3839DBZ"),
        new("TPS3839G33", "Power_Supervisor:TPS3839DBZ"),
        new("ESP32-S3-WROOM-1", "RF_Module:ESP32-S3-WROOM-1", "IO19=USB_D- IO20=USB_D+"),
        new("LTC6993-2", "Timer:LTC6993xS6-2"),
        new("NMOS", "Transistor_FET:Q_NMOS_GSD", "", "BSS138 and DMG2302U in SOT-23"),
        new("RV-3028-C7", "Timer_RTC:RV-3028-C7"),
        new("USBLC6-2SC6", "Power_Protection:USBLC6-2SC6", "I/O1B=I/O1 I/O2B=I/O2"),
        new("G6K-2F-Y", "Relay:G6K-2", "COIL+= COIL-= COM1= NC1= NO1= COM2= NC2= NO2="),
        new("103M", "Relay:SILxx-1Axx-71x", "", "a reed relay of Standex with the pads that Pickering calls those of the usual relay of 0.2 inch"),
        new("COTO3602", "Relay:COTO_3602_Split"),
        new("USB4105", "Connector:USB_C_Receptacle_USB2.0_16P"),
        new("DM3AT", "Connector:Micro_SD_Card_Det_Hirose_DM3AT", "CS=DAT3/CD DI=CMD DO=DAT0"),
        new("TLP222A", "Relay_SolidState:TLP222A", "A= K= D1= D2="),
    ];
}
