using ReportGen.Cli.Watching;

namespace ReportGen.Cli.Tests.Watching;

public sealed class EditRoomTests
{
    [Fact]
    public void Several_watches_of_one_process_have_one_room_and_none_fails_for_it() => Parallel.For(0, 4, i =>
    {
        var room = i % 2 == 0 ? EditRoom.OfWatch() : EditRoom.OfBuild();
        for (var edit = 0; edit < 3; edit++)
        {
            room.Make();
            room.Make();

            // More than there is room for, from one of them.
            var left = Enumerable.Range(0, i == 0 ? 100 : 1).Select(_ => new byte[1 << 20]).ToList();
            room.GiveUp();
            room.GiveUp();
            Assert.NotEmpty(left);
        }
    });
}
