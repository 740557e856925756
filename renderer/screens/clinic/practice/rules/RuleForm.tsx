import { useTranslation } from 'react-i18next';
import { exampleDates } from '../../../../../domain/dates/example.ts';
import { Mode } from '../../../../../domain/protocol/model/rule.ts';
import { AnswerPair } from '../../../../kit/Choice.tsx';
import { useExample } from '../editor/ExampleContext.tsx';
import type { ItemForm } from '../editor/item-form.ts';
import { Part } from '../fields/Part.tsx';
import { TextPart } from '../fields/TextPart.tsx';
import { MoreOfRule } from './MoreOfRule.tsx';
import { PointPart } from './PointPart.tsx';
import { TopicPart } from './TopicPart.tsx';
import { TopicsForm } from './TopicsForm.tsx';
import { useRuleComplaints } from './useRuleComplaints.ts';

/** The items of preparation and aftercare: a rule, or the topics that rules speak about. */
export function RuleForm(props: ItemForm) {
  return props.place === 'topics' ? <TopicsForm {...props} /> : <OneRule {...props} />;
}

/** One instruction: its kind first, then what it speaks about, from when to when, and its words. */
function OneRule({ draft, place, edit, problems }: ItemForm) {
  const { t } = useTranslation('practiceRules');
  const { example } = useExample();
  const complaintAt = useRuleComplaints(draft.protocol, place, problems);
  const part = place.startsWith('aftercare/') ? 'aftercare' : 'preparation';
  const rule = draft.protocol[part].find(({ id }) => place === `${part}/${id}`);
  if (!rule) return null;
  const dates = exampleDates(draft.protocol, part, rule, example);
  return (
    <>
      <Part label={t('kind')}>
        <AnswerPair
          label={t('kind')}
          options={Mode.options.map((id) => ({ id, label: t(`mode.${id}`) }))}
          value={rule.mode}
          onAnswer={(mode) => edit({ edit: 'set', place: `${place}/mode`, content: mode })}
          grow
        />
      </Part>
      <TopicPart draft={draft} place={place} rule={rule} edit={edit} complaint={complaintAt('topic')} />
      {(['from', 'to'] as const).map((side) => (
        <PointPart
          key={side}
          side={side}
          point={rule[side]}
          place={`${place}/${side}`}
          edit={edit}
          dates={dates}
          complaint={complaintAt(side)}
        />
      ))}
      <TextPart
        draft={draft}
        place={`${place}/text`}
        edit={edit}
        label={t('words')}
        lines={2}
        complaint={complaintAt('text')}
      />
      <TextPart
        draft={draft}
        place={`${place}/short`}
        edit={edit}
        label={t('short')}
        hint={t('shortHint')}
        complaint={complaintAt('short')}
      />
      <MoreOfRule draft={draft} place={place} rule={rule} part={part} edit={edit} complaintAt={complaintAt} />
    </>
  );
}
