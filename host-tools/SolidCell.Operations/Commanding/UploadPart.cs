using System.Globalization;
using System.Text.RegularExpressions;

namespace SolidCell.Operations.Commanding;

/// <summary>
/// One part of an upload as the audit trail keeps it: "HASH OFFSET+LENGTH of TOTAL", the program's SHA-256 in hexadecimal and bytes.
/// </summary>
public sealed partial record UploadPart(string ProgramSha256, int Offset, int Length, int Total)
{
    /// <summary>What the audit trail calls the command.</summary>
    public const string CommandName = "protocol";

    /// <summary>True for the empty part by which an upload asks how much of the program the fixture has.</summary>
    public bool IsQuestion => Length == 0;

    public int End => Offset + Length;

    /// <summary>True when nothing of the program comes after it: the fixture answers "done" only to a whole, accepted program.</summary>
    public bool IsLast => End == Total;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{ProgramSha256} {Offset}+{Length} of {Total}");

    /// <summary>Null for anything else.</summary>
    public static UploadPart? Parse(string detail)
    {
        GroupCollection found = Form().Match(detail).Groups;
        return found[0].Success ? new UploadPart(found[1].Value, Number(found[2]), Number(found[3]), Number(found[4])) : null;
    }

    private static int Number(Group digits) => int.Parse(digits.Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^([0-9a-f]{64}) (\d{1,9})\+(\d{1,9}) of (\d{1,9})$", RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
