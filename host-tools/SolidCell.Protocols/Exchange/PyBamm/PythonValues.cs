namespace SolidCell.Protocols.Exchange.PyBamm;

/// <summary>A value of Python that can be known without running anything, with its line.</summary>
internal abstract record PythonValue(int Line);

internal sealed record PythonText(int Line, string Text) : PythonValue(Line);

internal sealed record PythonNumber(int Line, decimal Number) : PythonValue(Line);

/// <summary>None, True or False.</summary>
internal sealed record PythonWord(int Line, string Word) : PythonValue(Line);

/// <summary>A list or a tuple.</summary>
internal sealed record PythonList(int Line, bool IsTuple, IReadOnlyList<PythonValue> Items) : PythonValue(Line);

/// <summary>Items of a list that stand there so many times: what `[...] * 3` means, not written out.</summary>
internal sealed record PythonRepeat(int Line, IReadOnlyList<PythonValue> Items, int Times) : PythonValue(Line);

/// <summary>A call; the name without what stands before its last point.</summary>
internal sealed record PythonCall(
    int Line, string Name, IReadOnlyList<PythonValue> Arguments, IReadOnlyDictionary<string, PythonValue> Named) : PythonValue(Line);
