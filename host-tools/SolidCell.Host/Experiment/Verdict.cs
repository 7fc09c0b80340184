namespace SolidCell.Host.Experiment;

/// <summary>How a finding stands to what the paper says.</summary>
public enum Verdict
{
    Agrees,
    Differs,

    /// <summary>The test was stopped before it could tell.</summary>
    Open,
}
