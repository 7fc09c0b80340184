using SolidCell.Core.Measurement;

namespace SolidCell.Detection.Tests.Corpus.Traces;

/// <summary>A generated cell with its label: gives one sample after another, the same for the same seed.</summary>
public interface ILabelledTrace
{
    CellDescription Cell { get; }

    int PeriodMilliseconds { get; }

    /// <summary>Infinite until the last sample, where the course of the test decides.</summary>
    double Seconds { get; }

    /// <summary>Complete after the last sample.</summary>
    TraceLabel Label { get; }

    /// <summary>For whoever looks at a trace that went wrong.</summary>
    string Words { get; }

    /// <summary>Fills the sample with the state at a time; times come in order.</summary>
    void Fill(Sample sample, long milliseconds);
}
