using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace SolidCell.Rules.Tests.Dialect;

/// <summary>How much code an assembly has in the device's file format.</summary>
public static class CodeSize
{
    /// <summary>Addresses of code in the device's file format have 16 bits.</summary>
    public const int MostBytes = 65535;

    /// <summary>What the device's file format takes for an exception handler behind the code of its method.</summary>
    private const int HandlerBytes = 12;

    /// <summary>Bytes of the code of all methods, with their exception handlers.</summary>
    public static int DeviceBytes(PEReader file)
    {
        MetadataReader reader = file.GetMetadataReader();
        return reader.MethodDefinitions.Select(handle => reader.GetMethodDefinition(handle).RelativeVirtualAddress)
            .Where(address => address != 0).Sum(address => DeviceBytes(file.GetMethodBody(address)));
    }

    private static int DeviceBytes(MethodBodyBlock body) =>
        InstructionReader.Read(body).Sum(instruction => instruction.DeviceBytes)
        + (HandlerBytes * body.ExceptionRegions.Length) + (body.ExceptionRegions.Length > 0 ? 1 : 0);
}
