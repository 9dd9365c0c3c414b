namespace ReportGen.Benchmarks.Corpora;

/// <summary>
/// What people in the corpus talk with. In sentences, <c>{n}</c> is a noun, <c>{m}</c> two nouns, <c>{v}</c> a verb in the past, <c>{a}</c> an
/// adjective, <c>{t}</c> a time, <c>{w}</c> a place, <c>{p}</c> a person, <c>{d}</c> an adverb, <c>{c}</c> what a rule looks for.
/// </summary>
internal static class InterviewWords
{
    public static IReadOnlyList<string> Trades { get; } = List(
        "glass cutter | bookbinder | soil surveyor | type founder | violin maker | lens grinder | weaver | tide-gauge keeper | map engraver | potter | seed curator | bell "
        + "tuner | textile chemist | clock restorer | ice-core driller | stage carpenter");

    public static IReadOnlyList<string> Nouns { get; } = List(
        "bench | ledger | kiln | drawing | sample | order | sketch | lamp | loom | table | file | sheet | letter | plate | drawer | frame | result | list | message | reading | "
        + "setting | picture | engine | box | chart | tube | cable | printer | shelf | wheel | label | recipe | plan | pattern | parcel | cutter | rail | press | spool | dial |"
        + " valve | screen | pump | ladder | crate | curve | column | invoice | lathe | mould | hinge | filter | switch | spring | chapter | folder | page | panel | ruler | "
        + "basket | thread | button | clamp | stencil | wedge | stove | basin | trolley | bracket | jar | needle | drum | furnace | roller | mirror | pulley | ribbon | cabinet "
        + "| spindle | hook | rack | tray | barrel | brush | blade | magnet | probe | beaker | antenna | turntable | gasket | flange | shuttle | bobbin | awl | mandrel | "
        + "crucible | sextant | theodolite | planimeter | burnisher");

    public static IReadOnlyList<string> Verbs { get; } = List(
        "moved | opened | sorted | measured | wrote down | copied | turned | fixed | asked about | compared | drew | counted | found | kept | closed | cut | printed | read | "
        + "sent back | folded | heated | cooled | tested | lifted | packed | cleaned | rewrote | dropped | changed | mounted | scanned | stacked | weighed | trimmed | polished "
        + "| labelled | borrowed | carried | emptied | photographed | soldered | varnished | unpicked | threaded | balanced | planed | rinsed | tightened | loosened | traced | "
        + "engraved | dismantled | stretched | riveted");

    public static IReadOnlyList<string> Adjectives { get; } = List(
        "old | new | small | good | strange | narrow | long | simple | broken | clear | heavy | early | round | rough | thin | dry | warm | slow | plain | dull | bright | "
        + "crooked | spare | loud | soft | wooden | brass | empty | folded | uneven | delicate | faded | steep | tidy | worn | blue | grey | painted | rusty | hollow | curved |"
        + " brittle | transparent | lopsided | oily | speckled | tapered | corrugated");

    public static IReadOnlyList<string> Times { get; } = List(
        "in the morning | last week | on Tuesday | before lunch | after the delivery | in spring | that evening | two years ago | in the first month | between two orders | "
        + "most days | once a week | late in the year | when the heating failed | before the fair | during the long winter | on the last day | around noon");

    public static IReadOnlyList<string> Places { get; } = List(
        "at the window | in the back room | on the second floor | beside the door | in the cellar | under the stairs | in the yard | at the long table | near the sink | behind "
        + "the counter | at the other end of the street | in the cold store | by the harbour | next to the office");

    public static IReadOnlyList<string> Adverbs { get; } = List(
        "slowly | carefully | again | twice | by accident | without hurry | as usual | almost | in the end | for a while | quite well | with some luck | on purpose | one by "
        + "one | rather badly | in silence | all at once");

    /// <summary>What names are made of; no name is anybody's.</summary>
    public static IReadOnlyList<string> Syllables { get; } = List(
        "ba | cor | dal | e | fen | gri | hol | i | jas | kel | lo | mir | nov | o | pas | quen | ros | sil | tav | u | vel | wen | yor | zan");

    public static IReadOnlyList<string> Sentences { get; } = List("""
        We {v} the {n} {t}, and the {a} {n} stayed {w}.
        I {v} it {d}, because the {m} was too {a} for the job.
        {p} {v} the {a} {n} {w} and nobody said a word.
        It’s a {a} {n}, nothing more, but I would miss it.
        {t} I put the {n} {w} and looked at what the system had made of the {m}.
        You need a {a} {n}, a {n} and somebody who knows where the {m} is.
        The first version was {a}; the second had a {n} where the {n} should be.
        I asked it for a {n} and it gave me a {m}, which was {a} and not wrong.
        Then {p} came in, {v} the {n} and {v} the {n} as well.
        There are about forty {n} cards {w}, and each of them has a {a} corner.
        If the {n} is {a}, the {m} will be {a} too, and you see that only {t}.
        So I {v} everything {d} and went {w} for some tea.
        My own {n} is older than the whole {m}, and I don’t think that it will be replaced.
        What it showed me was a {n}, a {n}, a {n} and something that looked like a {a} {n}.
        {p} still does it the other way: {v} {t}, {v} {t}, done.
        It took the {n} for a {n}, as one does who has never stood {w}.
        I said no, not the {a} {n}, the {a} one, and after that it {v} the {m} {d}.
        That {n} costs more than you would believe, so we {v} it {d}.
        In the notes of {p} there is a {m} from which I {v} most of this.
        No {n} is like the next one, whatever they write about the {m}.
        For a {n} of that size I want to see the {n} itself, {w}, with the lamp on.
        We laughed about it, {p} and I, and {v} the {n} once more.
        """, '\n');

    /// <summary>How something comes up that a rule looks for.</summary>
    public static IReadOnlyList<string> Mentions { get; } = List("""
        For me it comes down to {c}, and the {n} only makes that visible.
        What I wrote on the {n} that week was: {c}.
        {p} calls that {c}, and I have no better word.
        You can’t talk about the {m} without talking about {c}.
        Without {c} I would have {v} the {n} {d} and never known why.
        There was {c}, there was a {a} {n}, and there was {p} {w}.
        The hardest part is {c}; the {m} is easy beside it.
        {t} somebody mentioned {c} and the whole room went quiet.
        """, '\n');

    public static IReadOnlyList<string> Greetings { get; } = List("""
        Hello, and thank you for taking the time. I am asking people who make things how the new systems have entered their work. There are no right answers. Shall we begin?
        Good morning. This will take about a quarter of an hour, and a story helps me more than an opinion. Is that all right with you?
        Welcome. I would like to hear about your days rather than about your views, and you may skip whatever you like. May I start?
        """, '\n');

    public static IReadOnlyList<string> FollowUps { get; } = List("""
        That picture of the {n} stays with me. What happened after that?
        Could you give me one example, with the {n} and everything?
        You mentioned {c}. Where would I see that if I stood {w}?
        And {p}, what part do they have in this?
        So it is less about the {m} than about {c}. Have I understood that?
        What did you do with the {a} {n} in the end?
        """, '\n');

    private static string[] List(string text, char separator = '|') =>
        text.Split(separator, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
