import { useTranslation } from 'react-i18next';
import { DocumentSeen, type FactKind, PatchTestResult } from '../../../../domain/visit/facts/recorded-fact.ts';
import type { FactView } from '../../../../domain/visit/views/fact-view.ts';
import { Choice } from '../../../kit/Choice.tsx';
import { DateParts } from '../../../kit/DateParts.tsx';
import { Area, Field } from '../../../kit/Field.tsx';
import { ComplicationFields } from './ComplicationFields.tsx';
import type { TypedFact } from './typed-fact.ts';

/** The fields of one fact. */
export function FactFields({
  kind,
  typed,
  test,
  onType,
}: {
  kind: FactKind;
  typed: TypedFact;
  /** The waiting time of a patch test, where the clinic names one. */
  test: FactView['test'];
  onType: (change: Partial<TypedFact>) => void;
}) {
  const { t } = useTranslation('recordFacts');
  const { t: common } = useTranslation();
  const { text, choice, date, time = '' } = typed;
  switch (kind) {
    case 'postal-address':
    case 'description':
      return (
        <Area
          label={t(`asks.${kind}`)}
          rows={3}
          value={text}
          onChange={(event) => onType({ text: event.target.value })}
        />
      );
    case 'licence-number':
    case 'steriliser-load':
      return (
        <Field
          label={t(`asks.${kind}`)}
          maxLength={200}
          value={text}
          onChange={(event) => onType({ text: event.target.value })}
        />
      );
    case 'identity-document':
    case 'guardian-document':
      return (
        <>
          <p className="strong">{t(`asks.${kind}`)}</p>
          <div className="pairs">
            {DocumentSeen.options.map((one) => (
              <Choice key={one} on={choice === one} onPress={() => onType({ choice: one })}>
                {t(one)}
              </Choice>
            ))}
          </div>
          {choice === 'other' && (
            <Field
              label={t('otherWords')}
              maxLength={200}
              value={text}
              onChange={(event) => onType({ text: event.target.value })}
            />
          )}
          <p className="label">{t('seenHint')}</p>
        </>
      );
    case 'complications':
      return (
        <>
          <p className="strong">{t(`asks.${kind}`)}</p>
          <div className="pairs">
            <Choice on={choice === 'none'} onPress={() => onType({ choice: 'none' })}>
              {t('noComplication')}
            </Choice>
            <Choice on={choice === 'occurred'} onPress={() => onType({ choice: 'occurred' })}>
              {t('complication')}
            </Choice>
          </div>
          {choice === 'occurred' && <ComplicationFields typed={typed} onType={onType} />}
        </>
      );
    case 'patch-test':
      return (
        <>
          <p className="strong">{t('asks.patch-test')}</p>
          <div className="pairs">
            {PatchTestResult.options.map((one) => (
              <Choice key={one} on={choice === one} onPress={() => onType({ choice: one })}>
                {t(one)}
              </Choice>
            ))}
          </div>
          {choice !== null && choice !== 'declined' && (
            <>
              <p className="strong">{t('testDate')}</p>
              <DateParts
                label={t('testDate')}
                words={{ day: t('day'), month: t('month'), year: t('year') }}
                value={date}
                complaint={undefined}
                onChange={(day) => onType({ date: day })}
                onLeft={() => undefined}
              />
              {(test !== null || time !== '') && (
                <Field
                  label={t('testTime')}
                  note={common('optional')}
                  maxLength={8}
                  value={time}
                  onChange={(event) => onType({ time: event.target.value })}
                />
              )}
              {test && <p className="label">{t('testHours', { count: test.hours })}</p>}
            </>
          )}
          {choice !== null && (
            <Area
              label={t(choice === 'reaction' ? 'testWordsReaction' : 'testWords')}
              note={choice === 'reaction' ? common('required') : common('optional')}
              rows={2}
              value={text}
              onChange={(event) => onType({ text: event.target.value })}
            />
          )}
        </>
      );
  }
}
