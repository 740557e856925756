import { useTranslation } from 'react-i18next';
import type { Choices, ShownRow } from '../../../../api/contract/client-lists.ts';
import { Button } from '../../../kit/Button.tsx';
import { AnswerPair } from '../../../kit/Choice.tsx';
import { Field } from '../../../kit/Field.tsx';
import { birthDate, monthOfYear } from '../../../words/dates.ts';
import { sayFieldFault } from '../../../words/say-fault.ts';

/** What an owner decided and typed so far, and what changes it. */
export interface Decided {
  readonly choices: Choices;
  readonly onChoices: (choices: Choices) => void;
  /** What is half typed, by row and field. */
  readonly typed: Readonly<Record<string, string>>;
  readonly onTyped: (typed: Readonly<Record<string, string>>) => void;
}

/** One row of a list: who it is, whom it may be, and what is to be put right. */
export function ListedRow({ row, choices, onChoices, typed, onTyped }: Decided & { row: ShownRow }) {
  const { t } = useTranslation('bringIn');
  const key = String(row.row);
  const { double } = row;
  const leaveOut = () => onChoices({ ...choices, leftOut: [...choices.leftOut, row.row] });
  return (
    <li className="list-row">
      <div>
        <p className="strong large">{row.name || t('isEmpty')}</p>
        <p className="label">
          {row.dateOfBirth ? `${t('born', { date: birthDate(row.dateOfBirth) })} · ` : ''}
          {t('row', { row: row.row })}
        </p>
        {row.texts.phone && <p className="label">{row.texts.phone}</p>}
      </div>
      {double && <Other double={double} />}
      {double && (
        <AnswerPair
          label={row.name}
          options={[
            { id: 'same', label: t('same') },
            { id: 'two', label: t('two') },
          ]}
          value={double.decided}
          onAnswer={(id) => onChoices({ ...choices, sameOrTwo: { ...choices.sameOrTwo, [key]: id } })}
        />
      )}
      {row.faults.length > 0 && (
        <div className="col gap4">
          {row.faults.map(({ field, fault }) => (
            <PutRight
              key={field}
              field={field}
              named={`${t('row', { row: row.row })}, ${t(`holds.${field}`)}`}
              fault={fault}
              typed={typed[`${key} ${field}`]}
              onTyped={(text) => onTyped({ [`${key} ${field}`]: text })}
              text={row.texts[field] ?? (field === 'name' ? row.name : '')}
              onFix={(text) =>
                onChoices({ ...choices, fixes: { ...choices.fixes, [key]: { ...choices.fixes[key], [field]: text } } })
              }
            />
          ))}
          <div>
            <Button small label={`${t('leaveRow')}: ${t('row', { row: row.row })}`} onPress={leaveOut}>
              {t('leaveRow')}
            </Button>
          </div>
        </div>
      )}
      {row.leftOut && (
        <div>
          <Button
            small
            onPress={() => onChoices({ ...choices, leftOut: choices.leftOut.filter((one) => one !== row.row) })}
          >
            {t('takeRow')}
          </Button>
        </div>
      )}
    </li>
  );
}

function Other({ double }: { double: NonNullable<ShownRow['double']> }) {
  const { t } = useTranslation('bringIn');
  const phone = double.samePhone === null ? null : t(double.samePhone ? 'samePhone' : 'otherPhone');
  const visits =
    double.visits === null ? null : double.visits === 0 ? t('noVisits') : t('visits', { count: double.visits });
  const place = double.row === null ? null : t('earlierRow', { row: double.row });
  const swapped = double.why === 'swapped' ? t('swapped') : null;
  return (
    <div>
      <p className="visually-hidden">{t('hereAlready')}</p>
      <p className="strong large">{double.name}</p>
      <p className="label">{t('born', { date: birthDate(double.dateOfBirth) })}</p>
      <p className="label">{[swapped, place, phone, visits].filter(Boolean).join(', ')}</p>
    </div>
  );
}

type RowFault = ShownRow['faults'][number];

function PutRight({
  field,
  named,
  fault,
  text,
  typed = text,
  onTyped,
  onFix,
}: RowFault & {
  /** The row and the field, for whoever only hears the button. */
  named: string;
  text: string;
  typed: string | undefined;
  onTyped: (text: string) => void;
  onFix: (text: string) => void;
}) {
  const { t } = useTranslation('bringIn');
  const { t: client } = useTranslation('client');
  const { t: common } = useTranslation();
  const said = (): string => {
    switch (fault.kind) {
      case 'letter':
        return common('unprintable', { letter: fault.letter });
      case 'no-such-day':
        return client('noSuchDay', { month: monthOfYear(fault.year, fault.month), days: fault.days });
      case 'field':
        if (fault.message === 'date-incomplete') return text === '' ? t('noDate') : t('notADate', { text });
        if (fault.message === 'empty') return t('noName');
        return sayFieldFault(fault.message) ?? t('noName');
    }
  };
  return (
    <form
      className="row gap4 put-right-cell"
      onSubmit={(event) => {
        event.preventDefault();
        onFix(typed.trim());
      }}
    >
      <Field
        label={t(`holds.${field}`)}
        complaint={said()}
        value={typed}
        maxLength={200}
        onChange={(event) => onTyped(event.target.value)}
      />
      <Button small type="submit" label={`${t('putRight')}: ${named}`}>
        {t('putRight')}
      </Button>
    </form>
  );
}
