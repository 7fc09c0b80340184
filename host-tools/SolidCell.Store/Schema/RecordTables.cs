using System.Text;
using SolidCell.Core.Recording;

namespace SolidCell.Store.Schema;

/// <summary>
/// Where each kind of record is kept: one table a kind, keyed by (fixture, boot, sequence), with the fields of
/// <see cref="RecordSchema"/> as snake-case columns. A test holds tables and schema equal.
/// </summary>
public static class RecordTables
{
    private static readonly Dictionary<RecordKind, string> Names = new()
    {
        [RecordKind.Sample] = "samples",
        [RecordKind.StepStarted] = "step_starts",
        [RecordKind.StepEnded] = "step_ends",
        [RecordKind.TestStarted] = "test_starts",
        [RecordKind.TestEnded] = "test_ends",
        [RecordKind.ShortCircuit] = "shorts",
        [RecordKind.Waveform] = "waveforms",
        [RecordKind.Fault] = "faults",
        [RecordKind.Command] = "fixture_commands",
        [RecordKind.Booted] = "boots",
        [RecordKind.Resumed] = "resumes",
        [RecordKind.ClockSet] = "clock_sets",
        [RecordKind.SamplesThinned] = "thinnings",
        [RecordKind.PulseResistance] = "pulse_resistances",
        [RecordKind.Halted] = "halts",
        [RecordKind.ImpedancePoint] = "impedance_points",
        [RecordKind.Multisine] = "multisines",
    };

    public static IEnumerable<RecordKind> Kinds => Names.Keys;

    public static bool Knows(RecordKind kind) => Names.ContainsKey(kind);

    public static string NameOf(RecordKind kind) => Names[kind];

    public static string[] ColumnsOf(RecordKind kind) => Array.ConvertAll(RecordSchema.Fields(kind), ToSnakeCase);

    public static string ToSnakeCase(string name)
    {
        var text = new StringBuilder();
        foreach (char letter in name)
        {
            if (char.IsUpper(letter) && text.Length > 0)
            {
                text.Append('_');
            }

            text.Append(char.ToLowerInvariant(letter));
        }

        return text.ToString();
    }
}
