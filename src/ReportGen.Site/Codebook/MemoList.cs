using ReportGen.Engine.Diagnostics;
using ReportGen.Engine.Digests;

namespace ReportGen.Site.Codebook;

/// <summary>Which memos the codebook names, and where it does: all that looking for them needs.</summary>
internal sealed record MemoList(EquatableArray<NodeMemo> Memos) : IStored<MemoList>
{
    public static MemoList Of(Codebook codebook) => new(codebook.Themes
        .SelectMany(t => t.Codes.Select(c => (c.Id, c.Memo)).Prepend((t.Id, t.Memo)))
        .Where(m => m.Memo is not null)
        .Select(m => new NodeMemo(m.Id, m.Memo!))
        .ToEquatableArray());

    public void Write(CanonicalWriter writer) => writer.Values(Memos);

    public static MemoList Read(CanonicalReader reader) => new(reader.Values<NodeMemo>());
}

/// <summary>A theme's or code's memo. Unlike the memo itself it is another one when it is named on another line.</summary>
internal sealed record NodeMemo(string Node, Memo Memo) : IStored<NodeMemo>
{
    public void Write(CanonicalWriter writer)
    {
        writer.Text(Node).Value(Memo);
        Memo.Place.Write(writer);
    }

    public static NodeMemo Read(CanonicalReader reader)
    {
        var (node, path, text) = (reader.Text(), reader.Flag() ? reader.OptionalText() : null, reader.OptionalText());
        return new NodeMemo(node, new Memo(path, text, Place.Read(reader)));
    }
}
