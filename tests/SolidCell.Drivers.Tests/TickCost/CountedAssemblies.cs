using System.Reflection;
using System.Runtime.Loader;
using Mono.Cecil;
using Mono.Cecil.Cil;
using Mono.Cecil.Rocks;
using MethodBody = Mono.Cecil.Cil.MethodBody;

namespace SolidCell.Drivers.Tests.TickCost;

/// <summary>
/// Copies of Core and Drivers that report to <see cref="CostMeter"/> what they do, in a load context of their own with a copy of these
/// tests.
/// </summary>
internal sealed class CountedAssemblies : AssemblyLoadContext
{
    private static readonly string[] Counted = ["SolidCell.Core", "SolidCell.Drivers"];

    private readonly string _folder = Path.GetDirectoryName(typeof(CountedAssemblies).Assembly.Location)!;

    public CountedAssemblies()
        : base(isCollectible: true)
    {
    }

    /// <summary>The counted methods by the number that they report.</summary>
    public List<string> Methods { get; } = [];

    /// <summary>The tests' own assembly, its Core and Drivers being the counted ones.</summary>
    public Assembly Tests()
    {
        foreach (string name in Counted)
        {
            LoadFromStream(Rewrite(Path.Combine(_folder, name + ".dll")));
        }

        return LoadFromAssemblyPath(typeof(CountedAssemblies).Assembly.Location);
    }

    protected override Assembly? Load(AssemblyName assemblyName) =>
        Assemblies.FirstOrDefault(assembly => assembly.GetName().Name == assemblyName.Name);

    private MemoryStream Rewrite(string path)
    {
        using var resolver = new DefaultAssemblyResolver();
        resolver.AddSearchDirectory(_folder);
        using var assembly = AssemblyDefinition.ReadAssembly(path, new ReaderParameters { AssemblyResolver = resolver });
        var meter = assembly.MainModule.ImportReference(typeof(CostMeter).GetMethod(nameof(CostMeter.Add)));
        foreach (var method in assembly.MainModule.GetTypes().SelectMany(type => type.Methods).Where(method => method.HasBody))
        {
            Count(method, meter);
        }

        var rewritten = new MemoryStream();
        assembly.Write(rewritten);
        rewritten.Position = 0;
        return rewritten;
    }

    private void Count(MethodDefinition method, MethodReference meter)
    {
        int number = Methods.Count;
        Methods.Add(method.DeclaringType.Name + "." + method.Name);
        method.Body.SimplifyMacros();
        Instruction[] code = [.. method.Body.Instructions];
        var beginnings = Beginnings(method.Body, code);
        var processor = method.Body.GetILProcessor();
        var reports = new Dictionary<Instruction, Instruction>();
        for (int i = 0; i < code.Length; i++)
        {
            if (beginnings.Contains(code[i]))
            {
                Instruction[] stretch = [code[i], .. code.Skip(i + 1).TakeWhile(instruction => !beginnings.Contains(instruction))];
                int locals = i == 0 ? InterpreterCosts.Local * method.Body.Variables.Count : 0;
                reports[code[i]] = Report(processor, code[i], meter, [number, stretch.Sum(InterpreterCosts.Of) + locals, stretch.Length]);
            }
        }

        Redirect(method.Body, code, reports);
        method.Body.OptimizeMacros();
    }

    private static Instruction Report(ILProcessor processor, Instruction before, MethodReference meter, int[] arguments)
    {
        Instruction[] report = [.. arguments.Select(argument => processor.Create(OpCodes.Ldc_I4, argument)),
            processor.Create(OpCodes.Call, meter)];
        Array.ForEach(report, instruction => processor.InsertBefore(before, instruction));
        return report[0];
    }

    /// <summary>Where a jump leads, what follows one, and where something is caught or ends.</summary>
    private static HashSet<Instruction> Beginnings(MethodBody body, Instruction[] code)
    {
        var beginnings = new HashSet<Instruction> { code[0] };
        foreach (var instruction in code)
        {
            beginnings.UnionWith(Targets(instruction));
            bool jumps = instruction.OpCode.FlowControl is FlowControl.Branch or FlowControl.Cond_Branch or FlowControl.Return
                or FlowControl.Throw;
            if (jumps && instruction.Next is { } next)
            {
                beginnings.Add(next);
            }
        }

        foreach (var handler in body.ExceptionHandlers)
        {
            Instruction?[] edges = [handler.TryStart, handler.TryEnd, handler.HandlerStart, handler.HandlerEnd, handler.FilterStart];
            beginnings.UnionWith(edges.OfType<Instruction>());
        }

        return beginnings;
    }

    private static Instruction[] Targets(Instruction instruction) => instruction.Operand switch
    {
        Instruction target => [target],
        Instruction[] targets => targets,
        _ => [],
    };

    private static void Redirect(MethodBody body, Instruction[] code, Dictionary<Instruction, Instruction> reports)
    {
        foreach (var instruction in code)
        {
            instruction.Operand = instruction.Operand switch
            {
                Instruction target => reports[target],
                Instruction[] targets => targets.Select(target => reports[target]).ToArray(),
                var other => other,
            };
        }

        foreach (var handler in body.ExceptionHandlers)
        {
            Instruction? Moved(Instruction? edge) => edge is null ? null : reports[edge];
            handler.TryStart = Moved(handler.TryStart);
            handler.TryEnd = Moved(handler.TryEnd);
            handler.HandlerStart = Moved(handler.HandlerStart);
            handler.HandlerEnd = Moved(handler.HandlerEnd);
            handler.FilterStart = Moved(handler.FilterStart);
        }
    }
}
