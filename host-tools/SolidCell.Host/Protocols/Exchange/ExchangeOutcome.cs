using SolidCell.Host.CommandLine;
using SolidCell.Protocols.Exchange;
using SolidCell.Store.Files;

namespace SolidCell.Host.Protocols.Exchange;

/// <summary>A protocol that was carried from one format to another: written, unless something of the treatment would be lost.</summary>
/// <param name="Source">What was read, as the user names it.</param>
/// <param name="Target">The file to write.</param>
/// <param name="Format">The other program's format.</param>
/// <param name="Text">What is written.</param>
/// <param name="Losses">What could not be carried as it is.</param>
internal sealed record ExchangeOutcome(string Source, FileInfo Target, ExchangeFormat Format, string Text, IReadOnlyList<Loss> Losses)
{
    /// <summary>How many things would be done to the cell otherwise than the source says.</summary>
    public int TreatmentLosses => Losses.Count(loss => loss.Kind == LossKind.Treatment);

    /// <summary>Writes the file and says everything that was lost.</summary>
    /// <exception cref="UserErrorException">The treatment would change and that is not accepted, or the file cannot be written.</exception>
    public void Write(bool acceptsLosses, bool asJson, TextWriter output)
    {
        bool isWritten = TreatmentLosses == 0 || acceptsLosses;
        if (isWritten)
        {
            Save();
        }

        if (asJson)
        {
            ExchangePrinter.Json(this, isWritten, output);
        }
        else
        {
            ExchangePrinter.Text(this, isWritten, output);
        }

        if (!isWritten)
        {
            throw new UserErrorException(
                $"Nothing was written: {TreatmentLosses} of what {Source} does to the cell would be lost, as listed. Mend it there, or write the rest with --accept-losses.");
        }
    }

    private void Save()
    {
        try
        {
            WholeFile.Write(Target.FullName, Text);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new UserErrorException($"Cannot write '{Target}': {problem.Message.TrimEnd('.')}.", problem);
        }
    }
}
