using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using SolidCell.Rules.Tests.Dialect;

namespace SolidCell.Rules.Tests.Structure;

/// <summary>
/// Which folder of a compiled project uses which: an edge for every type that a signature, a base type or an instruction names.
/// A folder is a namespace. What lies below a folder counts as that folder where it is compared with its siblings;
/// a folder and the one above it are one room and may use each other.
/// </summary>
public sealed class FolderGraph
{
    private readonly Dictionary<(string From, string To), string> _edges = [];
    private readonly string _root;

    /// <summary>Reads the assembly at a path; <paramref name="root"/> is its root namespace.</summary>
    public FolderGraph(string assembly, string root)
    {
        _root = root;
        using var file = new PEReader(File.OpenRead(assembly));
        var reader = file.GetMetadataReader();
        foreach (var handle in reader.TypeDefinitions)
        {
            AddType(file, reader, handle);
        }
    }

    /// <summary>
    /// Every use among sibling folders that is part of a circle, as "A -&gt; B (type -&gt; type)" with one example; the root's own files
    /// are its room and left out.
    /// </summary>
    public IReadOnlyList<string> Cycles()
    {
        var siblings = new Dictionary<(string From, string To), string>();
        foreach (var (edge, example) in _edges.Where(pair => pair.Key.From.Length > 0 && pair.Key.To.Length > 0))
        {
            if (Split(edge) is { } pair)
            {
                siblings.TryAdd(pair, example);
            }
        }

        return [.. siblings.Where(edge => Reached(edge.Key.To, siblings.Keys).Contains(edge.Key.From))
            .Select(edge => $"{edge.Key.From} -> {edge.Key.To} ({edge.Value})").Order(StringComparer.Ordinal)];
    }

    /// <summary>The two folders below the nearest one that holds both; null where one lies within the other.</summary>
    private static (string From, string To)? Split((string From, string To) edge)
    {
        string[] from = edge.From.Split('.'), to = edge.To.Split('.');
        int shared = from.Zip(to).TakeWhile(pair => pair.First == pair.Second).Count();
        return shared == from.Length || shared == to.Length
            ? null
            : (string.Join('.', from[..(shared + 1)]), string.Join('.', to[..(shared + 1)]));
    }

    private static HashSet<string> Reached(string from, IEnumerable<(string From, string To)> edges)
    {
        var reached = new HashSet<string>();
        var open = new Stack<string>([from]);
        while (open.TryPop(out string? next))
        {
            foreach (string to in edges.Where(edge => edge.From == next).Select(edge => edge.To).Where(reached.Add))
            {
                open.Push(to);
            }
        }

        return reached;
    }

    private void AddType(PEReader file, MetadataReader reader, TypeDefinitionHandle handle)
    {
        string from = FolderOf(reader, handle);
        var references = new TypeCollector(reader);
        TypeDefinition type = reader.GetTypeDefinition(handle);
        references.Add(type.BaseType);
        foreach (var implemented in type.GetInterfaceImplementations())
        {
            references.Add(reader.GetInterfaceImplementation(implemented).Interface);
        }

        foreach (var field in type.GetFields())
        {
            reader.GetFieldDefinition(field).DecodeSignature(references, null);
        }

        foreach (var method in type.GetMethods())
        {
            AddMethod(file, reader, reader.GetMethodDefinition(method), references);
        }

        foreach (TypeDefinitionHandle to in references.Found)
        {
            _edges.TryAdd((from, FolderOf(reader, to)), $"{NameOf(reader, handle)} -> {NameOf(reader, to)}");
        }
    }

    private static void AddMethod(PEReader file, MetadataReader reader, MethodDefinition method, TypeCollector references)
    {
        method.DecodeSignature(references, null);
        if (method.RelativeVirtualAddress == 0)
        {
            return;
        }

        MethodBodyBlock body = file.GetMethodBody(method.RelativeVirtualAddress);
        if (!body.LocalSignature.IsNil)
        {
            reader.GetStandaloneSignature(body.LocalSignature).DecodeLocalSignature(references, null);
        }

        foreach (Instruction instruction in InstructionReader.Read(body).Where(instruction => instruction.Token != 0))
        {
            references.Add(MetadataTokens.Handle(instruction.Token));
        }
    }

    private string FolderOf(MetadataReader reader, TypeDefinitionHandle handle)
    {
        TypeDefinition type = reader.GetTypeDefinition(handle);
        while (!type.GetDeclaringType().IsNil)
        {
            type = reader.GetTypeDefinition(type.GetDeclaringType());
        }

        string space = reader.GetString(type.Namespace);
        return space.StartsWith(_root + ".", StringComparison.Ordinal) ? space[(_root.Length + 1)..] : "";
    }

    private static string NameOf(MetadataReader reader, TypeDefinitionHandle handle) =>
        reader.GetString(reader.GetTypeDefinition(handle).Name);
}
