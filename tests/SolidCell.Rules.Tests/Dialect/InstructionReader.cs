using System.Collections.Frozen;
using System.Reflection;
using System.Reflection.Emit;
using System.Reflection.Metadata;

namespace SolidCell.Rules.Tests.Dialect;

/// <summary>Splits the IL of a method body into instructions.</summary>
public static class InstructionReader
{
    private static readonly FrozenDictionary<short, OpCode> Codes = typeof(OpCodes)
        .GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(field => (OpCode)field.GetValue(null)!)
        .ToFrozenDictionary(code => code.Value);

    /// <summary>All instructions of a body, in order.</summary>
    public static IEnumerable<Instruction> Read(MethodBodyBlock body)
    {
        var il = body.GetILReader();
        var instructions = new List<Instruction>();
        while (il.RemainingBytes > 0)
        {
            var first = il.ReadByte();
            var code = Codes[first == 0xFE ? unchecked((short)(0xFE00 | il.ReadByte())) : first];
            var operandAt = il.Offset;
            var token = ReadOperand(ref il, code.OperandType);
            instructions.Add(new Instruction(code, token, code.Size + OnDevice(code.OperandType, il.Offset - operandAt)));
        }

        return instructions;
    }

    /// <summary>
    /// Bytes of an operand as the metadata processor writes it: tokens and long branches have two bytes instead of four, a switch has one
    /// for the count and two for each target. A type, method or field as a value (ldtoken) keeps its four.
    /// </summary>
    private static int OnDevice(OperandType type, int bytes) => type switch
    {
        OperandType.InlineString or OperandType.InlineField or OperandType.InlineMethod or OperandType.InlineType
            or OperandType.InlineBrTarget => 2,
        OperandType.InlineSwitch => 1 + (bytes - 4) / 2,
        _ => bytes,
    };

    private static int ReadOperand(ref BlobReader il, OperandType type)
    {
        switch (type)
        {
            case OperandType.InlineString or OperandType.InlineField or OperandType.InlineMethod or OperandType.InlineTok
                or OperandType.InlineType or OperandType.InlineSig:
                return il.ReadInt32();
            case OperandType.InlineSwitch:
                int targets = il.ReadInt32();
                il.Offset += 4 * targets;
                return 0;
            default:
                il.Offset += SizeOf(type);
                return 0;
        }
    }

    private static int SizeOf(OperandType type) => type switch
    {
        OperandType.InlineNone => 0,
        OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
        OperandType.InlineVar => 2,
        OperandType.InlineI8 or OperandType.InlineR => 8,
        _ => 4,
    };
}
