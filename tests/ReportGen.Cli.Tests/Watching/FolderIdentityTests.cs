using ReportGen.Cli.Watching;

namespace ReportGen.Cli.Tests.Watching;

/// <summary>A folder stays the same whatever is put into it, and another one of its name is another.</summary>
public sealed class FolderIdentityTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("reportgen-").FullName;

    [Fact]
    public void Files_that_come_and_go_leave_a_folder_the_same()
    {
        var before = FolderIdentity.Of(_folder);
        Assert.NotNull(before);
        File.WriteAllText(Path.Combine(_folder, "a.md"), "Words.\n");
        Directory.CreateDirectory(Path.Combine(_folder, "deep"));
        Assert.Equal(before, FolderIdentity.Of(_folder));
        File.Delete(Path.Combine(_folder, "a.md"));
        Assert.Equal(before, FolderIdentity.Of(_folder));
    }

    [Fact]
    public void Another_folder_that_takes_a_name_is_another()
    {
        var (first, second) = (Path.Combine(_folder, "seeds"), Path.Combine(_folder, "others"));
        Directory.CreateDirectory(first);
        Directory.CreateDirectory(second);
        var before = FolderIdentity.Of(first);
        Directory.Delete(first);
        Directory.Move(second, first);
        Assert.NotNull(FolderIdentity.Of(first));
        Assert.NotEqual(before, FolderIdentity.Of(first));
    }

    [Fact]
    public void What_is_no_folder_has_none()
    {
        File.WriteAllText(Path.Combine(_folder, "a.md"), "Words.\n");
        Assert.Null(FolderIdentity.Of(Path.Combine(_folder, "a.md")));
        Assert.Null(FolderIdentity.Of(Path.Combine(_folder, "gone")));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
