using System.Reflection.Emit;

namespace SolidCell.Rules.Tests.Dialect;

/// <summary>One IL instruction.</summary>
/// <param name="Code">What it does.</param>
/// <param name="Token">Its operand where that is a metadata token, else 0.</param>
/// <param name="DeviceBytes">Its length in the device's file format.</param>
public readonly record struct Instruction(OpCode Code, int Token, int DeviceBytes);
