import type { Labels, Language } from '../language/language.js';

/** Prompts for the presenter: the same for every paper, and marked as that. */
export interface DeckPrompts {
  readonly noNotes: string;
  readonly idea: readonly string[];
  readonly ideaHint: string;
  readonly judgement: string;
  readonly judgementHint: string;
  readonly discussion: string;
  readonly discussionHint: string;
  /** Questions for any paper, then those for papers whose notes have such a section, then more for any. */
  readonly questions: {
    readonly first: readonly string[];
    readonly background: readonly string[];
    readonly design: readonly string[];
    readonly evaluation: readonly string[];
    readonly last: readonly string[];
  };
  readonly brief: string;
  readonly briefQuestions: readonly string[];
  readonly comparison: string;
  readonly figures: string;
  readonly roles: string;
  readonly rest: string;
  readonly figuresHere: string;
  readonly aside: string;
  readonly lookUp: string;
}

export const deckPrompts: Labels<DeckPrompts> = {
  en: {
    noNotes: 'For the presenter: there are no reading notes on this paper, so this slide is yours to fill.',
    idea: [
      'Which problem does it solve, and for whom?',
      'Why was that hard before?',
      'What is the one idea that makes it work?',
    ],
    ideaHint: 'Replace the questions with your answers from the paper.',
    judgement: 'For the presenter: your judgement, with a place in the paper for each point.',
    judgementHint: 'Fill both columns before the session, two or three points each.',
    discussion: 'For the presenter: generic questions; keep those that fit.',
    discussionHint: 'Ask one question, wait, then ask the next.',
    questions: {
      first: ['Which assumption, if it failed, would break the system?'],
      background: ['Is the problem still the one that the paper describes?'],
      design: ['Which design decision would you make differently, and what would it cost?'],
      evaluation: ['Which experiment is missing, and which result of it would change your mind?'],
      last: ['What has changed since it was written?', 'What would you build next?'],
    },
    brief: 'For the presenter: for those who did not read it.',
    briefQuestions: ['What does it add to the required reading?', 'Who should read it after all?'],
    comparison:
      'For the presenter: what stands here is out of the list and the notes; cells with … are yours.',
    figures: 'For the presenter: show these figures from the notes or the paper.',
    roles: 'For everyone: generic questions for the roles of this course.',
    rest: 'The paragraph goes on in the notes:',
    figuresHere: 'The notes have figures here:',
    aside: 'An aside of the notes’ author:',
    lookUp: 'To look things up; it takes no time.',
  },
  de: {
    noNotes: 'Für Vortragende: Zu diesem Artikel gibt es keine Lesenotizen; diese Folie ist Ihre.',
    idea: [
      'Welches Problem wird gelöst, und für wen?',
      'Warum war das vorher schwer?',
      'Welche eine Idee macht es möglich?',
    ],
    ideaHint: 'Ersetzen Sie die Fragen durch Ihre Antworten aus dem Artikel.',
    judgement: 'Für Vortragende: Ihr Urteil, mit einer Stelle im Artikel für jeden Punkt.',
    judgementHint: 'Füllen Sie beide Spalten vor der Sitzung, mit je zwei oder drei Punkten.',
    discussion: 'Für Vortragende: allgemeine Fragen; behalten Sie, was passt.',
    discussionHint: 'Stellen Sie eine Frage, warten Sie, dann die nächste.',
    questions: {
      first: ['Welche Annahme dürfte nicht falsch sein, ohne dass das System scheitert?'],
      background: ['Ist das Problem noch das, das der Artikel beschreibt?'],
      design: ['Welche Entwurfsentscheidung würden Sie anders treffen, und was würde sie kosten?'],
      evaluation: ['Welches Experiment fehlt, und welches Ergebnis würde Sie umstimmen?'],
      last: ['Was hat sich seither geändert?', 'Was würden Sie als Nächstes bauen?'],
    },
    brief: 'Für Vortragende: für alle, die den Artikel nicht gelesen haben.',
    briefQuestions: ['Was fügt er der Pflichtlektüre hinzu?', 'Wer sollte ihn doch lesen?'],
    comparison: 'Für Vortragende: Was hier steht, ist aus Liste und Notizen; Zellen mit … sind Ihre.',
    figures: 'Für Vortragende: Zeigen Sie diese Abbildungen aus den Notizen oder dem Artikel.',
    roles: 'Für alle: allgemeine Fragen zu den Rollen dieses Kurses.',
    rest: 'Der Absatz geht in den Notizen weiter:',
    figuresHere: 'Die Notizen haben hier Abbildungen:',
    aside: 'Eine Nebenbemerkung aus den Notizen:',
    lookUp: 'Zum Nachschlagen; braucht keine Zeit.',
  },
};

/** What people of a known role could be asked, by words in the id or the title of the role. */
export const roleQuestions: readonly {
  readonly words: RegExp;
  readonly question: Readonly<Record<Language, string>>;
}[] = [
  {
    words: /review|critic|skeptic|sceptic|gutacht|kritik|skept/iu,
    question: {
      en: 'Would you accept it, and what is the strongest reason against?',
      de: 'Würden Sie den Artikel annehmen, und was spricht am stärksten dagegen?',
    },
  },
  {
    words: /archaeolog|archeolog|histor|archäolog/iu,
    question: {
      en: 'Which earlier work does it stand on, and which later work stands on it?',
      de: 'Auf welcher früheren Arbeit baut er auf, und welche spätere baut auf ihm auf?',
    },
  },
  {
    words: /practition|industr|engineer|praktik|praxis/iu,
    question: {
      en: 'Would you run it tomorrow, and what would have to be added first?',
      de: 'Würden Sie es morgen betreiben, und was müsste vorher dazukommen?',
    },
  },
  {
    words: /hack|implement|reproduc|replic|reproduz/iu,
    question: {
      en: 'Which claim can be tried in an afternoon, and what came out when you did?',
      de: 'Welche Behauptung lässt sich an einem Nachmittag prüfen, und was kam dabei heraus?',
    },
  },
  {
    words: /academic|researcher|visionar|forsch/iu,
    question: {
      en: 'Which follow-up would you propose, and what is its first experiment?',
      de: 'Welche Fortsetzung schlagen Sie vor, und was ist ihr erstes Experiment?',
    },
  },
  {
    words: /social|societ|ethic|impact|gesellschaft|ethik/iu,
    question: {
      en: 'Who gains and who pays if it is used everywhere?',
      de: 'Wer gewinnt und wer zahlt, wenn es überall benutzt wird?',
    },
  },
  {
    words: /scribe|note|summar|minutes|protokoll|zusammenfass/iu,
    question: {
      en: 'Which question did the discussion leave open?',
      de: 'Welche Frage hat die Diskussion offen gelassen?',
    },
  },
  {
    words: /lead|moderat|discuss|leit|diskuss/iu,
    question: {
      en: 'Where do two people in the room disagree?',
      de: 'Wo sind zwei Leute im Raum verschiedener Meinung?',
    },
  },
];

/** What people of a role could be asked that no question is known for. */
export const anyRoleQuestion: Readonly<Record<Language, string>> = {
  en: 'What did you look for, and where in the papers did you find it?',
  de: 'Wonach haben Sie gesucht, und wo in den Artikeln haben Sie es gefunden?',
};

/** Roles whose questions are the deck itself. */
export const presentingRole = /present|speaker|vortrag|präsent|referat|referent/iu;
