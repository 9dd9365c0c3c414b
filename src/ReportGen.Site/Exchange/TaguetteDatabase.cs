using System.Buffers.Binary;
using System.Globalization;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using ReportGen.Engine.Diagnostics;
using ReportGen.Site.Catalogue;

namespace ReportGen.Site.Exchange;

/// <summary>Reads a project of Taguette from its SQLite database, which is opened for reading only.</summary>
internal static class TaguetteDatabase
{
    private const string WhatToDo = "in Taguette, open the project, and export it as SQLite3 from 'Project info'";

    private static readonly string[] s_tables = ["projects", "documents", "tags", "highlights", "highlight_tags"];

    /// <param name="path">Where the database lies.</param>
    /// <param name="file">How messages name it.</param>
    /// <param name="findings">Takes what is left out.</param>
    public static QdaProject Read(string path, string file, ICollection<Diagnostic> findings)
    {
        try
        {
            RefuseShort(path);

            // What is in the pool would keep the file open.
            using var database = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ToString());
            database.Open();
            using (var distrust = database.CreateCommand())
            {
                distrust.CommandText = "PRAGMA trusted_schema = OFF";
                distrust.ExecuteNonQuery();
            }

            return Rows(database, "PRAGMA quick_check(1)").Select(r => Text(r[0])).FirstOrDefault() == "ok"
                ? Project(database, file, findings)
                : throw new ForeignFault("this database is damaged, or was cut off", WhatToDo);
        }
        catch (SqliteException exception)
        {
            throw new ForeignFault($"this is no whole SQLite database (SQLite says {exception.SqliteErrorCode.ToString(CultureInfo.InvariantCulture)})", WhatToDo);
        }
        catch (Exception exception) when (exception is InvalidCastException or OverflowException or FormatException)
        {
            throw new ForeignFault("this database has something else in its columns than Taguette writes", WhatToDo);
        }
    }

    // SQLite takes pages that a file has no more for empty ones: its first page says how many there are, and how large each is.
    private static void RefuseShort(string path)
    {
        using var file = File.OpenRead(path);
        Span<byte> header = stackalloc byte[32];
        if (file.ReadAtLeast(header, header.Length, throwOnEndOfStream: false) < header.Length || !header.StartsWith("SQLite format 3\0"u8))
        {
            throw new ForeignFault("this is no SQLite database", WhatToDo);
        }

        var size = BinaryPrimitives.ReadUInt16BigEndian(header[16..]) is > 1 and var small ? small : 65_536L;
        if (BinaryPrimitives.ReadUInt32BigEndian(header[28..]) * size > file.Length)
        {
            throw new ForeignFault("this database was cut off", WhatToDo);
        }
    }

    private static QdaProject Project(SqliteConnection database, string file, ICollection<Diagnostic> findings)
    {
        // A view could stand in the place of a table, and do anything.
        var tables = Rows(database, "SELECT name FROM sqlite_master WHERE type = 'table'").Select(r => Text(r[0])).ToHashSet(StringComparer.OrdinalIgnoreCase);
        if (s_tables.FirstOrDefault(t => !tables.Contains(t)) is { } missing)
        {
            throw new ForeignFault($"this is no database of Taguette: it has no table '{missing}'", WhatToDo);
        }

        var projects = Rows(database, "SELECT id, name, description FROM projects ORDER BY id").ToList();
        if (projects is not [var project])
        {
            throw new ForeignFault(
                projects.Count == 0 ? "there is no project in this database"
                    : $"there are {projects.Count} projects in this database: {string.Join(", ", projects.Take(8).Select(p => $"'{ForeignArchive.Shown(Text(p[1]))}'"))}",
                WhatToDo);
        }

        var coders = tables.Contains("commands") ? Coders(database) : [];
        var single = tables.Contains("project_members")
            ? Rows(database, "SELECT DISTINCT user_login FROM project_members ORDER BY 1").Select(r => Text(r[0])).ToList() is [var only] ? only : "taguette"
            : "taguette";
        var tags = Rows(database, "SELECT highlight_id, tag_id FROM highlight_tags ORDER BY 1, 2").ToLookup(r => Number(r[0]), r => Number(r[1]));
        var highlights = Rows(database, "SELECT id, document_id, start_offset, end_offset FROM highlights ORDER BY document_id, start_offset, id").ToLookup(r => Number(r[1]));
        List<QdaSource> sources = [];
        foreach (var document in Rows(database, "SELECT id, name, description, filename, contents FROM documents ORDER BY id"))
        {
            sources.Add(Source(document, highlights[Number(document[0])], tags, h => coders.GetValueOrDefault(h) ?? single, file, findings));
        }

        var users = sources.SelectMany(s => s.Selections).Select(s => s.User!).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
        return new QdaProject(Text(project[1]))
        {
            Origin = "Taguette",
            Description = Words(project[2]),
            Users = [.. users.Select(u => new QdaUser(u, u))],
            Codes = Codes(database, file, findings),
            Sources = sources,
        };
    }

    private static IReadOnlyList<QdaCode> Codes(SqliteConnection database, string file, ICollection<Diagnostic> findings)
    {
        var hasParents = Rows(database, "SELECT name FROM pragma_table_info('tags')").Any(r => Text(r[0]) == "parent_id");
        var rows = Rows(database, $"SELECT id, path, description, {(hasParents ? "parent_id" : "NULL")} FROM tags ORDER BY id").ToList();
        var paths = rows.ToDictionary(r => Number(r[0]), r => Text(r[1]));
        return CodeTree.Of(
            [
                .. rows.Select(r => new ListedCode(
                    Text(r[1]), r[3] is long parent ? paths.GetValueOrDefault(parent) : null, new QdaCode(Id(Number(r[0])), "", []) { Description = Words(r[2]) })),
            ],
            hasPaths: false, file, findings);
    }

    private static QdaSource Source(
        object?[] document, IEnumerable<object?[]> highlights, ILookup<long, long> tags, Func<long, string> coderOf, string file, ICollection<Diagnostic> findings)
    {
        var text = TaguetteText.Of(Text(document[4]));
        var selections = new List<QdaSelection>();
        var lost = 0;
        foreach (var highlight in highlights)
        {
            var id = Number(highlight[0]);
            if (text.SpanOf(Number(highlight[2]), Number(highlight[3])) is not { } span)
            {
                lost++;
                continue;
            }

            selections.Add(new QdaSelection(Id(id), span, coderOf(id), [.. tags[id].Select(t => new QdaCoding($"{id}:{t}", Id(t), null))]));
        }

        var name = Text(document[1]);
        if (lost > 0)
        {
            findings.Add(ExchangeDiagnostics.LeftOut.At(
                new Place(file), $"{Counted.Of(lost, "highlight", "highlights")} of '{ForeignArchive.Shown(name)}' nowhere in its words, left out"));
        }

        return new QdaSource(Id(Number(document[0])), name, text.Text, selections) { Description = Words(document[2]) };
    }

    // Taguette keeps of a highlight not who made it, but what everybody did.
    private static Dictionary<long, string> Coders(SqliteConnection database)
    {
        var coders = new Dictionary<long, string>();
        foreach (var row in Rows(database, "SELECT user_login, payload FROM commands ORDER BY id"))
        {
            try
            {
                using var payload = JsonDocument.Parse(Text(row[1]));
                if (payload.RootElement is { ValueKind: JsonValueKind.Object } command
                    && command.TryGetProperty("type", out var type) && type.ValueEquals("highlight_add")
                    && command.TryGetProperty("highlight_id", out var id) && id.TryGetInt64(out var highlight))
                {
                    coders[highlight] = Text(row[0]);
                }
            }
            catch (Exception exception) when (exception is JsonException or InvalidOperationException)
            {
                // Nothing but the coder's name is lost.
            }
        }

        return coders;
    }

    private static IEnumerable<object?[]> Rows(SqliteConnection database, string query)
    {
        using var command = database.CreateCommand();
#pragma warning disable CA2100 // Every query is one of those above, and no word of a file is in them.
        command.CommandText = query;
#pragma warning restore CA2100
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            var row = new object?[reader.FieldCount];
            for (var i = 0; i < row.Length; i++)
            {
                row[i] = reader.IsDBNull(i) ? null : reader.GetValue(i);
            }

            yield return row;
        }
    }

    private static string Id(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static long Number(object? value) => Convert.ToInt64(value, CultureInfo.InvariantCulture);

    private static string Text(object? value) => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";

    private static string? Words(object? value) => TextCounting.Unified(Text(value)).Trim() is { Length: > 0 } words ? words : null;
}
