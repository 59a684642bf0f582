// What crosses from one script to another: the one global, `Course`, and the shapes of its values. Nothing of this is
// sent to a browser. `make form` reads every script with it (tests/scripts/), and so does an editor (jsconfig.json).

declare namespace Course {
  // ---- What the build knows of the course (hooks/course/outline.py, known.py, group.py)

  interface Question {
    /** Whole id: "porte/cle". */
    id: string;
    /** A digest of what it asks for. */
    meaning: string;
    points: number;
  }

  interface Module {
    id: string;
    title: string;
    /** From the root of the site. */
    page: string;
    minutes: number;
    /** In percent. */
    passMark: number;
    /** How many of its questions are asked; null for all. */
    draw: number | null;
    questions: Question[];
  }

  interface Path { id: string; title: string; modules: string[] }

  interface Outline {
    course: string;
    version: string;
    language: string;
    modules: Module[];
    paths: Path[];
  }

  /** A text, or its forms by plural category. */
  type Words = Record<string, string | Record<string, string>>;
  type Say = (key: string, values?: Record<string, string | number>) => string;

  /** How a language writes dates, and what it calls the course, its paths and its modules. */
  interface Language {
    locale: string;
    firstDay: string;
    course: string;
    paths: Record<string, string>;
    modules: Record<string, string>;
  }

  // ---- The record of a learner (runtime/record.js)

  /** `sure` is how the learner felt about it, when the quiz asks. */
  interface Answer { given: string[]; correct: boolean; tries: number; meaning: string; at: string; sure?: boolean }
  type Attempt = Omit<Answer, "tries" | "at">;
  /** `seconds` is the time spent on a module, as far as one device knows. */
  interface Visit { at: string; section?: string; seconds?: number }
  /** `passed` says that a draw was, once. */
  interface Draw { seed: number; at: string; passed?: boolean }
  /** `box` is the one that practising a question again, at that moment, has put it in. */
  interface Practice { box: number; at: string }
  interface ProgressRecord {
    version: 1;
    course: string;
    answers: Record<string, Answer>;
    visited: Record<string, Visit>;
    draws?: Record<string, Draw>;
    review?: Record<string, Practice>;
  }
  /** Why a record could not be read whole. */
  type Problem = null | "damaged" | "newer" | "foreign";
  interface Read { record: ProgressRecord; problem: Problem }

  /** Where progress is kept. Each store answers to the same names, so that session.js can take the first that works. */
  interface Store {
    /** Whether what was saved can be read. */
    available(): boolean;
    read(key: string): string | null;
    /** Whether the text is now saved; null removes it. */
    write(key: string, text: string | null): boolean;
    whyNot(): null | "storage-refused" | "storage-full";
    keys(): string[];
    /** What the learner must be told of where it is kept, now. */
    notice?(): string | null;
  }

  /** The only reader and writer of progress. */
  interface Session {
    readonly record: ProgressRecord;
    readonly isEmpty: boolean;
    readonly notices: string[];
    readonly found: { at: string; text: string }[];
    answer(id: string, attempt: Attempt): void;
    visit(module: string, section?: string, seconds?: number): void;
    draw(module: string, draw: { seed: number; passed?: boolean }): void;
    practise(id: string, box: number): void;
    joined(record: ProgressRecord): ProgressRecord;
    add(record: ProgressRecord): void;
    kept(name: string): string | null;
    keep(name: string, text: string | null): void;
    erase(): boolean;
    undo(): void;
  }

  // ---- Where a learner stands (runtime/grading.js, leitner.js, next-step.js)

  type AnswerState = "unanswered" | "correct" | "incorrect" | "changed";
  type ModuleState = "not-started" | "begun" | "complete";
  interface Place { id: string; number: number; state: AnswerState }
  interface ModuleResult {
    id: string;
    state: ModuleState;
    complete: boolean;
    earned: number;
    possible: number;
    percent: number;
    total: number;
    correct: number;
    left: Place[];
    done: Place[];
    minutesLeft: number;
  }
  interface PathResult {
    id: string;
    complete: boolean;
    completed: number;
    total: number;
    correct: number;
    questions: number;
    modules: ModuleResult[];
    minutesLeft: number;
  }
  /** `resumed` says that the module was begun; `section` is the last one read there. */
  interface Step { module: string; section?: string; resumed: boolean }
  /** `box` counts from 0; `day` is the first one on which to practise, as `dayOf` counts. */
  interface Review { id: string; box: number; day: number }
  interface Reviews { due: Review[]; later: Review[] }

  // ---- Questions (components/question/)

  /** An entry of the answer key: the data-* attributes of one of its [data-choice]. Right ones have `correct`. */
  type Entry = { [name: string]: string };
  /** `reasons` are the entries whose reason is said; `marks` go by [data-part]; `keep` outlives "try again". */
  interface Verdict {
    correct: boolean;
    reasons: string[];
    marks: Record<string, "right" | "wrong">;
    keep?: string[];
    isNear?: boolean;
    // How much of an answer of several parts was right; 0 of those that have none.
    found?: number;
    expected?: number;
    extra?: number;
  }
  /** What an answer still needs before it can be judged: nothing, or what to say and where to go on. */
  type Lack = null | { text?: string; focus?: HTMLElement | null; isUnreadable?: boolean };
  interface Kind {
    /** What scripts improve, once, before anything is restored. */
    start?(form: HTMLFormElement): void;
    /** What the record keeps; [] when nothing was answered. */
    given(form: HTMLFormElement): string[];
    /** [] puts the question back as it was at first. */
    restore(form: HTMLFormElement, given: string[]): void;
    /** Without it, any answer can be judged. */
    lacks?(form: HTMLFormElement, given: string[]): Lack;
    judge(given: string[], key: Entry[]): Verdict;
    /** Instead of "That’s right." and "Not quite." */
    word?(verdict: Verdict): string;
    /** What a miss had right, in words. */
    detail?(verdict: Verdict): string;
    /** Instead of the usual invitation to try again. */
    again?(): string;
    /** Whether one may start over after a right answer too. */
    replays?: boolean;
    /** An answer without what is forgiven; for kinds that are typed. */
    fold?(text: string): string;
  }
  interface QuestionElement extends HTMLElement {
    practise(keep: (attempt: Attempt) => void): void;
  }

  /** A part of a component, there since it looked for it when it began (`Course.lacks`): any control has these. */
  type Part = HTMLElement
    & Pick<HTMLInputElement, "value" | "checked" | "files" | "disabled">
    & Pick<HTMLTextAreaElement, "select">
    & Pick<HTMLSelectElement, "options">
    & Pick<HTMLAnchorElement, "href" | "hash">
    & Pick<HTMLDetailsElement, "open">
    & Pick<HTMLTemplateElement, "content">;

  // ---- What travels: packed records, attestations, groups

  /** What a version of the course knows, made ready to look things up in. */
  interface Known {
    meanings: Map<string, string>;
    tokens: Record<string, string[]>;
    named: Map<string, string | null>;
  }
  /** Takes a packed text from left to right, and throws where it ends too early or is not ours. */
  interface PackedReader {
    readonly place: number;
    readonly isAtEnd: boolean;
    take(count: number): string;
    fixed(count: number): number;
    number(): number;
    words(): string;
    list<T>(item: () => T): T[];
  }

  type CarryRefusal = "empty" | "too-large" | "not-a-record" | "foreign" | "newer" | "damaged";
  interface ModuleChange { id: string; title: string; before: ModuleState; after: ModuleState; added: number; replaced: number }

  /**
   * `modules` are those of the path, in order, with the share of their points earned; `score` is the share of all the
   * points of the path; both in percent. `minutes` is the time spent that this device knows of. `completed` and `issued`
   * are days, "2026-11-27". `missed` are the questions that took more than one try: the code does not cover them.
   */
  interface Attestation {
    format: "course-attestation";
    version: 1;
    course: string;
    courseVersion: string;
    language: string;
    name: string;
    organization: string;
    path: string;
    modules: { id: string; percent: number }[];
    score: number;
    minutes: number;
    completed: string;
    issued: string;
    missed: string[];
    code: string;
  }
  type AttestationRefusal = "not-an-attestation" | "damaged" | "newer" | "too-large" | "foreign";
  type AttestationRead = { attestation: Attestation; problem: null } | { attestation: null; problem: AttestationRefusal };
  /** What a code alone says; the path is null when this course has none that the code was made for. */
  interface Code { path: string | null; completed: string; score: number; isSameVersion: boolean }
  interface Verification { verdict: string; attestation?: Attestation; code?: Code }
  type AttestationWords = Record<
    "name" | "organization" | "path" | "score" | "minutes" | "completed" | "issued" | "courseVersion" | "code", string
  > & { modules: { id: string; title: string; percent: string }[] };
  /** `recipient` receives the attestation. */
  interface Person { name: string; organization: string; recipient: string }

  /** For a name of the list, the name of the attestation that someone recognized as this person’s. */
  interface Same { listed: string; attested: string }
  /** Three sets, each in an order that only depends on what is in it, so that merging gives the same in any order. */
  interface Group {
    format: "course-group";
    version: 1;
    course: string;
    attestations: Attestation[];
    names: string[];
    same: Same[];
  }
  /** What was read, and why the rest was not: one reason for each thing. */
  interface GroupRead { group: Group; problems: string[] }
  /**
   * One person and one path. `kept` is the attestation shown, `others` those set aside and why. `status` is that of the
   * kept one; "doubtful" when another says otherwise, "namesake" when the name comes from several organizations.
   */
  interface Row {
    kept: Attestation;
    person: string;
    path: string;
    title: string;
    status: "intact" | "altered" | "doubtful" | "namesake";
    others: { attestation: Attestation; reason: "copy" | "older" | "altered" | "contradicts" }[];
  }
  interface Expected { name: string; rows: Row[]; recognized: string | null; near: string[] }
  interface Missed { id: string; module: Module; people: number }
  interface Figures { path: string; title: string; people: number; from: string; to: string; score: number }
  interface MinutesIn { locale: string; words: Words; paths: Record<string, string>; title: string }

  // ---- Searching (components/search/)

  type Run = [text: string, isMatch: boolean];
  type Section = [id: string, title: string, text: string, acronym?: string];
  interface SearchIndex {
    pages: [address: string, title: string, sections: Section[]][];
    names: [acronym: string, full: string][];
    better: [avoid: string[], say: string][];
    common: string[];
    endings: [string, string][][];
  }
  interface Found { address: string; title: string; excerpt: Run[]; parts: { id: string; title: string; excerpt: Run[] }[] }
  interface Roots {
    SHOWN: RegExp;
    rootOf(shown: string): string;
    line(text: string): string;
    typed(query: string): string[];
    telling(typed: string[]): string[];
    nearest(word: string): string | undefined;
  }

  // ---- Reading aloud (components/read-aloud/)

  /** How a language is said aloud: spoken.<language>.yml, and the acronyms of the glossary. */
  interface Customs {
    /** Regular expressions, and what takes the place of each, in order. */
    replace: [string, string][];
    /** Words whose point does not end a sentence. */
    abbreviations: string[];
    /** "" for one that is spelled out, letter by letter. */
    acronyms: Record<string, string>;
    plural: string;
    /** A cell of a table, with places for its {header} and its {text}. */
    cell: string;
  }
  interface Said { text: string; language: string }
  interface Sentence {
    /** One after the other, when a sentence quotes another language. */
    said: Said[];
    /** Where it stands in the page. */
    range: Range | null;
    /** The block that holds it. */
    element: Element;
  }
  type Passage = () => Sentence[];
  interface Voice {
    say(said: Said, rate: number, done: (problem: string | null) => void): void;
    hush(): void;
  }
  interface Speech {
    customs: Record<string, Customs>;
    spoken(text: string, customs?: Customs): string;
    sentences(text: string, customs?: Customs): [number, number][];
    passages(root: Element): Passage[];
    mark: { show(sentence: Sentence): void; clear(): void };
    Voice: new () => Voice;
  }

  // ---- Speaking to an LMS (lms/)

  /** One question answered, as the last answer kept says; `place` is its number in its module. */
  interface Interaction {
    id: string;
    kind: string;
    given: string[];
    correct: boolean;
    tries: number;
    at: string;
    points: number;
    title: string;
    place: number;
  }
  /** `score` and `progress` are in percent: of the points of the path, and of its modules. */
  interface Report { score: number; progress: number; complete: boolean; interactions: Interaction[] }
  /** What an LMS knew when it opened the course. */
  interface Opening { suspend: string; location: string; isReadOnly: boolean; learner: string; languages?: string[] }
  type MaybeLater<T> = T | Promise<T>;
  interface State { suspend: string | null; location: string; seconds?: number }
  /** A conversation with an LMS. SCORM answers at once, cmi5 later. */
  interface Lms {
    readonly isThere: boolean;
    readonly isOpen: boolean;
    /** Characters of state that it keeps. */
    readonly limit: number;
    readonly returnTo?: string | null;
    open(): MaybeLater<Opening | null>;
    tell(report: Report, state: State): MaybeLater<boolean>;
    close(seconds: number): MaybeLater<boolean>;
  }
  interface Dialect {
    /** The name of the object that the LMS offers. */
    api: string;
    /** Its functions: start, read, write, save, end, last error. */
    calls: string[];
    limit: number;
    names: Record<"suspend" | "location" | "mode" | "learner", string>;
    results(report: Report): (readonly [string, string])[];
    leaving(seconds: number): (readonly [string, string])[];
    /** Below cmi.interactions.<n>. */
    interaction(one: Interaction): (readonly [string, string | null])[];
  }
  interface Statements {
    initialized(): object;
    terminated(seconds: number): object;
    completed(seconds: number): object;
    passed(score: number, seconds: number): object;
    progressed(percent: number): object;
    answered(one: Interaction): object;
  }
  interface ShellSettings {
    lms: Lms;
    path: string | null;
    frame: HTMLIFrameElement;
    /** The page to begin with in each language, the usual one first. */
    firsts: Record<string, string>;
    /** Every page of the package. */
    pages: string[];
  }
  interface Shell { readonly store: Store; readonly notice: string | null; close(): MaybeLater<boolean> }
}

interface CourseScripts {
  // Written by the build, before the scripts.
  root: string;
  outline: Course.Outline;
  words: Record<string, any>; // "locale" is a text, the others are texts or plurals
  absent?: string[];
  later: Record<string, string[]>;
  languages: Record<string, Course.Language>;
  tokens: Record<string, string[]>;
  questionKinds: Record<string, string>;
  prompts: Record<string, string>;
  minutesIn: Record<string, Course.MinutesIn>;
  searchIndex: Course.SearchIndex;

  // runtime/
  speaker(words: Course.Words, locale: string): Course.Say;
  say: Course.Say;
  day(moment: Date): string;
  money(dollars: number): string;
  explain(element: Element, expectation: string): void;
  lacks(element: Element, needed: string[]): boolean;
  module(id: string | null | undefined): Course.Module | undefined;
  address(module: { page: string }, anchor?: string): string;
  anchor(id: string): string;
  targetOf(link: { hash: string }): HTMLElement | null;
  isAbsent(address: string): boolean;
  offerQuestions(isOffered: boolean): void;
  record: {
    read(text: string | null | undefined, course?: string): Course.Read;
    empty(course: string): Course.ProgressRecord;
    merge(a: Course.ProgressRecord, b: Course.ProgressRecord, meaningOf?: (id: string) => string | undefined): Course.ProgressRecord;
    withAnswer(record: Course.ProgressRecord, id: string, attempt: Course.Attempt & { at: string }): Course.ProgressRecord;
    withVisit(record: Course.ProgressRecord, module: string, visit: Course.Visit): Course.ProgressRecord;
    withDraw(record: Course.ProgressRecord, module: string, draw: Course.Draw): Course.ProgressRecord;
    withPractice(record: Course.ProgressRecord, id: string, practice: Course.Practice): Course.ProgressRecord;
  };
  draws: {
    isBank(module: { draw?: number | null; questions: unknown[] }): boolean;
    drawn(module: Course.Module, record: Course.ProgressRecord): Course.Question[];
    another(module: Course.Module, record: Course.ProgressRecord, random?: () => number): number;
  };
  grading: {
    answerState(question: { id: string; meaning?: string }, record: Course.ProgressRecord): Course.AnswerState;
    module(outline: Course.Module, record: Course.ProgressRecord): Course.ModuleResult;
    path(outline: Course.Path, course: Course.Outline, record: Course.ProgressRecord): Course.PathResult;
    next(id: string, course: Course.Outline, record: Course.ProgressRecord): string | null;
    whereToContinue(course: Course.Outline, record: Course.ProgressRecord): Course.Step | null;
  };
  stores: Record<"shell" | "browser" | "memory", () => Course.Store | null>;
  session: Course.Session;
  download(name: string, text: string, type?: string): void;
  copy(area: HTMLElement & { value: string; select(): void }): Promise<boolean>;
  rememberVisits(module: string): void;
  readings(text: string, unit?: number): number[];
  funding: {
    number(text: string): number;
    amounts(dwellings: number, rates: number[]): number[];
    total(values: number[]): number;
  };
  leitner: {
    boxes: number;
    dayOf(moment: number): number;
    dateOf(day: number): Date;
    reviewOf(question: { id: string; meaning: string }, record: Course.ProgressRecord): Course.Review | null;
    toReview(course: Course.Outline, record: Course.ProgressRecord, now: number): Course.Reviews;
    practised(question: { id: string; meaning: string }, record: Course.ProgressRecord, isRight: boolean, now: number): "answer" | number | null;
    nextDay(reviews: Course.Reviews, now: number): number | null;
  };
  calendar: {
    file(event: { uid: string; stamp: Date; day: Date; title: string; description: string; address?: string; product: string }): string;
  };
  nextStep: {
    ofPath(path: Course.PathResult, record: Course.ProgressRecord): Course.Step | null;
    ofCourse(course: Course.Outline, record: Course.ProgressRecord, paths: Course.PathResult[]): Course.Step | null;
  };
  packedText: {
    fixed(value: number, count: number): string;
    number(value: number): string;
    words(text: string): string;
    check(text: string, count: number): string;
    Reader: new (packed: string) => Course.PackedReader;
  };
  packing: {
    pack(record: Course.ProgressRecord, known: Course.Known, limit?: number): string | null;
    unpack(packed: string, course: string, known: Course.Known): Course.Read;
    known(outline: { modules: { id: string; questions: { id: string; meaning: string }[] }[] }, tokens: Record<string, string[]>): Course.Known;
  };
  carrying: {
    LARGEST: number;
    address(page: string, packed: string | null): string;
    read(text: string, outline: { course: string }, known: Course.Known): { record: Course.ProgressRecord; problem: null | Course.CarryRefusal };
    changes(outline: Course.Outline, before: Course.ProgressRecord, after: Course.ProgressRecord): Course.ModuleChange[];
  };
  attestationCode: {
    of(one: Omit<Course.Attestation, "code">): string;
    read(text: string, outline: Course.Outline): Course.Code | null;
  };
  attestation: {
    LARGEST: number;
    make(outline: Course.Outline, record: Course.ProgressRecord, path: string, person: { name: string; organization: string }, today: string): Course.Attestation | null;
    file(one: Course.Attestation): string;
    line(one: Course.Attestation): string;
    read(text: string, course?: string): Course.AttestationRead;
    readCode(text: string, outline: Course.Outline): Course.Code | null;
    integrity(one: Course.Attestation): "intact" | "altered";
    cleanName(text: string): string;
  };
  attestationWords: {
    of(one: Course.Attestation, language: string): Course.AttestationWords;
    day(value: string, language: { locale: string; firstDay: string }): string;
    share(percent: number, language: { locale: string }): string;
  };
  mailAddress(recipient: string, subject: string, bodies: string[]): string;
  verify(text: string, outline: Course.Outline): Course.Verification;
  person: { read(): Course.Person; write(found: Course.Person): void };
  publicAddress(address: string): string | null;
  csv: { separatorOf(locale: string): string; write(rows: (string | number)[][], separator: string): string };
  names: { key(name: string): string; isNear(a: string, b: string): boolean; list(text: string): string[] };
  group: {
    LARGEST: number;
    portion<T extends { size?: number } | null>(files: T[]): [T[], T[]];
    empty(course: string): Course.Group;
    merge(a: Course.Group, b: Course.Group): Course.Group;
    mergeAll(groups: Course.Group[]): Course.Group;
    read(text: string, course: string): Course.GroupRead;
    file(group: Course.Group): string;
    withNames(group: Course.Group, names: string[]): Course.Group;
    withSame(group: Course.Group, listed: string, attested?: string): Course.Group;
    without(group: Course.Group, attestations: Course.Attestation[]): Course.Group;
  };
  groupRows: {
    rows(group: Course.Group, outline: Course.Outline): Course.Row[];
    expected(group: Course.Group, shown: Course.Row[]): Course.Expected[];
    missed(shown: Course.Row[], outline: Course.Outline): Course.Missed[];
    figures(shown: Course.Row[], outline: Course.Outline): Course.Figures[];
  };
  groupMinutes(rows: Course.Row[], expected: Course.Expected[], today: string, language: Course.MinutesIn): string;

  // components/
  kinds: Record<string, Course.Kind>;
  boxes: Course.Kind;
  field: Omit<Course.Kind, "judge"> & {
    lacks(form: HTMLFormElement, given: string[]): Course.Lack;
    unreadable(form: HTMLFormElement, text: string): Course.Lack;
    verdict(entry: Course.Entry, more?: Partial<Course.Verdict>): Course.Verdict;
  };
  pairing: Course.Kind;
  confidence: { given(form: HTMLFormElement): { sure?: boolean }; restore(form: HTMLFormElement, answer?: Course.Answer): void };
  revealHints(question: Element): void;
  showDrawn(module: Course.Module, record: Course.ProgressRecord): Course.QuestionElement[];
  walk(questions: HTMLElement[], back: () => void): void;
  blankSheet(sheet: HTMLElement): void;
  fillSheet(sheet: HTMLElement, one: Course.Attestation, languages: string[], address: string): void;
  groupParts: Record<"Table" | "Missing" | "Report", new (element: HTMLElement) => any>; // used by group.js alone
  excerpt(text: string, WORD: RegExp, isWanted: (word: string) => boolean): Course.Run[];
  roots(habits: { common: string[]; endings: [string, string][][]; acronyms: string[] }): Course.Roots;
  finder(index: Course.SearchIndex): (query: string) => { found: Course.Found[]; isWhole: boolean };
  voices(language: string): SpeechSynthesisVoice[];
  speech: Course.Speech;
  /** There once what reads has come. */
  listen?(host: Element): void;

  // presenter/
  clockFace(minutes: number, seconds: number): string;
  shares(counts: number[]): (number | null)[];
  openBallots(root: ParentNode, language: string): void;
  openCases(root: ParentNode): void;

  // lms/
  lms: {
    report(outline: Course.Outline, path: string | null, record: Course.ProgressRecord, kinds: Record<string, string>): Course.Report;
    part(outline: Course.Outline, path: string | null, record: Course.ProgressRecord): Course.ProgressRecord;
    interactions: {
      short(text: string): string;
      typeOf(one: Course.Interaction): string;
      response12(one: Course.Interaction): string | null;
      response2004(one: Course.Interaction): string | null;
      urn(id: string): string;
    };
    statements(session: { actor: object; activity: string | null; registration: string | null; template: Record<string, any> }): Course.Statements;
    scorm12: Course.Dialect;
    scorm2004: Course.Dialect;
    findApi(name: string, start?: Window): any; // what an LMS offers is its own
    Scorm: new (dialect: Course.Dialect, api?: object | null) => Course.Lms;
    Cmi5: new (address: URL) => Course.Lms;
    Shell: new (settings: Course.ShellSettings) => Course.Shell;
  };
}

declare var Course: CourseScripts;

interface Window {
  CourseShell?: Course.Shell;
}

/** Only Chrome knows it. */
interface Navigator {
  connection?: { saveData: boolean };
}

// Our selectors find elements of HTML: a picture is never asked for what only they have.
interface ParentNode {
  querySelector<K extends keyof HTMLElementTagNameMap>(selectors: K): HTMLElementTagNameMap[K] | null;
  querySelector<E extends Element = HTMLElement>(selectors: string): E | null;
  querySelectorAll<K extends keyof HTMLElementTagNameMap>(selectors: K): NodeListOf<HTMLElementTagNameMap[K]>;
  querySelectorAll<E extends Element = HTMLElement>(selectors: string): NodeListOf<E>;
}
interface Element {
  closest<K extends keyof HTMLElementTagNameMap>(selectors: K): HTMLElementTagNameMap[K] | null;
  closest<E extends Element = HTMLElement>(selectors: string): E | null;
}
