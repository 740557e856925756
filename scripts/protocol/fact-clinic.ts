import { type Contradiction, contradictions, farthestNext } from '../../domain/protocol/model/contradictions.ts';
import { checkedRules } from '../../domain/protocol/model/faults.ts';
import type { AnswerGrade } from '../../domain/protocol/model/questions.ts';
import { protocolForm, TreatmentProtocol } from '../../domain/protocol/model/treatment-protocol.ts';
import { FactTopics, type TakenRule, takeRule } from './fact-rule.ts';
import { type FactClinic, FactSaid } from './facts-form.ts';

/** One rule, question or information of a clinic's sheet, and what of it the model does not hold: nothing, when it is held. */
export interface Line {
  readonly place: string;
  readonly words: string;
  readonly lost: readonly string[];
}

export interface TakenClinic {
  readonly id: string;
  readonly lines: readonly Line[];
  /** One protocol for each kind of treatment that the sheet tells apart. */
  readonly protocols: readonly TreatmentProtocol[];
  readonly contradictions: readonly { readonly treatment: string; readonly found: Contradiction }[];
}

/** What a sheet is called, and what it says about itself: no rules. */
const about = new Set(['id', 'country', 'lang', 'dayOne', 'contradictions']);
const parts = ['preparation', 'aftercare'] as const;

/** Turns one clinic's facts into protocols. Nothing of it is passed over: what is not known is lost by name. */
export function takeClinic(facts: FactClinic): TakenClinic {
  const topics = new FactTopics();
  const lines: Line[] = [];
  const rules = { preparation: [] as TakenRule[], aftercare: [] as TakenRule[] };
  for (const part of parts)
    for (const [index, raw] of facts[part].entries()) {
      const { taken, lost } = takeRule(raw, `${part}-${index + 1}`, topics);
      if (taken) rules[part].push(taken);
      lines.push({ place: `${part} ${index + 1}`, words: wordsOf(raw), lost });
    }
  const said = [...facts.health, ...facts.undated].map((raw, index) => takeSaid(raw, index));
  lines.push(...said.map(({ line }) => line));
  for (const [key, value] of Object.entries(facts))
    if (!about.has(key) && !['preparation', 'aftercare', 'health', 'undated'].includes(key))
      lines.push({
        place: key,
        words: JSON.stringify(value).slice(0, 80),
        lost: [`${key}: the model has no such list`],
      });

  const { id, lang } = facts;
  const protocols = treatmentsOf(Object.values(rules).flat()).map((treatment) => {
    const held = (all: readonly TakenRule[]) =>
      all
        .filter(({ variants }) => variants === null || treatment === null || variants.includes(treatment))
        .map(({ rule }) => rule);
    return withFirstNext(
      TreatmentProtocol.parse({
        ...blank,
        name: treatment === null ? id : `${id}, ${treatment}`,
        treatment: treatment === null ? 'standard' : slugOf(treatment),
        language: lang,
        topics: topics.all(),
        health: said.flatMap(({ question }) => (question ? [question] : [])),
        information: said.flatMap(({ information }) => (information ? [information] : [])),
        preparation: held(rules.preparation),
        aftercare: held(rules.aftercare),
      }),
    );
  });
  return {
    id,
    lines,
    protocols,
    contradictions: protocols.flatMap((protocol) =>
      contradictions(checkedRules(protocol)).map((found) => ({ treatment: protocol.name, found })),
    ),
  };
}

/** Each kind of treatment that some rule is only for; what is for all of them, or for no kind that is named, is `null`. */
function treatmentsOf(rules: readonly TakenRule[]): (string | null)[] {
  const named = [...new Set(rules.flatMap(({ variants }) => variants ?? []))];
  if (named.length === 0) return [null];
  return named.length === 1 ? ['standard', ...named] : named;
}

/**
 * A sheet says nothing of how near its sessions may be. The first distance from which its aftercare lets the next preparation
 * be is that; where even 120 days are too near it stays at one day, and the contradictions are named.
 */
function withFirstNext(protocol: TreatmentProtocol): TreatmentProtocol {
  const near = contradictions({ ...checkedRules(protocol), nextFromDay: 1 })
    .filter(({ one, other }) => one.part !== other.part)
    .map(({ distance }) => distance?.most ?? 0);
  const most = Math.max(0, ...near);
  return { ...protocol, nextFromDay: most < farthestNext ? most + 1 : 1 };
}

function takeSaid(raw: unknown, index: number) {
  const place = `said ${index + 1}`;
  const read = FactSaid.safeParse(raw);
  if (!read.success)
    return { line: { place, words: wordsOf(raw), lost: read.error.issues.map(({ message }) => message) } };
  const unknown = Object.keys(Object(raw)).filter((key) => !['what', 'outcome'].includes(key));
  const { what, outcome } = read.data;
  const line = { place, words: `${what}: ${outcome}`, lost: unknown };
  if (outcome === 'information') return { line, information: { id: `information-${index + 1}`, text: what } };
  const grade = gradeOf(outcome);
  if (grade === null) return { line: { ...line, lost: [...unknown, `outcome: no grade says “${outcome}”`] } };
  const answers = { kind: 'yes-no', yes: grade, no: 'fine' } as const;
  return { line, question: { id: `question-${index + 1}`, text: what, hint: outcome, answers } };
}

/** The grade that a clinic's words for a "yes" come to. The words themselves stay as the question's hint. */
function gradeOf(outcome: string): AnswerGrade | null {
  if (/^(refuse|no treatment)/i.test(outcome)) return 'refuse';
  if (/doctor|physician|medical clearance/i.test(outcome)) return 'doctors-note';
  if (/before booking|decide|consult/i.test(outcome)) return 'decide';
  return /^(ask|note|tell|record)/i.test(outcome) ? 'note' : null;
}

function wordsOf(raw: unknown): string {
  const { mode, topic, level, what } = Object(raw);
  return [mode, topic, level, what].filter((part) => typeof part === 'string').join(' · ');
}

const slugOf = (words: string): string =>
  words
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60) || 'treatment';

/** What a sheet of rules does not speak about. */
const blank = {
  form: protocolForm,
  minimumAge: 18,
  checks: [],
  timeOut: [],
  consent: { title: 'Consent', clauses: [], electronicRecord: '', intent: '' },
  breaks: { opensAfter: 60, asksAfter: 75, overdueAfter: 90, length: 10 },
  nextFromDay: 1,
  sheet: { fading: '', simple: '', infectionSigns: '', infectionAct: '', acknowledgement: '' },
  record: {
    source: 'A sheet of rules',
    date: '2026-01-01',
    sample: true,
    facts: {
      'postal-address': 'off',
      'identity-document': 'off',
      'identity-document-picture': 'off',
      'place-on-the-body': 'off',
      description: 'off',
      'licence-number': 'off',
      lots: 'off',
      'steriliser-load': 'off',
      complications: 'off',
      'guardian-document': 'off',
      'patch-test': 'off',
      'pigment-on-client-paper': 'off',
    },
  },
  disclaimer: '',
} as const;
