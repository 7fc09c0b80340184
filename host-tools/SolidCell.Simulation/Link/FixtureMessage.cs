namespace SolidCell.Simulation.Link;

/// <summary>A message to the fixture: the last part of its topic, and its bytes.</summary>
internal readonly record struct FixtureMessage(string Channel, byte[] Payload);
