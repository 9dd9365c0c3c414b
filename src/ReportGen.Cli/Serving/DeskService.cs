using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Http;

namespace ReportGen.Cli.Serving;

/// <summary>
/// Hears what pages of the preview say at the coding desk, and nobody else: a request must show the token of this start, which only these pages have, and where a
/// browser says from which page it comes, that must be one of them. No other site can make a browser do both.
/// </summary>
internal sealed class DeskService(CodingDesk desk)
{
    private const string StatePath = "/.reportgen/desk";
    private const string SheetPath = "/.reportgen/sheet.json";
    private const string CodingPath = "/.reportgen/coding";
    private const string JudgePath = "/.reportgen/judge";
    private const int MostBytes = 256 * 1024;

    public string Token => desk.Token;

    /// <summary>Answers a request that is for the desk.</summary>
    /// <returns>Whether it was.</returns>
    public async Task<bool> Reply(HttpContext context, string path)
    {
        var isWriting = path is CodingPath or JudgePath;
        if (!isWriting && path is not (StatePath or SheetPath))
        {
            return false;
        }

        var (request, reply) = (context.Request, context.Response);
        if (isWriting ? !HttpMethods.IsPost(request.Method) : !HttpMethods.IsGet(request.Method))
        {
            reply.Headers.Allow = isWriting ? "POST" : "GET";
            await Refuse(reply, StatusCodes.Status405MethodNotAllowed, "this address takes no such request");
        }
        else if (!IsFromHere(request, isWriting))
        {
            await Refuse(reply, StatusCodes.Status403Forbidden, "only pages of this preview are heard; load the page again");
        }
        else
        {
            await (path switch
            {
                StatePath => Send(reply, desk.State(), DeskJson.Default.DeskState),
                SheetPath => desk.Sheet(request.Query["file"].ToString()) is { } sheet ? Send(reply, sheet, DeskJson.Default.DeskSheet)
                    : Refuse(reply, StatusCodes.Status404NotFound, "there is no such sheet"),
                CodingPath => Take(context, DeskJson.Default.DeskCoding, desk.Say),
                _ => Take(context, DeskJson.Default.DeskVerdict, desk.Judge),
            });
        }

        return true;
    }

    private bool IsFromHere(HttpRequest request, bool isWriting)
    {
        var token = Encoding.UTF8.GetBytes(request.Headers["X-ReportGen-Token"].ToString());
        var origin = request.Headers.Origin.ToString();
        var site = request.Headers["Sec-Fetch-Site"].ToString();
        return CryptographicOperations.FixedTimeEquals(token, Encoding.UTF8.GetBytes(desk.Token))
            && (origin.Length > 0 ? origin == $"{request.Scheme}://{request.Host}" : !isWriting)
            && site is "" or "same-origin";
    }

    private static async Task Take<T>(HttpContext context, JsonTypeInfo<T> type, Func<T, string?> take)
        where T : class
    {
        var (request, reply) = (context.Request, context.Response);
        if (request.ContentType?.Split(';')[0].Trim() != "application/json" || request.ContentLength is null or > MostBytes)
        {
            await Refuse(reply, StatusCodes.Status415UnsupportedMediaType, "this is no JSON, or too much of it");
            return;
        }

        try
        {
            var said = await JsonSerializer.DeserializeAsync(request.Body, type, context.RequestAborted);
            await Send(reply, new DeskReply(said is null ? "nothing was said" : take(said) ?? ""), DeskJson.Default.DeskReply);
        }
        catch (JsonException)
        {
            await Refuse(reply, StatusCodes.Status400BadRequest, "this cannot be understood");
        }
    }

    private static Task Refuse(HttpResponse reply, int status, string fault)
    {
        reply.StatusCode = status;
        return Send(reply, new DeskReply(fault), DeskJson.Default.DeskReply);
    }

    private static Task Send<T>(HttpResponse reply, T value, JsonTypeInfo<T> type)
    {
        var bytes = JsonSerializer.SerializeToUtf8Bytes(value, type);
        reply.ContentType = "application/json; charset=utf-8";
        reply.ContentLength = bytes.Length;
        return reply.Body.WriteAsync(bytes).AsTask();
    }
}
