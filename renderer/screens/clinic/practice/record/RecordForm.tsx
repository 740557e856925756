import { CheckCircleIcon, FileTextIcon } from '@phosphor-icons/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { canBeAsked, mostPatchTestHours, Wanted } from '../../../../../domain/protocol/model/record-profile.ts';
import { CivilDate } from '../../../../../domain/time.ts';
import { Button } from '../../../../kit/Button.tsx';
import { AnswerPair } from '../../../../kit/Choice.tsx';
import { shortDate } from '../../../../words/dates.ts';
import type { ItemForm } from '../editor/item-form.ts';
import { NumberPart } from '../fields/NumberPart.tsx';
import { TextPart } from '../fields/TextPart.tsx';
import { facts } from '../text/facts.ts';
import { CheckInDaysPart } from './CheckInDaysPart.tsx';
import { ListDate } from './ListDate.tsx';
import { OtherList } from './OtherList.tsx';
import './RecordForm.css';

/** Which facts a record has to hold, each off, asked or required with one tap; where the list comes from stands on top. */
export function RecordForm({ draft, edit }: ItemForm) {
  const { t } = useTranslation('practiceRecord');
  const { record } = draft.protocol;
  const [choosing, setChoosing] = useState(false);
  return (
    <div className="record-form">
      <div className="record-source">
        <FileTextIcon className="i" />
        <p className="grow">
          <strong>{t(record.sample ? 'sampleList' : 'ownList')}</strong>
          {': '}
          {t('from', { source: record.source, date: shortDate(CivilDate.parse(record.date)) })}
        </p>
        {record.sample && (
          <Button small onPress={() => edit({ edit: 'set', place: 'record/sample', content: false })}>
            {t('makeOwn')}
          </Button>
        )}
        <Button small onPress={() => setChoosing(true)}>
          {t('otherList')}
        </Button>
      </div>
      {choosing && (
        <OtherList
          present={record}
          onList={({ patchTestHours, checkIns, ...list }) => {
            setChoosing(false);
            const withTest = patchTestHours === undefined ? list : { ...list, patchTestHours };
            const content = checkIns === undefined ? withTest : { ...withTest, checkIns };
            edit({ edit: 'set', place: 'record', content });
          }}
          onClose={() => setChoosing(false)}
        />
      )}
      <ul className="record-facts">
        {facts.map((fact) => (
          <li key={fact}>
            <span className="grow">
              <span className="strong">{t(`fact.${fact}`)}</span>
              <span className="label">{t(`under.${fact}`)}</span>
            </span>
            {canBeAsked(fact) ? (
              <AnswerPair
                label={t(`fact.${fact}`)}
                options={Wanted.options.map((id) => ({ id, label: t(id) }))}
                value={record.facts[fact]}
                onAnswer={(content) => {
                  if (content !== record.facts[fact]) edit({ edit: 'set', place: `record/facts/${fact}`, content });
                }}
              />
            ) : (
              <em className="pill">{t('notYet')}</em>
            )}
          </li>
        ))}
      </ul>
      <p className="label row">
        <CheckCircleIcon className="i" />
        {t('legend')}
      </p>
      {record.facts['patch-test'] !== 'off' && (
        <div className="row-fields">
          <NumberPart
            draft={draft}
            place="record/patchTestHours"
            edit={edit}
            label={t('patchTestHours')}
            unit={t('hours')}
            least={1}
            most={mostPatchTestHours}
            step={24}
            optional
          />
          <p className="label">{t('patchTestWords')}</p>
        </div>
      )}
      <CheckInDaysPart draft={draft} edit={edit} />
      <TextPart draft={draft} place="record/source" edit={edit} label={t('source')} />
      <ListDate
        key={draft.draftId}
        date={record.date}
        onDate={(content) => edit({ edit: 'set', place: 'record/date', content })}
      />
    </div>
  );
}
