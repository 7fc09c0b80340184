namespace SolidCell.Core.Schedule;

/// <summary>What happens to a running test when the fixture comes back from a power cut.</summary>
public enum PowerCutResponse : byte
{
    /// <summary>Stay paused until the operator resumes.</summary>
    Wait = 0,

    /// <summary>Go on in the step that was cut, with the gap recorded.</summary>
    Continue = 1,
}
