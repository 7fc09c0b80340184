using System.Collections.Immutable;
using System.Reflection.Metadata;

namespace SolidCell.Rules.Tests.Structure;

/// <summary>Collects the types of an assembly's own that handles and signatures name, array elements and type arguments included.</summary>
internal sealed class TypeCollector(MetadataReader reader) : ISignatureTypeProvider<int, object?>
{
    /// <summary>Types found so far.</summary>
    public HashSet<TypeDefinitionHandle> Found { get; } = [];

    /// <summary>Adds what a token stands for: a type, or the type that declares a member and what its signature names.</summary>
    public void Add(Handle handle)
    {
        switch (handle.Kind)
        {
            case HandleKind.TypeDefinition when !handle.IsNil:
                Found.Add((TypeDefinitionHandle)handle);
                break;
            case HandleKind.TypeSpecification when !handle.IsNil:
                reader.GetTypeSpecification((TypeSpecificationHandle)handle).DecodeSignature(this, null);
                break;
            case HandleKind.MethodDefinition:
                MethodDefinition method = reader.GetMethodDefinition((MethodDefinitionHandle)handle);
                Found.Add(method.GetDeclaringType());
                method.DecodeSignature(this, null);
                break;
            case HandleKind.FieldDefinition:
                FieldDefinition field = reader.GetFieldDefinition((FieldDefinitionHandle)handle);
                Found.Add(field.GetDeclaringType());
                field.DecodeSignature(this, null);
                break;
            case HandleKind.MemberReference:
                Add(reader.GetMemberReference((MemberReferenceHandle)handle).Parent);
                break;
            case HandleKind.MethodSpecification:
                MethodSpecification specification = reader.GetMethodSpecification((MethodSpecificationHandle)handle);
                Add(specification.Method);
                specification.DecodeSignature(this, null);
                break;
        }
    }

    public int GetTypeFromDefinition(MetadataReader from, TypeDefinitionHandle handle, byte rawTypeKind) => Found.Add(handle) ? 1 : 0;

    public int GetTypeFromSpecification(MetadataReader from, object? context, TypeSpecificationHandle handle, byte rawTypeKind) =>
        from.GetTypeSpecification(handle).DecodeSignature(this, context);

    public int GetTypeFromReference(MetadataReader from, TypeReferenceHandle handle, byte rawTypeKind) => 0;

    public int GetPrimitiveType(PrimitiveTypeCode typeCode) => 0;

    public int GetSZArrayType(int elementType) => elementType;

    public int GetArrayType(int elementType, ArrayShape shape) => elementType;

    public int GetByReferenceType(int elementType) => elementType;

    public int GetPointerType(int elementType) => elementType;

    public int GetPinnedType(int elementType) => elementType;

    public int GetModifiedType(int modifier, int unmodifiedType, bool isRequired) => unmodifiedType;

    public int GetGenericInstantiation(int genericType, ImmutableArray<int> typeArguments) => genericType;

    public int GetGenericMethodParameter(object? context, int index) => 0;

    public int GetGenericTypeParameter(object? context, int index) => 0;

    public int GetFunctionPointerType(MethodSignature<int> signature) => 0;
}
