using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ReportGen.Templates.Values;

namespace ReportGen.Templates.Functions;

/// <summary>string.*: numbers, digests and base64.</summary>
internal static class StringConversions
{
    private delegate byte[] Digest(ReadOnlySpan<byte> bytes);

    private delegate byte[] KeyedDigest(ReadOnlySpan<byte> key, ReadOnlySpan<byte> bytes);

    [SuppressMessage("Security", "CA5350", Justification = "The language has these functions; templates use them for identifiers, not for secrets.")]
    [SuppressMessage("Security", "CA5351", Justification = "As above.")]
    public static void AddTo(FunctionTable table) => table
        .Add("base64_decode", "text", Decode)
        .Add("base64_encode", "text", static (in CallArguments call) => Value.FromText(Convert.ToBase64String(Bytes(call, 0))))
        .Add("md5", "text", static (in CallArguments call) => Hash(call, MD5.HashData))
        .Add("sha1", "text", static (in CallArguments call) => Hash(call, SHA1.HashData))
        .Add("sha256", "text", static (in CallArguments call) => Hash(call, SHA256.HashData))
        .Add("sha512", "text", static (in CallArguments call) => Hash(call, SHA512.HashData))
        .Add("hmac_sha1", "text secret_key", static (in CallArguments call) => Hash(call, HMACSHA1.HashData))
        .Add("hmac_sha256", "text secret_key", static (in CallArguments call) => Hash(call, HMACSHA256.HashData))
        .Add("hmac_sha512", "text secret_key", static (in CallArguments call) => Hash(call, HMACSHA512.HashData))
        .Add("to_int", "text", static (in CallArguments call) => int.TryParse(call.Text(0), NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? Value.FromNumber(number) : Value.Null)
        .Add("to_long", "text", static (in CallArguments call) => long.TryParse(call.Text(0), NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? Value.FromLong(number) : Value.Null)
        .Add("to_float", "text", static (in CallArguments call) => float.TryParse(call.Text(0), NumberStyles.Float | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var number) ? Value.FromNumber(number) : Value.Null)
        .Add("to_double", "text", static (in CallArguments call) => double.TryParse(call.Text(0), NumberStyles.Float | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var number) ? Value.FromNumber(number) : Value.Null);

    private static byte[] Bytes(in CallArguments call, int index) => Encoding.UTF8.GetBytes(call.TextOrEmpty(index));

    private static Value Hash(in CallArguments call, Digest digest) => Value.FromText(Convert.ToHexStringLower(digest(Bytes(call, 0))));

    private static Value Hash(in CallArguments call, KeyedDigest digest)
        => Value.FromText(Convert.ToHexStringLower(digest(Bytes(call, 1), Bytes(call, 0))));

    private static Value Decode(in CallArguments call)
    {
        try
        {
            return Value.FromText(Encoding.UTF8.GetString(Convert.FromBase64String(call.TextOrEmpty(0))));
        }
        catch (FormatException)
        {
            throw call.Fail("This is not base64 text.");
        }
    }
}
