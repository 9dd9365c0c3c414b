using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace ReportGen.Cli.Tests.Repository;

/// <summary>What was compiled of a project: which of its types uses which, by what its members are declared with and by what their bodies call, read and make.</summary>
internal sealed class CompiledProject : IDisposable
{
    private readonly PEReader _file;
    private readonly MetadataReader _metadata;

    /// <param name="name">The project's, which is that of its assembly, too.</param>
    public CompiledProject(string name)
    {
        _file = new PEReader(File.OpenRead(Path.Combine(AppContext.BaseDirectory, name == "ReportGen.Cli" ? "reportgen.dll" : $"{name}.dll")));
        _metadata = _file.GetMetadataReader();
    }

    /// <summary>Every type that is not part of another, by its full name.</summary>
    public IEnumerable<string> TopTypes =>
        _metadata.TypeDefinitions.Where(t => !_metadata.GetTypeDefinition(t).IsNested).Select(NameOf).Where(n => !n.Contains('<', StringComparison.Ordinal));

    /// <summary>Every use of one type of the project by another.</summary>
    public IEnumerable<(string User, string Used)> Uses() => _metadata.TypeDefinitions.SelectMany(user => UsedBy(user).Select(used => (NameOf(user), NameOf(used)))).Distinct();

    public void Dispose() => _file.Dispose();

    private HashSet<TypeDefinitionHandle> UsedBy(TypeDefinitionHandle user)
    {
        var types = new UsedTypes(_metadata);
        var type = _metadata.GetTypeDefinition(user);
        types.Add(type.BaseType);
        types.AddConstraints(type.GetGenericParameters());
        types.AddAttributes(type.GetCustomAttributes());
        foreach (var implemented in type.GetInterfaceImplementations())
        {
            types.Add(_metadata.GetInterfaceImplementation(implemented).Interface);
        }

        foreach (var handle in type.GetFields())
        {
            var field = _metadata.GetFieldDefinition(handle);
            field.DecodeSignature(types, null);
            types.AddAttributes(field.GetCustomAttributes());
        }

        foreach (var handle in type.GetMethods())
        {
            var method = _metadata.GetMethodDefinition(handle);
            method.DecodeSignature(types, null);
            types.AddConstraints(method.GetGenericParameters());
            types.AddAttributes(method.GetCustomAttributes());
            if (method.RelativeVirtualAddress != 0)
            {
                Read(_file.GetMethodBody(method.RelativeVirtualAddress), types);
            }
        }

        return types.Found;
    }

    private static void Read(MethodBodyBlock body, UsedTypes types)
    {
        types.Add(body.LocalSignature);
        foreach (var region in body.ExceptionRegions)
        {
            types.Add(region.CatchType);
        }

        foreach (var token in Instructions.TokensOf(body.GetILReader()))
        {
            types.Add(MetadataTokens.EntityHandle(token));
        }
    }

    private string NameOf(TypeDefinitionHandle handle)
    {
        var type = _metadata.GetTypeDefinition(handle);
        var (name, space) = (_metadata.GetString(type.Name), _metadata.GetString(type.Namespace));
        return type.IsNested ? $"{NameOf(type.GetDeclaringType())}.{name}" : space.Length > 0 ? $"{space}.{name}" : name;
    }
}
