using SolidCell.Core.Commands;

namespace SolidCell.Device.Boot.Tests.Bench;

/// <summary>The fixture's answer to a command or to a part of a program.</summary>
/// <param name="CorrelationId">Of what it answers, in hexadecimal.</param>
/// <param name="Outcome">How it ended.</param>
/// <param name="Detail">The reason, or what was asked for.</param>
internal sealed record Reply(string CorrelationId, CommandOutcome Outcome, string Detail);
