using System.Reflection.Emit;

namespace SolidCell.Rules.Tests.Dialect;

/// <summary>One IL instruction; <paramref name="Token"/> is 0 where the operand is no metadata token.</summary>
public readonly record struct Instruction(OpCode Code, int Token);
