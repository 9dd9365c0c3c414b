using System.Buffers.Binary;
using System.Numerics;

namespace ReportGen.Engine.Stores;

/// <summary>CRC-32C: tells damage apart from what was written, at the speed of memory. It is no defence against malice; digests are.</summary>
internal static class Checksum
{
    public static uint Of(ReadOnlySpan<byte> bytes) => Of(bytes, 0);

    /// <summary>The checksum of bytes that follow others.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="before">The checksum of all before them; 0 where there are none.</param>
    public static uint Of(ReadOnlySpan<byte> bytes, uint before)
    {
        var sum = ~before;
        while (bytes.Length >= 8)
        {
            sum = BitOperations.Crc32C(sum, BinaryPrimitives.ReadUInt64LittleEndian(bytes));
            bytes = bytes[8..];
        }

        foreach (var one in bytes)
        {
            sum = BitOperations.Crc32C(sum, one);
        }

        return ~sum;
    }
}
