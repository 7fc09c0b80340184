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
    /// <summary>Addresses of code in the device's file format have 16 bits.</summary>
    private const int MostCodeBytes = 65535;

    /// <summary>What the device's file format takes for an exception handler behind the code of its method.</summary>
    private const int HandlerBytes = 12;

    private static readonly HashSet<string> Unsupported =
        ["arglist", "calli", "ckfinite", "cpblk", "initblk", "jmp", "mkrefany", "refanytype", "refanyval"];

    private readonly PEReader _file;
    private readonly MetadataReader _reader;
    private readonly MemberNames _names;
    private readonly IReadOnlySet<string> _list;
    private readonly IReadOnlySet<string> _own;
    private readonly List<Finding> _findings = [];
    private int _codeBytes;

    private DialectInspector(string assembly, IReadOnlySet<string> list, IReadOnlySet<string> own)
    {
        _file = new PEReader(File.OpenRead(assembly));
        _reader = _file.GetMetadataReader();
        _names = new MemberNames(_reader);
        _list = list;
        _own = own;
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

        inspector.InspectSize(Path.GetFileNameWithoutExtension(assembly));
        return inspector._findings.Distinct().ToList();
    }

    /// <inheritdoc/>
    public void Dispose() => _file.Dispose();

    private void InspectSize(string assembly)
    {
        if (_codeBytes > MostCodeBytes)
        {
            Add("too much code",
                assembly, $"{_codeBytes} bytes of code",
                    $"Move a part into an assembly of its own: {MostCodeBytes} bytes fit the device's format.");
        }
    }

    private void InspectType(TypeDefinition type, string name)
    {
        if (type.GetGenericParameters().Count > 0)
        {
            Add("generic type", name, name, "Write it for the one type you need; the device crashes at load.");
        }

        InspectBase(type.BaseType, name);
        foreach (var handle in type.GetInterfaceImplementations())
        {
            InspectBase(_reader.GetInterfaceImplementation(handle).Interface, name);
        }

        foreach (var handle in type.GetFields())
        {
            var field = _reader.GetFieldDefinition(handle);
            InspectNamedType(_names.TypeOf(field), $"{name}.{_reader.GetString(field.Name)}");
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

        InspectNamedType(_names.Type(parent), name);
        InspectOutsideType(parent, name);
    }

    private void InspectMethod(MethodDefinition method, TypeDefinition type)
    {
        var where = _names.Method(method);
        var isInterface = (type.Attributes & TypeAttributes.Interface) != 0;
        if (isInterface && method.RelativeVirtualAddress != 0)
        {
            Add("default interface method", where, where, "Leave the body to the classes; the device throws when it is called.");
        }

        if (method.GetGenericParameters().Count > 0)
        {
            Add("generic method", where, where, "Write it for the one type you need; the device crashes at load.");
        }

        var body = method.RelativeVirtualAddress == 0 ? null : _file.GetMethodBody(method.RelativeVirtualAddress);
        foreach (var named in _names.TypesOf(method, body))
        {
            InspectNamedType(named, where);
        }

        if (body is not null)
        {
            InspectBody(body, where);
        }
    }

    private void InspectBody(MethodBodyBlock body, string where)
    {
        _codeBytes += (HandlerBytes * body.ExceptionRegions.Length) + (body.ExceptionRegions.Length > 0 ? 1 : 0);
        foreach (var region in body.ExceptionRegions.Where(region => region.Kind == ExceptionRegionKind.Catch))
        {
            InspectOutsideType(region.CatchType, where);
        }

        foreach (var instruction in InstructionReader.Read(body))
        {
            _codeBytes += instruction.DeviceBytes;
            InspectCode(instruction.Code.Name!, where);
            if (instruction.Code == OpCodes.Constrained && IsEnum(MetadataTokens.EntityHandle(instruction.Token)))
            {
                Add("text of an enum", where, _names.Type(MetadataTokens.EntityHandle(instruction.Token)),
                    "Write a table of names; the device gives the number.");
            }

            if (instruction.Code == OpCodes.Ldstr)
            {
                InspectText(_reader.GetUserString((UserStringHandle)MetadataTokens.Handle(instruction.Token)), where);
            }
            else if (instruction.Token != 0)
            {
                InspectOperand(MetadataTokens.EntityHandle(instruction.Token), where);
            }
        }
    }

    private void InspectText(string text, string where)
    {
        if (text.Contains('\0', StringComparison.Ordinal))
        {
            Add("NUL in a string", where, $"\"{text.Replace("\0", "\\0", StringComparison.Ordinal)}\"",
                "Write the zero into a byte array; a string ends there on the device.");
        }
    }

    /// <summary>An enum of the firmware's own: a member is only ever called on one to make text of it.</summary>
    private bool IsEnum(EntityHandle type) => type.Kind == HandleKind.TypeDefinition
        && _reader.GetTypeDefinition((TypeDefinitionHandle)type).BaseType is { IsNil: false } parent
        && _names.Type(parent) == "System.Enum";

    private void InspectCode(string code, string where)
    {
        if (code == "localloc")
        {
            Add("stackalloc", where, code, "Use an array made once; the device throws.");
        }
        else if (code.Contains(".ovf", StringComparison.Ordinal))
        {
            Add("checked arithmetic", where, code, "Compare with the limits first; the device does not check and wraps.");
        }
        else if (Unsupported.Contains(code))
        {
            Add("instruction the device lacks", where, code,
                "Write it without pointers to functions and raw memory; the device stops there.");
        }
    }

    private void InspectOperand(EntityHandle handle, string where)
    {
        switch (handle.Kind)
        {
            case HandleKind.MethodSpecification:
                var method = _reader.GetMethodSpecification((MethodSpecificationHandle)handle).Method;
                Add("generic call", where, Describe(method), "Call a method written for one type.");
                break;
            case HandleKind.MemberReference:
                InspectMember(_reader.GetMemberReference((MemberReferenceHandle)handle), where);
                break;
            case HandleKind.TypeSpecification:
                InspectNamedType(_names.Type(handle), where);
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
        InspectNamedType(_names.Type(member.Parent), where);
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

    private void InspectNamedType(string type, string where)
    {
        if (type.Contains(SignatureNames.Generic, StringComparison.Ordinal))
        {
            Add("generic type", where, type.Replace(SignatureNames.Generic, "", StringComparison.Ordinal), "Use an own class or an array.");
        }

        if (type.Contains(SignatureNames.MultiDimensional, StringComparison.Ordinal))
        {
            Add("multi-dimensional array", where, type, "Use an array of arrays, or one array and an index.");
        }

        if (type.StartsWith(SignatureNames.Pinned, StringComparison.Ordinal))
        {
            Add("fixed", where, type, "Use an index instead of a pointer; the device has no pinned memory.");
        }
    }

    private void AddUnlisted(string where, string line) =>
        Add("member not on the list", where,
            line, $"Use something the device has, or, if nanoFramework has it, add the line '{line}' to firmware/nanoframework-api.txt.");

    private void Add(string rule, string where, string what, string mend) => _findings.Add(new Finding(rule, where, what, mend));
}
