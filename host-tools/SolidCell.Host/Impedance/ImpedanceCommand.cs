using System.CommandLine;
using SolidCell.Host.CommandLine;

namespace SolidCell.Host.Impedance;

/// <summary>solidcell impedance: spectra of any instrument, from the file to R_bulk and R_i.</summary>
internal sealed class ImpedanceCommand : Command
{
    public const string Purpose = "Check impedance spectra of any instrument, fit them, and give R_bulk, R_i and R_cathode.";

    public ImpedanceCommand() : base("impedance", Purpose)
    {
        Subcommands.Add(new ImpedanceCheckCommand());
        Subcommands.Add(new ImpedanceFitCommand());
        Subcommands.Add(new ImpedanceDrtCommand());
        Subcommands.Add(new ImpedanceImportCommand());
        Subcommands.Add(new ImpedancePlotCommand());
        Subcommands.Add(new ImpedanceLeadsCommand());
        this.WithExamples("solidcell impedance check cell-a.mpt", "solidcell impedance fit cell-a.mpt --area 0.785 --thickness 650");
    }
}
