using SolidCell.Core.Schedule;
using SolidCell.Store.Registry;

namespace SolidCell.Analysis.Spectra;

/// <summary>
/// Which steps of the stored programs take an impedance spectrum: the fixture's detector of shorts pauses in them, and its messages name a
/// step by its number only. Programs do not change under their hash, so each is read once.
/// </summary>
public sealed class SpectrumSteps(ProtocolRegistry protocols)
{
    private readonly Dictionary<string, bool[]> _known = new(StringComparer.OrdinalIgnoreCase);

    /// <param name="programSha256">Of the program that the fixture holds, in hexadecimal; null when it says none.</param>
    /// <param name="stepIndex">Of the step that it is in, from 0.</param>
    /// <returns>False also for a program that the host does not know.</returns>
    public bool IsOne(string? programSha256, long? stepIndex)
    {
        if (programSha256 is not { Length: 64 } hash || stepIndex is not { } index)
        {
            return false;
        }

        lock (_known)
        {
            if (!_known.TryGetValue(hash, out bool[]? steps))
            {
                _known[hash] = steps = Read(hash);
            }

            return index >= 0 && index < steps.Length && steps[index];
        }
    }

    private bool[] Read(string hash)
    {
        var program = new Program();
        return IsHexadecimal(hash) && protocols.Find(Convert.FromHexString(hash)) is { } stored
            && new ProgramReader().TryRead(stored.Program, stored.Program.Length, program)
            ? [.. program.Steps.Select(step => step.Kind == StepKind.Impedance)] : [];
    }

    private static bool IsHexadecimal(string text) => text.All(char.IsAsciiHexDigit);
}
