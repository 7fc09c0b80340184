using System.Collections.Immutable;
using System.Reflection.Metadata;

namespace SolidCell.Rules.Tests.Dialect;

/// <summary>Writes types of a signature as the written list does: C# keywords, else the bare type name.</summary>
public sealed class SignatureNames : ISignatureTypeProvider<string, object?>
{
    /// <summary>Marks a pinned local, a generic or a multi-dimensional array inside a written type.</summary>
    public const string Pinned = "pinned ", Generic = "generic ", MultiDimensional = "[,]";

    /// <summary>Types of other assemblies met while decoding.</summary>
    public HashSet<TypeReferenceHandle> Met { get; } = [];

    /// <inheritdoc/>
    public string GetPrimitiveType(PrimitiveTypeCode typeCode) => typeCode switch
    {
        PrimitiveTypeCode.Boolean => "bool",
        PrimitiveTypeCode.Byte => "byte",
        PrimitiveTypeCode.SByte => "sbyte",
        PrimitiveTypeCode.Char => "char",
        PrimitiveTypeCode.Int16 => "short",
        PrimitiveTypeCode.UInt16 => "ushort",
        PrimitiveTypeCode.Int32 => "int",
        PrimitiveTypeCode.UInt32 => "uint",
        PrimitiveTypeCode.Int64 => "long",
        PrimitiveTypeCode.UInt64 => "ulong",
        PrimitiveTypeCode.Single => "float",
        PrimitiveTypeCode.Double => "double",
        PrimitiveTypeCode.String => "string",
        PrimitiveTypeCode.Object => "object",
        PrimitiveTypeCode.Void => "void",
        _ => typeCode.ToString(),
    };

    /// <inheritdoc/>
    public string GetTypeFromDefinition(MetadataReader reader, TypeDefinitionHandle handle, byte rawTypeKind) =>
        reader.GetString(reader.GetTypeDefinition(handle).Name);

    /// <inheritdoc/>
    public string GetTypeFromReference(MetadataReader reader, TypeReferenceHandle handle, byte rawTypeKind)
    {
        Met.Add(handle);
        return reader.GetString(reader.GetTypeReference(handle).Name);
    }

    /// <inheritdoc/>
    public string GetTypeFromSpecification(MetadataReader reader, object? context, TypeSpecificationHandle handle, byte rawTypeKind) =>
        reader.GetTypeSpecification(handle).DecodeSignature(this, context);

    /// <inheritdoc/>
    public string GetSZArrayType(string elementType) => elementType + "[]";

    /// <inheritdoc/>
    public string GetArrayType(string elementType, ArrayShape shape) => elementType + MultiDimensional;

    /// <inheritdoc/>
    public string GetByReferenceType(string elementType) => "ref " + elementType;

    /// <inheritdoc/>
    public string GetPointerType(string elementType) => elementType + "*";

    /// <inheritdoc/>
    public string GetPinnedType(string elementType) => Pinned + elementType;

    /// <inheritdoc/>
    public string GetModifiedType(string modifier, string unmodifiedType, bool isRequired) => unmodifiedType;

    /// <inheritdoc/>
    public string GetFunctionPointerType(MethodSignature<string> signature) => "delegate*";

    /// <inheritdoc/>
    public string GetGenericInstantiation(string genericType, ImmutableArray<string> typeArguments) =>
        $"{Generic}{genericType}<{string.Join(", ", typeArguments)}>";

    /// <inheritdoc/>
    public string GetGenericMethodParameter(object? genericContext, int index) => Generic + "!!" + index;

    /// <inheritdoc/>
    public string GetGenericTypeParameter(object? genericContext, int index) => Generic + "!" + index;
}
