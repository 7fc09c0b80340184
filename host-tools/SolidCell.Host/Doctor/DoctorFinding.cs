namespace SolidCell.Host.Doctor;

/// <summary>How bad a finding is.</summary>
internal enum FindingLevel
{
    /// <summary>As it should be.</summary>
    Ok,

    /// <summary>Works, and somebody should look at it.</summary>
    Warning,

    /// <summary>Something does not work.</summary>
    Failure,
}

/// <summary>What one check has found: a sentence that says what is, and, where that is not well, how to mend it.</summary>
internal sealed record DoctorFinding(string Check, FindingLevel Level, string Text)
{
    public static DoctorFinding Ok(string check, string text) => new(check, FindingLevel.Ok, text);

    public static DoctorFinding Warn(string check, string text) => new(check, FindingLevel.Warning, text);

    public static DoctorFinding Fail(string check, string text) => new(check, FindingLevel.Failure, text);

    public string Word => Level switch { FindingLevel.Ok => "ok", FindingLevel.Warning => "look", _ => "FAILS" };
}
