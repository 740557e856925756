import type { Clause, HealthQuestion, ShownWhen } from '../model/questions.ts';
import type { TreatmentProtocol } from '../model/treatment-protocol.ts';

type Json = Readonly<Record<string, unknown>>;

/** Where what FHIR has no word for is kept: an answer's grade, initials, a photo's purpose. */
const extension = (name: string, value: Json): Json => ({ url: `urn:chairside:${name}`, ...value });

/**
 * Health questions and clauses as a FHIR R4 Questionnaire, one way: other programs can show and fill it. Grades of single answers
 * go with their options; those of ranges stay here.
 * @param published The number of the version, when it was approved, and whether visits take it now; null for a draft's text.
 */
export function fhirQuestionnaire(
  protocol: TreatmentProtocol,
  published: { readonly version: number; readonly at: string; readonly inUse: boolean } | null,
): Json {
  const { treatment, name, language, health, consent } = protocol;
  const questions = new Map(health.map((question) => [question.id, question]));
  return {
    resourceType: 'Questionnaire',
    // The same in every version: who takes another one sees that it is the same questionnaire.
    url: `urn:chairside:protocol:${treatment}`,
    ...(published && { version: String(published.version), date: published.at }),
    language,
    name: `Protocol_${treatment.replaceAll('-', '_')}`,
    title: name,
    status: published === null ? 'draft' : published.inUse ? 'active' : 'retired',
    subjectType: ['Patient'],
    item: [
      { linkId: 'health', type: 'group', item: health.map((question) => questionItem(question, questions)) },
      {
        linkId: 'consent',
        type: 'group',
        text: consent.title,
        item: consent.clauses.map((clause) => clauseItem(clause, questions)),
      },
    ],
  };
}

type Questions = ReadonlyMap<string, HealthQuestion>;

const option = ({ id, label }: { readonly id: string; readonly label: string }): Json => ({
  valueCoding: { code: id, display: label },
});

const graded = (one: { readonly id: string; readonly label: string; readonly grade: string }): Json => ({
  extension: [extension('grade', { valueCode: one.grade })],
  ...option(one),
});

function questionItem({ id, text, hint, answers, shownWhen }: HealthQuestion, questions: Questions): Json {
  const help = hint === '' ? {} : { item: [{ linkId: `health/${id}/hint`, type: 'display', text: hint }] };
  return {
    linkId: `health/${id}`,
    text,
    required: true,
    ...shown(shownWhen, questions),
    ...answerType(answers),
    ...help,
  };
}

function answerType(answers: HealthQuestion['answers']): Json {
  switch (answers.kind) {
    case 'yes-no':
      return {
        type: 'boolean',
        extension: [
          extension('grade-of-yes', { valueCode: answers.yes }),
          extension('grade-of-no', { valueCode: answers.no }),
        ],
      };
    case 'one-of':
      return { type: 'choice', answerOption: answers.options.map(graded) };
    case 'several-of':
      return { type: 'choice', repeats: true, required: false, answerOption: answers.options.map(graded) };
    case 'number':
      return {
        type: 'quantity',
        extension: [
          { url: 'http://hl7.org/fhir/StructureDefinition/questionnaire-unit', valueCoding: { display: answers.unit } },
        ],
      };
    case 'date':
      return { type: 'date' };
    case 'text':
      return { type: 'text', extension: [extension('grade', { valueCode: answers.grade })] };
  }
}

function clauseItem(
  { id, title, paragraphs, points, decision, initials, shownWhen, photos }: Clause,
  questions: Questions,
): Json {
  const linkId = `consent/clauses/${id}`;
  const lines = [...paragraphs, ...points].map((text, index) => ({
    linkId: `${linkId}/${index}`,
    type: 'display',
    text,
  }));
  const marks = [
    ...(initials ? [extension('initials', { valueBoolean: true })] : []),
    ...(photos === undefined ? [] : [extension('photos', { valueCode: photos })]),
  ];
  const kind = (() => {
    switch (decision.kind) {
      case 'agree':
      case 'agree-or-refuse':
        return { type: 'boolean', required: true };
      case 'choose-one':
        return { type: 'choice', required: true, answerOption: decision.options.map(option) };
      case 'information':
        return { type: 'group' };
    }
  })();
  const extra = marks.length === 0 ? {} : { extension: marks };
  return { linkId, text: title, ...kind, ...shown(shownWhen, questions), ...extra, item: lines };
}

function shown(when: ShownWhen | undefined, questions: Questions): Json {
  if (!when) return {};
  const asked = questions.get(when.question)?.answers.kind;
  return {
    enableWhen: when.answers.map((answer) => {
      const question = `health/${when.question}`;
      // None of several is to choose nothing.
      if (asked === 'several-of' && answer === 'none') return { question, operator: 'exists', answerBoolean: false };
      const there = asked === 'yes-no' ? { answerBoolean: answer === 'yes' } : { answerCoding: { code: answer } };
      return { question, operator: '=', ...there };
    }),
    enableBehavior: 'any',
  };
}
