using SolidCell.Protocols.Builtin;

namespace SolidCell.Operations.Tests;

/// <summary>Built-in protocols as plans.</summary>
internal static class Programs
{
    public static FlashPlan Plan(string name) => FlashPlan.Of(BuiltinProtocols.Load(name), BuiltinProtocols.Read(name));

    public static HeldProgram Held(string name) => HeldProgram.Of(Plan(name));
}
