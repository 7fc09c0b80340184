using SolidCell.Protocols.Model;
using SolidCell.Protocols.Reading;

namespace SolidCell.Protocols.Exchange.PyBamm;

/// <summary>Makes a protocol of an experiment.</summary>
internal sealed class PyBammImport(PyBammFile file, ImportRequest request, LossList losses)
{
    /// <exception cref="ProtocolException">A step in it has no meaning; the message names it.</exception>
    public Protocol Read()
    {
        var cell = new ImportedCell(request, losses);
        SafetySection safety = Defaults.Safety(cell.Kind);
        if (file.Temperature is { } temperature)
        {
            PyBammRemarks.Temperature("the experiment", temperature, losses);
        }

        if (file.Termination is { } termination)
        {
            PyBammRemarks.Termination(termination, losses);
        }

        Protocol protocol = cell.Protocol(null, safety);
        var import = new PyBammStepImport(cell.Kind, safety, new SourceCurrents(request, losses), losses);
        var steps = new PyBammCycles(new PyBammSteps(losses), import);
        return protocol with
        {
            Record = PyBammSteps.Seconds(file.Period, "period") is { } seconds ? PyBammStepImport.Every(seconds, "period", losses) : protocol.Record,
            Steps = steps.Read(PyBammFolding.Fold(file.Items)),
        };
    }
}
