using SolidCell.Core.Detection;

namespace SolidCell.Detection.Tests.Corpus.Scoring;

/// <summary>An event as first reported, with the kind it turned out to be.</summary>
public sealed record FoundEvent(
    int Number, ShortKind Kind, ShortCause Cause, double OnsetSeconds, double FoundSeconds, int ConfidencePercent);
