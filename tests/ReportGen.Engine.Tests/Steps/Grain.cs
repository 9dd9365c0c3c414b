using System.Text;
using ReportGen.Engine.Digests;
using ReportGen.Engine.Stores;

namespace ReportGen.Engine.Tests.Steps;

/// <summary>A value that knows its key and can be kept.</summary>
internal sealed record Grain(string Key, string Text) : IStored<Grain>
{
    public void Write(CanonicalWriter writer) => writer.Text(Key).Text(Text);

    public static Grain Read(CanonicalReader reader) => new(reader.Text(), reader.Text());

    public override string ToString() => $"{Key}={Text}";
}

/// <summary>A kept value whose words lie beside it, a word a slice.</summary>
internal sealed record Tome(string Key, EquatableArray<string> Lengths, Body Words) : IStored<Tome>, IHasBodies
{
    public IEnumerable<Body> Bodies => [Words];

    /// <summary>All words, read from where they lie.</summary>
    public string Text
    {
        get
        {
            var (text, at) = (new StringBuilder(), 0);
            foreach (var length in Lengths.Select(l => int.Parse(l, System.Globalization.CultureInfo.InvariantCulture)))
            {
                text.Append(Encoding.UTF8.GetString(Words.Read(new Slice(at, length)).Span));
                at += length + 4;
            }

            return text.ToString();
        }
    }

    public static Tome Of(string key, params IEnumerable<string> words)
    {
        var writer = new BodyWriter();
        var slices = words.Select(w => writer.Add(Encoding.UTF8.GetBytes(w))).ToList();
        return new(key, slices.Select(s => $"{s.Length}").ToEquatableArray(), Body.Of(writer));
    }

    public void Write(CanonicalWriter writer) => writer.Text(Key).Texts(Lengths).Value(Words);

    public static Tome Read(CanonicalReader reader) => new(reader.Text(), reader.Texts(), reader.Value<Body>());
}
