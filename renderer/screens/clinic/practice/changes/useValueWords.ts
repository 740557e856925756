import { useTranslation } from 'react-i18next';
import { Point } from '../../../../../domain/protocol/model/point.ts';
import { AnswerGrade, ShownWhen } from '../../../../../domain/protocol/model/questions.ts';
import { Wanted } from '../../../../../domain/protocol/model/record-profile.ts';
import { Mode, Sessions } from '../../../../../domain/protocol/model/rule.ts';
import { Lane } from '../../../../../domain/protocol/model/topic.ts';
import { CareIcon, Grade } from '../../../../../domain/protocol/parts.ts';
import { fieldOf, isFields, isItems } from '../../../../../domain/protocol/versions/place.ts';
import { useOnePointWords } from '../usePointWords.ts';
import { isFieldName } from './fields.ts';
import type { Names } from './names.ts';

export interface ValueWords {
  /** What a field is called. */
  label(field: string): string;
  /** What stands in a field, whole: nothing of it is left out. */
  value(field: string, value: unknown): string;
}

/** Says in words what stands in any field of a protocol. */
export function useValueWords(names: Names): ValueWords {
  const { t } = useTranslation('practiceChanges');
  const { t: read } = useTranslation('practice');
  const point = useOnePointWords();

  const label = (field: string): string => {
    if (isFieldName(field)) return t(`field.${field}`);
    const fact = factOf(field);
    return fact ? read(`fact.${fact}`) : field;
  };
  const chosen = (field: string, id: string): string | null => {
    switch (field) {
      case 'mode':
        return read(`mode.${Mode.parse(id)}`);
      case 'sessions': {
        const sessions = Sessions.parse(id);
        return sessions === 'every' ? t('everySession') : read(`sessions.${sessions}`);
      }
      case 'lane':
        return t(`lane.${Lane.parse(id)}`);
      case 'icon':
        return t(`icon.${CareIcon.parse(id)}`);
      case 'topic':
        return names.topic(id);
      case 'level':
        return names.level(id);
      case 'tests':
        return names.rule(id);
      case 'question':
        return names.question(id);
      case 'photos':
        return t(`photos.${purposeOf(id)}`);
      case 'language':
      case 'date':
        return id;
      case 'grade':
      case 'yes':
      case 'no':
      case 'none':
      case 'otherwise':
        return gradeWords(id);
      case 'kind':
        return kindWords(id);
      default:
        return factOf(field) === null ? null : read(`wanted.${Wanted.parse(id)}`);
    }
  };
  /** Answers that are the app's own. */
  const answerWords = (id: string): string => {
    if (id === 'yes' || id === 'no') return t(id);
    return id === 'none' ? t('field.none') : id;
  };
  const gradeWords = (id: string): string => {
    const answer = AnswerGrade.safeParse(id);
    if (answer.success && id !== 'decide') return read(`grade.${answer.data}`);
    const check = Grade.safeParse(id);
    return check.success ? read(`check.${check.data}`) : id;
  };
  const kindWords = (id: string): string => {
    if (isAnswerKind(id)) return t(`answers.${id}`);
    return isDecisionKind(id) ? read(`decision.${id}`) : id;
  };
  const value = (field: string, one: unknown): string => {
    if (one === null || one === undefined || one === '') return t('none');
    if (typeof one === 'boolean') return t(one ? 'yes' : 'no');
    if (typeof one === 'number') return String(one);
    if (typeof one === 'string') return chosen(field, one) ?? t('quoted', { text: one });
    if (isItems(one)) return one.length === 0 ? t('none') : one.map((inner) => value(field, inner)).join(', ');
    if (!isFields(one)) return '';
    if (field === 'from' || field === 'to') return point(Point.parse(one));
    if (field === 'shownWhen') {
      const { question, answers } = ShownWhen.parse(one);
      const said = answers.map((id) => names.answer(question, id) ?? answerWords(id));
      return t('answered', { question: names.question(question), answers: said.join(', ') });
    }
    if (fieldOf(one, 'kind') === 'same-day') return t('sameDay');
    if (fieldOf(one, 'kind') === 'hours-ago') return t('hoursAgo', { hours: String(fieldOf(one, 'least')) });
    return Object.entries(one)
      .filter(([key, inner]) => key !== 'id' && inner !== '' && !(isItems(inner) && inner.length === 0))
      .map(([key, inner]) => t('labelled', { label: label(key), value: value(key, inner) }))
      .join('; ');
  };
  return { label, value };
}

const factNames = [
  ...(['postal-address', 'identity-document', 'identity-document-picture', 'guardian-document'] as const),
  ...(['description', 'place-on-the-body', 'licence-number', 'lots', 'steriliser-load', 'patch-test'] as const),
  ...(['complications', 'pigment-on-client-paper'] as const),
];
const factOf = (field: string) => factNames.find((fact) => fact === field) ?? null;

const purposes = ['record', 'teaching', 'marketing'] as const;
const purposeOf = (id: string) => purposes.find((one) => one === id) ?? 'record';

const answerKinds = ['yes-no', 'one-of', 'several-of', 'number', 'date', 'text'] as const;
const isAnswerKind = (id: string): id is (typeof answerKinds)[number] =>
  (answerKinds as readonly string[]).includes(id);

const decisionKinds = ['agree', 'agree-or-refuse', 'choose-one', 'information'] as const;
const isDecisionKind = (id: string): id is (typeof decisionKinds)[number] =>
  (decisionKinds as readonly string[]).includes(id);
