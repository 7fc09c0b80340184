using Mono.Cecil;
using Mono.Cecil.Cil;

namespace SolidCell.Drivers.Tests.TickCost;

/// <summary>
/// What nanoFramework's interpreter needs for an instruction of IL, in machine instructions: counted with callgrind on nanoCLR 1.17 for
/// x86-64, -Os, as the ESP32's images are built (docs/firmware.md). Their ratios carry to other processors, the numbers themselves do not.
/// </summary>
internal static class InterpreterCosts
{
    /// <summary>A turn of <c>a = a * c + d</c> on doubles with its loop.</summary>
    public const int LoopTurn = 690;

    /// <summary>Each local of a method is made anew with each call.</summary>
    public const int Local = 80;

    private const int Simple = 44;
    private const int Conversion = 60;
    private const int Test = 50;
    private const int Comparison = 98;
    private const int Indirect = 100;
    private const int StaticField = 110;
    private const int ReadElement = 115;
    private const int WriteElement = 150;
    private const int Field = 155;
    private const int Call = 365;
    private const int Argument = 45;

    /// <summary>The method is looked up by the object's type.</summary>
    private const int Virtual = 250;

    private const int New = 700;

    public static int Of(Instruction instruction) => instruction.OpCode.Code switch
    {
        Code.Ret => 0,
        Code.Call => OfCall((MethodReference)instruction.Operand, false),
        Code.Callvirt => OfCall((MethodReference)instruction.Operand, true),
        Code.Newobj or Code.Newarr => New,
        Code.Ldfld or Code.Ldflda or Code.Stfld => Field,
        Code.Ldsfld or Code.Ldsflda or Code.Stsfld => StaticField,
        Code.Ceq or Code.Cgt or Code.Cgt_Un or Code.Clt or Code.Clt_Un => Comparison,
        Code.Brtrue or Code.Brtrue_S or Code.Brfalse or Code.Brfalse_S => Test,
        Code.Br or Code.Br_S => Simple,
        var code => OfOthers(code, instruction),
    };

    private static int OfOthers(Code code, Instruction instruction)
    {
        if (instruction.OpCode.FlowControl == FlowControl.Cond_Branch)
        {
            return Comparison;
        }

        string name = code.ToString();
        bool Begins(string with) => name.StartsWith(with, StringComparison.Ordinal);
        return Begins("Ldelem") || Begins("Ldlen") ? ReadElement
            : Begins("Stelem") ? WriteElement
            : Begins("Ldind") || Begins("Stind") ? Indirect
            : Begins("Conv") || Begins("Div") || Begins("Rem") ? Conversion
            : Simple;
    }

    private static int OfCall(MethodReference method, bool mayBeVirtual)
    {
        int arguments = method.Parameters.Count + (method.HasThis ? 1 : 0);
        bool isVirtual = mayBeVirtual && (method.Resolve()?.IsVirtual ?? true);
        return Call + (Argument * arguments) + (isVirtual ? Virtual : 0);
    }
}
