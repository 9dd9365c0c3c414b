using System.Collections.Frozen;
using System.Text;

namespace ReportGen.Site.Documents;

/// <summary>What a word says of the number behind it.</summary>
internal enum NumberedThing
{
    Unknown,

    /// <summary>People who wrote together: "Gruppe 3".</summary>
    Group,

    /// <summary>Where people sat, or what else groups are called by; the word may stand for other things, too: "Table 3".</summary>
    Place,
    Session,
    Question,

    /// <summary>A part of a text or of a plan, whose words may be anybody's: "Step 3".</summary>
    Part,
}

/// <summary>
/// Words of workshop notes in the languages that we know of. They are a help, not the rule: a group in any other language is known by names that recur
/// with other numbers.
/// </summary>
internal static class WorkshopWords
{
    /// <summary>For patterns: the word for one question, or its letter.</summary>
    public const string Question =
        "question|q|frage|leitfrage|pregunta|pergunta|domanda|vraag|fråga|spørsmål|spørgsmål|kysymys|pytanie|otázka|întrebarea|kérdés|soru|вопрос|питання|ερώτηση|问题|問題|質問|질문|"
        + "سؤال|प्रश्न";

    /// <summary>For patterns: the words for several.</summary>
    public const string Questions =
        @"\bquestions|\w*fragen|fragestellungen|preguntas|perguntas|domande|\w*vragen|frågor|spørsmål|spørgsmål|kysymykset|pytania|otázky|întrebări|kérdések|sorular|вопросы|"
        + @"питання|ερωτήσεις|问题|問題|質問|질문|أسئلة|الأسئلة|प्रश्न";

    /// <summary>For patterns: what says that notes follow.</summary>
    public const string Notes =
        "notes|answers?|discussion|notizen|antworten|diskussion|réponses|notas|respuestas|respostas|appunti|risposte|notities|antwoorden|anteckningar|notater|noter|svar|"
        + "muistiinpanot|notatki|odpowiedzi|poznámky|jegyzetek|notlar|заметки|ответы|нотатки";

    private static readonly FrozenDictionary<string, NumberedThing> s_words = Words(
        (NumberedThing.Group,
            "group groups gruppe gruppen groupe groupes grupo grupos gruppo gruppi groep groepen grupp grupper ryhmä grupa grupy skupina csoport grup grupul grubu subgroup "
            + "группа група ομάδα 小组 组 組 グループ 그룹 조 مجموعة المجموعة समूह"),
        (NumberedThing.Place,
            "table tables tisch tische tafel mesa tavolo bord stół pöytä asztal masa стол стіл テーブル room rooms raum räume zimmer salle sala stanza kamer zaal rum breakout "
            + "breakoutroom breakoutraum team teams équipe equipe equipo squadra lag tiimi zespół команда circle circles kreis cercle squad crew pair paar trio cohort"),
        (NumberedThing.Session,
            "session day sitzung tag séance jour journée sesión día sessione giorno sessie dag sessão dia sesja dzień dag istunto päivä ülés nap oturum gün сессия день сесія"),
        (NumberedThing.Question, Question.Replace('|', ' ')),
        (NumberedThing.Part,
            "figure fig step part chapter exercise section appendix slide page task topic theme round phase point item idea example case scenario option activity agenda week "
            + "month year version module unit lesson poll break block note file line version level stage sprint discussion diskussion hypothesis principle rule goal claim "
            + "abbildung abb schritt teil kapitel übung aufgabe abschnitt anhang folie seite thema runde punkt idee beispiel fall szenario woche monat jahr modul einheit pause "
            + "stufe these regel ziel "
            + "étape partie chapitre exercice annexe tâche thème idée exemple cas scénario activité semaine mois année pause "
            + "paso parte capítulo ejercicio anexo tarea tema ejemplo caso escenario actividad semana mes año fase passo esercizio capitolo compito esempio stap deel hoofdstuk "
            + "oefening taak onderwerp voorbeeld steg del kapitel övning uppgift"));

    private static readonly string[] s_endings = ["group", "gruppe", "grupp", "groep", "ryhmä", "csoport"];

    /// <summary>What a word says of the number behind it, in any case; compounds count as their last part: "Kleingruppe".</summary>
    public static NumberedThing Of(string word)
    {
        var folded = word.Normalize(NormalizationForm.FormC).ToLowerInvariant();
        return s_words.TryGetValue(folded, out var thing) ? thing
            : Array.Exists(s_endings, e => folded.EndsWith(e, StringComparison.Ordinal)) ? NumberedThing.Group
            : NumberedThing.Unknown;
    }

    private static FrozenDictionary<string, NumberedThing> Words(params (NumberedThing Thing, string Words)[] lists) => lists
        .SelectMany(l => l.Words.Split(' ').Select(w => (w, l.Thing)))
        .DistinctBy(p => p.w)
        .ToFrozenDictionary(p => p.w, p => p.Thing, StringComparer.Ordinal);
}
