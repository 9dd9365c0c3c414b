namespace ReportGen.Benchmarks.Corpora;

/// <summary>A hundred codes under twenty themes, with four terms each; a <c>~</c> parts a stem from the ending that is spoken.</summary>
internal static class CorpusCodebook
{
    /// <summary>All codes, in the order of the codebook; the first are spoken of most.</summary>
    public static IReadOnlyList<CorpusCode> Codes { get; } = [.. Read("""
        trust
          checking: calibrat~ion | double-checking | a second reader | comparison by hand
          doubt: scepti~cism | a bad feeling | open suspicion | mistrust~ing the total
          reliance: depend~ency | leaning on it | blind faith | taking its word
          sources: citation~s | primary documents | traceable origins | a paper trail
          error: hallucinat~ions | invented figures | off-by-one counts | plain nonsense
        efficiency
          saved-time: saved hours | quicker turnaround | a shorter morning | time-saving
          lost-time: rework~ing everything | wasted evenings | starting over | endless prompting
          volume: throughput~ | larger batches | twice the output | backlog~s gone
          routine: repetitive forms | boilerplate~ | copy-and-paste chores | paperwork~
          bottleneck: waiting lists | a slow approval | queue~s at the scanner | congest~ion
        skills
          learning: apprentic~eship | a steep start | learning by doing | self-teaching
          decline: deskill~ing | rusty fingers | forgotten tricks | losing the knack
          teaching: mentor~ing | showing newcomers | lesson plans | patient explanation
          judgement: connoisseur~ship | a trained eye | tacit knowledge | rule-of-thumb
          literacy: prompt-writing | statistic~al reading | basic scripting | query languages
        craft
          material: grain direction | the stubborn clay | annealing~ | raw stock
          tools: worn chisels | hand-held gauges | bench vices | sharpen~ing stones
          touch: fingertip~s | tactile memory | weight in the palm | surface texture
          style: signature look~s | house style | ornament~ation | a visible seam
          quality: tolerance~s | a flawless finish | scrap rates | inspect~ion marks
        delegation
          handing-over: delegat~ion | handing it over | outsourc~ing | letting it run
          keeping: keeping it myself | reserved tasks | never automating | personal signature
          supervision: oversight~ | spot-checks | human-in-the-loop | standing beside it
          instruction: detailed briefs | step-by-step orders | written templates | clarif~ications
          autonomy: unattended runs | overnight agents | self-driving scripts | free rein
        collaboration
          partner: sparring partner | a junior colleague | brainstorm~ing | thinking aloud
          dialogue: back-and-forth | follow-up questions | argu~ing with it | polite requests
          team: stand-up meetings | shared notebooks | cowork~ers | division of labour
          clients: customer feedback | commission~s | expectant buyers | contract wording
          conflict: quarrel~s | heated debate | diverging opinions | silent protest
        creativity
          ideas: inspir~ation | fresh angles | idea generation | unexpected pairings
          sameness: homogen~eity | bland averages | the same mood board | cliché~s
          authorship: authorship~ | whose work it is | a ghostwriter | credit lines
          play: playful~ness | tinkering after hours | happy accidents | improvis~ation
          block: an empty page | writer's block | stagnat~ion | stuck drafts
        emotion
          joy: delight~ | a proud evening | sheer fun | pleasant surprise
          frustration: frustrat~ion | gritted teeth | annoy~ance | swearing at screens
          worry: anxiet~y | sleepless nights | unease~ | a knot in my stomach
          relief: relie~f | a lighter load | breathing space | no more dread
          shame: embarrass~ment | guilty feelings | hiding its use | cheating somehow
        ethics
          consent: informed consent | permission slips | consent~ing speakers | opting out
          fairness: bias~es | unequal treatment | stereotyp~es | missing voices
          harm: collateral damage | unintended harm | misuse~ | dangerous advice
          responsibility: accountab~ility | liability questions | owning the mistake | shared blame
          disclosure: transparen~cy | labelled passages | footnote~s about tools | open admission
        privacy
          confidential: confidential~ity | sealed folders | trade secrets | non-disclosure
          storage: offline machines | encrypt~ion | local copies | server~s abroad
          identity: anonymi~sation | pseudonym~s | blacked-out names | recognisable stories
          surveillance: keystroke logging | monitor~ing software | watchful managers | dashboards of us
          rights: copyright~ | licence terms | data protection | takedown requests
        work
          jobs: redundan~cies | unfilled posts | job security | hiring freezes
          pay: hourly rates | royalt~ies | cheaper competition | unpaid overtime
          roles: shifting duties | new job titles | generalist~s | blurred boundaries
          rhythm: night shifts | lunch breaks | deadline~s | seasonal peaks
          status: recognition~ | professional standing | prestig~e | being replaceable
        organisation
          policy: official guidelines | a blanket ban | compliance~ | written approval
          budget: subscription~s | licence budgets | purchase orders | hidden costs
          culture: corridor talk | early adopters | laggard~s | an unspoken rule
          training: workshop vouchers | compulsory courses | certificat~ion | lunchtime tutorials
          leadership: board decisions | top-down pressure | a champion upstairs | steering groups
        technology
          models: language models | image generators | neural networks | parameter~s
          limits: context windows | usage quotas | timeouts~ | memory loss
          integration: plug-ins | middleware~ | export formats | legacy systems
          reliability: outage~s | version changes | flaky connections | reproducib~ility
          local: open weights | graphics cards | self-hosting | a laptop model
        knowledge
          search: literature search | keyword~s | finding needles | catalogue cards
          summary: summar~ies | executive digests | key points | abridge~d versions
          expertise: specialis~ts | domain experts | years of practice | peer review
          gaps: blind spots | unanswered letters | patchy records | unknown~s
          memory: archive boxes | oral history | institutional memory | logbook~s
        language
          writing: first drafts | redraft~ing | rough outlines | polished prose
          translation: translat~ions | dialect words | false friends | bilingual notes
          tone: flattery~ | a servile tone | cold phrasing | formal register
          jargon: acronym~s | technical terms | plain language | glossar~ies
          voice: my own voice | spoken cadence | accent~s | dictat~ion
        learners
          pupils: school classes | curious pupils | homework~ | exam season
          access: wheelchair access | screen readers | dyslexi~a | subtitles~
          motivation: motivat~ion | short attention | gold stars | stubborn curiosity
          assessment: grading rubrics | plagiari~sm | oral exams | mark sheets
          support: tutoring hours | peer groups | scaffold~ing | office hours
        society
          public: newspaper headlines | hype~ | public opinion | dinner-table talk
          environment: energy use | cooling water | carbon footprint~s | rare metals
          power: big companies | monopol~ies | concentrated ownership | lobby~ing
          inequality: rural offices | the digital divide | wealthier studios | exclu~sion
          law: new legislation | court rulings | regulat~ors | product standards
        health
          body: sore wrists | eyestrain~ | posture~ | repetitive strain
          mind: cognitive load | burnout~ | divided attention | mental fog
          safety: safety goggles | near misses | hazard~s | emergency stops
          care: bedside manner | caregiv~ers | patient files | a listening ear
          balance: weekends off | family dinners | switching off | holiday~s
        future
          hope: optimis~m | a better decade | quiet hopes | long-term gains
          fear: dystopia~n stories | runaway systems | a bleak outlook | vanishing trades
          change: gradual adoption | tipping point~s | disrupt~ion | a turning tide
          wishes: magic wand~s | wish lists | dream features | an honest machine
          legacy: inherit~ance | future generations | lasting repairs | handed-down patterns
        place
          room: noisy workshops | open-plan floors | daylight~ | a spare room
          remote: video calls | home offices | commut~ing | time zones
          community: guild meetings | neighbourhood~s | swap evenings | mailing lists
          region: coastal towns | mountain villages | border regions | dialect islands
          field: muddy boots | sampling sites | weather~ windows | field diaries
        """)];

    /// <summary>The ids of the themes, in order.</summary>
    public static IReadOnlyList<string> Themes { get; } = [.. Codes.Select(c => c.Theme).Distinct(StringComparer.Ordinal)];

    private static IEnumerable<CorpusCode> Read(string table)
    {
        var theme = "";
        foreach (var line in table.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.Split(':') is not [var name, var terms])
            {
                theme = line.Trim();
                continue;
            }

            var spoken = terms.Split('|', StringSplitOptions.TrimEntries);
            yield return new CorpusCode(
                theme, name.Trim(), [.. spoken.Select(Term)], [.. spoken.Select(s => s.Replace("~", "", StringComparison.Ordinal))]);
        }
    }

    // Only the last word of what is spoken varies: "mistrust~ing the total" is looked for as mistrust*.
    private static string Term(string spoken) => spoken.IndexOf('~', StringComparison.Ordinal) is >= 0 and var end ? spoken[..end] + "*" : spoken;
}
