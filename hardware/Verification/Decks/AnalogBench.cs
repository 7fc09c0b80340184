using SolidCell.Hardware.Model;
using SolidCell.Hardware.Verification.Netlisting;
using SolidCell.Hardware.Verification.Spice;

namespace SolidCell.Hardware.Verification.Decks;

/// <summary>
/// The analog core of the board on a bench: set point, servo, front ends and the contacts of K1, ideal supplies, the code of the DAC (node
/// dac_code), the range line and a cell behind the terminals.
/// </summary>
public sealed class AnalogBench
{
    private static readonly string[] Sheets = ["set-point", "servo", "front-ends"];

    /// <summary>The contacts of the meter, and what joins them.</summary>
    internal static readonly string[] MeterContacts = ["K801", "K802", "K803", "K804", "R801", "R804", "R805"];

    /// <summary>The relays at the terminals, which a cell meets first.</summary>
    internal static readonly string[] Reeds = ["K1001", "K1002"];

    /// <summary>K1, K0, K2 and K3 with what hangs on them: every contact that a cell meets.</summary>
    private static readonly string[] Contacts = ["K501", "R509", "K502", "R1001", "R1002", .. MeterContacts, .. Reeds];

    private readonly DeckNetlist _netlist;
    private readonly Lazy<string> _start;

    /// <summary>A bench for a board.</summary>
    public AnalogBench(Circuit circuit, ModelLibrary library)
    {
        _netlist = new DeckNetlist(circuit, library);
        Parts = [.. _netlist.PartsOf(Sheets), .. Contacts.Select(reference => circuit[reference])];
        _start = new Lazy<string>(() =>
            Nodesets(Ngspice.OperatingPoint(Text(new DeckChanges(), 1, "op\nprint all", true, "", ModelLibrary.Files))));
    }

    /// <summary>The parts on the bench.</summary>
    public IReadOnlyList<Part> Parts { get; }

    /// <summary>
    /// A deck with K1 closed (or open), the source switched on, and a cell: a resistor, a capacitor over it, an inductance in series and a
    /// voltage.
    /// </summary>
    /// <param name="changes">Values of this board.</param>
    /// <param name="supply">Factor of the supplies.</param>
    /// <param name="control">Lines of the control section.</param>
    /// <param name="isClosed">K1 conducts.</param>
    /// <param name="more">Further lines.</param>
    public string Deck(DeckChanges changes, double supply, string control, bool isClosed = true, string more = "") =>
        Text(changes, supply, control, isClosed, _start.Value, ModelLibrary.Files, more: more);

    /// <summary>The same with sources that change in time (a value, or PWL) and further lines.</summary>
    public string Deck(DeckChanges changes, string control, string code, string range, string more) =>
        Text(changes, 1, control, true, _start.Value, ModelLibrary.Files, code, range, more);

    /// <summary>The same with amplifiers without limits: an operating point takes a few iterations.</summary>
    public string LinearDeck(DeckChanges changes, double supply, string control) =>
        Text(changes, supply, control, true, "", ModelLibrary.LinearFiles);

    private static string Nodesets(IReadOnlyDictionary<string, double> volts) =>
        string.Join('\n', volts.OrderBy(pair => pair.Key, StringComparer.Ordinal)
            .Select(pair => $".nodeset v({pair.Key})={SpiceNumber.Text(pair.Value)}"));

    private string Text(DeckChanges changes, double supply, string control, bool isClosed, string start, IReadOnlyList<string> libraries,
        string code = "32768", string range = "0", string more = "") => $"""
        SolidCell analog core
        {string.Join('\n', libraries.Select(file => $".include {file}"))}
        .options reltol=1e-5 abstol=1e-12 vntol=1e-8 gmin=1e-15 itl1=100 itl2=100
        {_netlist.Lines(Parts, changes)}
        Vp12 p12v 0 {SpiceNumber.Text(12 * supply)}
        Vn12 n12v 0 {SpiceNumber.Text(-12 * supply)}
        Vp5a p5v3a 0 {SpiceNumber.Text(5.3 * supply)}
        Vp5 p5v 0 5
        Vp3 p3v3 0 3.3
        Vp3a p3v3a 0 3.3
        Vcode dac_code 0 {code}
        Vrange range 0 {range}
        Von source_on 0 {(isClosed ? "3.3" : "0")}
        Vcoil k1_coil 0 {(isClosed ? "0" : "5")}
        Vcoils coils 0 {(isClosed ? "0" : "5")}
        Vcoil2 k2_coil 0 5
        Vcoil3 k3_coil 0 5
        * the meter holds AIN1 at its bias
        Vbias z_bias 0 1.11
        Rback z_back z_bias 50
        * four wires to a cell
        Rwire cell_force_p cell_p 0.1
        Rsensep sense_p cell_p 0.1
        Rsensen sense_n cell_n 0.1
        Rreturn cell_n cell_force_n 0.1
        Vcell cell_p cell_l 0
        Lcell cell_l cell_r 1n
        Rcell cell_r cell_emf 100
        Ccell cell_r cell_emf 1f
        Vemf cell_emf cell_n 0
        {more}
        {start}
        .control
        set numdgt=12
        {control}
        quit
        .endc
        .end

        """;
}
