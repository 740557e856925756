import { ScalesIcon } from '@phosphor-icons/react';
import { useTranslation } from 'react-i18next';
import type { Clause } from '../../../../../domain/protocol/model/questions.ts';
import { AnswerPair } from '../../../../kit/Choice.tsx';
import { type ItemForm, putAt } from '../editor/item-form.ts';
import { ChooseOne } from '../fields/ChooseOne.tsx';
import { Part } from '../fields/Part.tsx';
import { Passages } from '../fields/Passages.tsx';
import { ShownWhenPart } from '../fields/ShownWhenPart.tsx';
import { TextPart } from '../fields/TextPart.tsx';
import { useComplaints } from '../fields/useComplaints.ts';
import { ClauseOptions } from './ClauseOptions.tsx';

type Decision = Clause['decision'];
const decisions: readonly Decision['kind'][] = ['agree', 'agree-or-refuse', 'choose-one', 'information'];
const uses = ['none', 'record', 'teaching', 'marketing'] as const;

/** A clause of the consent: its words, what the client does about it, and when it is shown. */
export function ClauseForm({ draft, place, edit, problems }: ItemForm) {
  const { t } = useTranslation('practiceQuestions');
  const complaintAt = useComplaints(problems);
  const clause = draft.protocol.consent.clauses.find(({ id }) => place === `consent/clauses/${id}`);
  if (!clause) return null;
  const { decision, photos = 'none', initials, paragraphs, points, shownWhen } = clause;
  const decide = (kind: Decision['kind']) => {
    if (kind === decision.kind) return;
    const options = [{ label: t('firstOption') }, { label: t('secondOption') }];
    edit({ edit: 'set', place: `${place}/decision`, content: kind === 'choose-one' ? { kind, options } : { kind } });
  };
  const use = (photo: (typeof uses)[number]) => {
    if (photo === photos) return;
    edit(photo === 'none' ? { edit: 'clear', place: `${place}/photos` } : putAt(`${place}/photos`, photo));
  };
  const passages = { draft, edit, complaintAt };
  return (
    <>
      <TextPart
        draft={draft}
        place={`${place}/title`}
        edit={edit}
        label={t('clauseTitle')}
        complaint={complaintAt(`${place}/title`)}
      />
      <Passages {...passages} list={`${place}/paragraphs`} count={paragraphs.length} what="paragraphs" least={1} />
      <Passages {...passages} list={`${place}/points`} count={points.length} what="points" least={0} />
      <ChooseOne
        label={t('client')}
        value={decision.kind}
        options={decisions.map((id) => ({ id, label: t(`decisions.${id}`) }))}
        place={`${place}/decision`}
        onChoose={decide}
      />
      {decision.kind === 'choose-one' && (
        <ClauseOptions draft={draft} place={place} options={decision.options} edit={edit} />
      )}
      <ChooseOne
        label={t('use')}
        value={photos}
        options={uses.map((id) => ({ id, label: t(`uses.${id}`) }))}
        place={`${place}/photos`}
        onChoose={use}
      />
      <Part label={t('initials')}>
        <AnswerPair
          label={t('initials')}
          grow
          options={[
            { id: 'no', label: t('initialsNo') },
            { id: 'wanted', label: t('initialsWanted') },
          ]}
          value={initials ? 'wanted' : 'no'}
          onAnswer={(answer) => edit(putAt(`${place}/initials`, answer === 'wanted'))}
        />
      </Part>
      <ShownWhenPart
        shownWhen={shownWhen}
        questions={draft.protocol.health}
        place={place}
        edit={edit}
        complaint={complaintAt(`${place}/shownWhen`)}
        alwaysLabel={t('everyConsent')}
      />
      <ConsentNote />
    </>
  );
}

/** What a change of the consent will mean. */
export function ConsentNote() {
  const { t } = useTranslation('practiceQuestions');
  return (
    <p className="label row start">
      <ScalesIcon className="i" />
      <span className="grow">{t('consentNote')}</span>
    </p>
  );
}
