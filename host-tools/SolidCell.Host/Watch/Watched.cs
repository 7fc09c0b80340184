using SolidCell.Ingest.Live;

namespace SolidCell.Host.Watch;

/// <summary>What is watched, and what is known of it beside its messages.</summary>
/// <param name="IsChosen">By the name of a fixture.</param>
/// <param name="TakesSpectrum">The step that it is in takes an impedance spectrum.</param>
internal sealed record Watched(Func<string, bool> IsChosen, Func<FixtureReading, bool> TakesSpectrum);
