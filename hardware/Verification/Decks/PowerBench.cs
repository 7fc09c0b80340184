using SolidCell.Hardware.Model;
using SolidCell.Hardware.Verification.Netlisting;
using SolidCell.Hardware.Verification.Spice;

namespace SolidCell.Hardware.Verification.Decks;

/// <summary>
/// Analog core, relays with watchdog and supply supervisor on supplies that rise and fall: the 5 V as told, the others after it (3.3 V
/// regulator, +-12 V behind the converter with 10 uF each, 5.3 V from +12 V), and a controller that can go silent. The open contacts of the
/// meter (K802, K804) are left out: <see cref="AnalogBench"/> has them.
/// </summary>
public sealed class PowerBench
{
    private static readonly string[] Sheets = ["set-point", "servo", "front-ends", "relays"];
    private static readonly string[] More = ["U102", "K801", "R1001", "R1002", .. AnalogBench.Reeds];
    private readonly DeckNetlist _netlist;
    private readonly IReadOnlyList<Part> _parts;

    /// <summary>A bench for a board.</summary>
    public PowerBench(Circuit circuit, ModelLibrary library)
    {
        _netlist = new DeckNetlist(circuit, library);
        _parts = [.. _netlist.PartsOf(Sheets), .. More.Select(reference => circuit[reference])];
    }

    /// <summary>A deck; the current of the cell is that of vcell, from all of its wires.</summary>
    /// <param name="changes">Values of this board.</param>
    /// <param name="story">Sources of the bench.</param>
    /// <param name="control">Lines of the control section.</param>
    public string Deck(DeckChanges changes, PowerStory story, string control) => $"""
        SolidCell with relays and supplies
        {string.Join('\n', ModelLibrary.Files.Select(file => $".include {file}"))}
        .options reltol=1e-3 abstol=1e-11 vntol=1e-6 gmin=1e-14 itl1=200 itl4=50 method=gear cshunt=5p
        {_netlist.Lines(_parts, changes)}
        Vp5 p5v 0 {story.FiveVolts}
        Bp3 p3 0 V = min(3.3, max(0, V(p5v)-0.2))
        Rp3 p3 p3v3 0.05
        Cp3 p3v3 0 22u
        Rp3a p3v3 p3v3a 0.1
        Bp12 p12x 0 V = min(12, max(0, 3*V(p5v)-2.5))
        Rp12 p12x p12v 10
        Cp12 p12v 0 10u
        Bn12 n12x 0 V = -min(12, max(0, 3*V(p5v)-2.5))
        Rn12 n12x n12v 10
        Cn12 n12v 0 10u
        Bp53 p53x 0 V = min(5.3, max(0, V(p12v)-0.5))
        Rp53 p53x p5v3a 0.1
        Vcode dac_code 0 {SpiceNumber.Text(story.Code)}
        * the controller: its pins let go when it is in reset
        Valive alive 0 {story.Alive}
        Vhigh high 0 3.3
        Xenable high relay_enable alive 0 SC_SWITCH vt=0.5 w=0.05 ron=50 roff=1g
        Xrange high range alive 0 SC_SWITCH vt=0.5 w=0.05 ron=50 roff=1g
        Rrange range 0 10k
        Vheart heart 0 {story.Heartbeat}
        Rheart heart heartbeat 50
        Vstop stop 0 {story.Stop}
        Xstop stop_line 0 stop 0 SC_SWITCH vt=0.5 w=0.05 ron=0.2 roff=1g
        Vreset reset_line 0 0
        Rwire cell_force_p cell_p 0.1
        Rsensep sense_p cell_p 0.1
        Rsensen sense_n cell_n 0.1
        Rreturn cell_n cell_force_n 0.1
        Vcell cell_p cell_r 0
        Rcell cell_r cell_emf {SpiceNumber.Text(story.Ohms)}
        Vemf cell_emf cell_n {SpiceNumber.Text(story.Volts)}
        .control
        set numdgt=12
        set wr_singlescale
        {control}
        quit
        .endc
        .end

        """;
}

/// <summary>What happens on the bench: values, or PWL and PULSE as ngspice has them.</summary>
/// <param name="FiveVolts">The 5 V.</param>
/// <param name="Code">Code of the DAC.</param>
/// <param name="Alive">1: the controller drives enable and range line; 0: it is in reset.</param>
/// <param name="Heartbeat">The heartbeat line.</param>
/// <param name="Stop">1: the emergency stop is closed; 0: it is pressed.</param>
public sealed record PowerStory(string FiveVolts, double Code, string Alive, string Heartbeat, string Stop = "1")
{
    /// <summary>Resistance of the cell.</summary>
    public double Ohms { get; init; } = 10;

    /// <summary>Its voltage without current.</summary>
    public double Volts { get; init; } = 4.5;
}
