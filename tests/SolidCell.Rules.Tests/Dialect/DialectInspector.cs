using System.Reflection;
using System.Reflection.Emit;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace SolidCell.Rules.Tests.Dialect;

/// <summary>Reads a compiled firmware assembly and finds what the device's interpreter would refuse, or lacks.</summary>
/// <remarks>
/// Attributes are left out: the compiler puts the desktop's own on every assembly, the device build puts its own,
/// and no attribute is executed.
/// </remarks>
public sealed class DialectInspector : IDisposable
{
    private readonly PEReader _file;
    private readonly MetadataReader _reader;
    private readonly MemberNames _names;
    private readonly IReadOnlySet<string> _list;
    private readonly IReadOnlySet<string> _own;
    private readonly FindingList _findings = new();
    private readonly CodeRules _rules;

    private DialectInspector(string assembly, IReadOnlySet<string> list, IReadOnlySet<string> own)
    {
        _file = new PEReader(File.OpenRead(assembly));
        _reader = _file.GetMetadataReader();
        _names = new MemberNames(_reader);
        _list = list;
        _own = own;
        _rules = new CodeRules(_findings);
    }

    /// <summary>Findings in the assembly at a path; members of assemblies in <paramref name="own"/> are inspected on their own.</summary>
    public static IReadOnlyList<Finding> Inspect(string assembly, IReadOnlySet<string> list, IReadOnlySet<string> own)
    {
        using var inspector = new DialectInspector(assembly, list, own);
        foreach (var handle in inspector._reader.TypeDefinitions)
        {
            inspector.InspectType(inspector._reader.GetTypeDefinition(handle), inspector._names.Type(handle));
        }

        foreach (var handle in inspector._names.Met)
        {
            inspector.InspectOutsideType(handle, inspector._names.Type(handle));
        }

        inspector._rules.Size(Path.GetFileNameWithoutExtension(assembly), CodeSize.DeviceBytes(inspector._file));
        return inspector._findings.Distinct();
    }

    /// <inheritdoc/>
    public void Dispose() => _file.Dispose();

    private void InspectType(TypeDefinition type, string name)
    {
        if (type.GetGenericParameters().Count > 0)
        {
            _findings.Add("generic type", name, name, "Write it for the one type you need; the device crashes at load.");
        }

        InspectBase(type.BaseType, name);
        foreach (var handle in type.GetInterfaceImplementations())
        {
            InspectBase(_reader.GetInterfaceImplementation(handle).Interface, name);
        }

        foreach (var handle in type.GetFields())
        {
            var field = _reader.GetFieldDefinition(handle);
            _rules.NamedType(_names.TypeOf(field), $"{name}.{_reader.GetString(field.Name)}");
        }

        foreach (var handle in type.GetMethods())
        {
            InspectMethod(_reader.GetMethodDefinition(handle), type);
        }
    }

    private void InspectBase(EntityHandle parent, string name)
    {
        if (parent.IsNil)
        {
            return;
        }

        _rules.NamedType(_names.Type(parent), name);
        InspectOutsideType(parent, name);
    }

    private void InspectMethod(MethodDefinition method, TypeDefinition type)
    {
        var where = _names.Method(method);
        var isInterface = (type.Attributes & TypeAttributes.Interface) != 0;
        if (isInterface && method.RelativeVirtualAddress != 0)
        {
            _findings.Add("default interface method", where, where, "Leave the body to the classes; the device throws when it is called.");
        }

        if (method.GetGenericParameters().Count > 0)
        {
            _findings.Add("generic method", where, where, "Write it for the one type you need; the device crashes at load.");
        }

        var body = method.RelativeVirtualAddress == 0 ? null : _file.GetMethodBody(method.RelativeVirtualAddress);
        foreach (var named in _names.TypesOf(method, body))
        {
            _rules.NamedType(named, where);
        }

        if (body is not null)
        {
            InspectBody(body, where);
        }
    }

    private void InspectBody(MethodBodyBlock body, string where)
    {
        foreach (var region in body.ExceptionRegions.Where(region => region.Kind == ExceptionRegionKind.Catch))
        {
            InspectOutsideType(region.CatchType, where);
        }

        foreach (var instruction in InstructionReader.Read(body))
        {
            _rules.Code(instruction.Code.Name!, where);
            if (instruction.Code == OpCodes.Constrained && IsEnum(MetadataTokens.EntityHandle(instruction.Token)))
            {
                _findings.Add("text of an enum", where, _names.Type(MetadataTokens.EntityHandle(instruction.Token)),
                    "Write a table of names; the device gives the number.");
            }

            if (instruction.Code == OpCodes.Ldstr)
            {
                _rules.Text(_reader.GetUserString((UserStringHandle)MetadataTokens.Handle(instruction.Token)), where);
            }
            else if (instruction.Token != 0)
            {
                InspectOperand(MetadataTokens.EntityHandle(instruction.Token), where);
            }
        }
    }

    /// <summary>An enum of the firmware's own: a member is only ever called on one to make text of it.</summary>
    private bool IsEnum(EntityHandle type) => type.Kind == HandleKind.TypeDefinition
        && _reader.GetTypeDefinition((TypeDefinitionHandle)type).BaseType is { IsNil: false } parent
        && _names.Type(parent) == "System.Enum";

    private void InspectOperand(EntityHandle handle, string where)
    {
        switch (handle.Kind)
        {
            case HandleKind.MethodSpecification:
                var method = _reader.GetMethodSpecification((MethodSpecificationHandle)handle).Method;
                _findings.Add("generic call", where, Describe(method), "Call a method written for one type.");
                break;
            case HandleKind.MemberReference:
                InspectMember(_reader.GetMemberReference((MemberReferenceHandle)handle), where);
                break;
            case HandleKind.TypeSpecification:
                _rules.NamedType(_names.Type(handle), where);
                break;
            case HandleKind.TypeReference:
                InspectOutsideType(handle, where);
                break;
        }
    }

    private string Describe(EntityHandle method) => method.Kind == HandleKind.MemberReference
        ? _names.Member(_reader.GetMemberReference((MemberReferenceHandle)method))
        : _names.Method(_reader.GetMethodDefinition((MethodDefinitionHandle)method));

    private void InspectMember(MemberReference member, string where)
    {
        _rules.NamedType(_names.Type(member.Parent), where);
        var line = _names.Member(member);
        if (_names.IsOutside(member.Parent, _own) && !_list.Contains(line))
        {
            AddUnlisted(where, line);
        }
    }

    private void InspectOutsideType(EntityHandle type, string where)
    {
        if (!type.IsNil && _names.IsOutside(type, _own) && !_list.Contains(_names.Type(type)))
        {
            AddUnlisted(where, _names.Type(type));
        }
    }

    private void AddUnlisted(string where, string line) =>
        _findings.Add("member not on the list", where,
            line, $"Use something the device has, or, if nanoFramework has it, add the line '{line}' to firmware/nanoframework-api.txt.");
}
