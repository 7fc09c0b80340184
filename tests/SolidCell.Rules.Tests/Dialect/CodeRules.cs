namespace SolidCell.Rules.Tests.Dialect;

/// <summary>What the device refuses whatever is called: instructions, texts, kinds of types, too much code.</summary>
internal sealed class CodeRules(FindingList findings)
{
    private static readonly HashSet<string> Unsupported =
        ["arglist", "calli", "ckfinite", "cpblk", "initblk", "jmp", "mkrefany", "refanytype", "refanyval"];

    public void Size(string assembly, int bytes)
    {
        if (bytes > CodeSize.MostBytes)
        {
            findings.Add("too much code",
                assembly, $"{bytes} bytes of code",
                    $"Move a part into an assembly of its own: {CodeSize.MostBytes} bytes fit the device's format.");
        }
    }

    public void Text(string text, string where)
    {
        if (text.Contains('\0', StringComparison.Ordinal))
        {
            findings.Add("NUL in a string", where, $"\"{text.Replace("\0", "\\0", StringComparison.Ordinal)}\"",
                "Write the zero into a byte array; a string ends there on the device.");
        }
    }

    public void Code(string code, string where)
    {
        if (code == "localloc")
        {
            findings.Add("stackalloc", where, code, "Use an array made once; the device throws.");
        }
        else if (code.Contains(".ovf", StringComparison.Ordinal))
        {
            findings.Add("checked arithmetic", where, code, "Compare with the limits first; the device does not check and wraps.");
        }
        else if (Unsupported.Contains(code))
        {
            findings.Add("instruction the device lacks", where, code,
                "Write it without pointers to functions and raw memory; the device stops there.");
        }
    }

    public void NamedType(string type, string where)
    {
        if (type.Contains(SignatureNames.Generic, StringComparison.Ordinal))
        {
            findings.Add("generic type", where, type.Replace(SignatureNames.Generic, "", StringComparison.Ordinal), "Use an own class or an array.");
        }

        if (type.Contains(SignatureNames.MultiDimensional, StringComparison.Ordinal))
        {
            findings.Add("multi-dimensional array", where, type, "Use an array of arrays, or one array and an index.");
        }

        if (type.StartsWith(SignatureNames.Pinned, StringComparison.Ordinal))
        {
            findings.Add("fixed", where, type, "Use an index instead of a pointer; the device has no pinned memory.");
        }
    }
}
