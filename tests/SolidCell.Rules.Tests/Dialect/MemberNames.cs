using System.Reflection.Metadata;

namespace SolidCell.Rules.Tests.Dialect;

/// <summary>Names of members and types of one assembly, as messages and the written list spell them.</summary>
public sealed class MemberNames(MetadataReader reader)
{
    // The desktop compiler lowers `lock` to the first; the device's library has only the second, and its compiler takes that.
    private const string DesktopLock = "System.Threading.Monitor.Enter(object, ref bool) : void";
    private const string DeviceLock = "System.Threading.Monitor.Enter(object) : void";

    private readonly SignatureNames _decoder = new();

    /// <summary>Namespace and name of a type, nested ones joined by a dot; a decoded signature for an array or a generic.</summary>
    public string Type(EntityHandle handle) => handle.Kind switch
    {
        HandleKind.TypeDefinition => Defined((TypeDefinitionHandle)handle),
        HandleKind.TypeReference => Referenced((TypeReferenceHandle)handle),
        HandleKind.TypeSpecification => _decoder.GetTypeFromSpecification(reader, null, (TypeSpecificationHandle)handle, 0),
        _ => handle.Kind.ToString(),
    };

    /// <summary>Types of other assemblies named by signatures read so far.</summary>
    public IReadOnlyCollection<TypeReferenceHandle> Met => _decoder.Met;

    /// <summary>Whether a type lives in an assembly that is none of the given ones.</summary>
    public bool IsOutside(EntityHandle parent, IReadOnlySet<string> ownAssemblies)
    {
        if (parent.Kind != HandleKind.TypeReference)
        {
            return false;
        }

        var scope = reader.GetTypeReference((TypeReferenceHandle)parent).ResolutionScope;
        return scope.Kind switch
        {
            HandleKind.TypeReference => IsOutside(scope, ownAssemblies),
            HandleKind.AssemblyReference =>
                !ownAssemblies.Contains(reader.GetString(reader.GetAssemblyReference((AssemblyReferenceHandle)scope).Name)),
            _ => false,
        };
    }

    /// <summary>Type, name, parameters and result of a member reference: one line of the written list.</summary>
    public string Member(MemberReference member)
    {
        var name = Type(member.Parent) + "." + reader.GetString(member.Name);
        if (member.GetKind() == MemberReferenceKind.Field)
        {
            return $"{name} : {member.DecodeFieldSignature(_decoder, null)}";
        }

        var signature = member.DecodeMethodSignature(_decoder, null);
        var line = $"{name}({string.Join(", ", signature.ParameterTypes)}) : {signature.ReturnType}";
        return line == DesktopLock ? DeviceLock : line;
    }

    /// <summary>Type and name of one of the assembly's own methods.</summary>
    public string Method(MethodDefinition method) => $"{Defined(method.GetDeclaringType())}.{reader.GetString(method.Name)}";

    /// <summary>One of the assembly's own methods as a line of the written list.</summary>
    public string Line(MethodDefinition method)
    {
        var signature = method.DecodeSignature(_decoder, null);
        return $"{Method(method)}({string.Join(", ", signature.ParameterTypes)}) : {signature.ReturnType}";
    }

    /// <summary>One of the assembly's own fields as a line of the written list.</summary>
    public string Line(FieldDefinition field) => $"{Defined(field.GetDeclaringType())}.{reader.GetString(field.Name)} : {TypeOf(field)}";

    /// <summary>Every type a method names in its signature and its locals.</summary>
    public IEnumerable<string> TypesOf(MethodDefinition method, MethodBodyBlock? body)
    {
        var signature = method.DecodeSignature(_decoder, null);
        var locals = body is null || body.LocalSignature.IsNil
            ? []
            : reader.GetStandaloneSignature(body.LocalSignature).DecodeLocalSignature(_decoder, null);
        return [signature.ReturnType, .. signature.ParameterTypes, .. locals];
    }

    /// <summary>The type of a field.</summary>
    public string TypeOf(FieldDefinition field) => field.DecodeSignature(_decoder, null);

    private string Defined(TypeDefinitionHandle handle)
    {
        var type = reader.GetTypeDefinition(handle);
        var name = reader.GetString(type.Name);
        return type.GetDeclaringType().IsNil
            ? Qualified(reader.GetString(type.Namespace), name)
            : Defined(type.GetDeclaringType()) + "." + name;
    }

    private string Referenced(TypeReferenceHandle handle)
    {
        var type = reader.GetTypeReference(handle);
        var name = reader.GetString(type.Name);
        return type.ResolutionScope.Kind == HandleKind.TypeReference
            ? Referenced((TypeReferenceHandle)type.ResolutionScope) + "." + name
            : Qualified(reader.GetString(type.Namespace), name);
    }

    private static string Qualified(string space, string name) => space.Length == 0 ? name : space + "." + name;
}
