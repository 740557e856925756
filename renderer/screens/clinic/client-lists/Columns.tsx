import { ArrowRightIcon, XIcon } from '@phosphor-icons/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Choices, ListLook } from '../../../../api/contract/client-lists.ts';
import { ListColumn } from '../../../../domain/client-lists/columns.ts';
import { DayMonth } from '../../../../domain/client-lists/listed-date.ts';
import { StaffFrame } from '../../../app/frame/StaffFrame.tsx';
import { Button } from '../../../kit/Button.tsx';
import { Choice } from '../../../kit/Choice.tsx';
import { ListRow } from '../../../kit/ListRow.tsx';

/** Says which column of a list holds what, and how its dates are written. What was guessed is chosen already. */
export function Columns({
  look,
  onChoices,
  onDone,
  onLeave,
}: {
  look: ListLook;
  onChoices: (choices: Pick<Choices, 'columns' | 'order'>) => void;
  onDone: () => void;
  onLeave: () => void;
}) {
  const { t } = useTranslation('bringIn');
  const [open, setOpen] = useState<number | null>(null);
  const held = look.columns.map(({ holds }) => holds);
  const choose = (at: number, column: ListColumn) => {
    // One thing stands in one column: what held it before holds nothing.
    const columns = held.map((one, index) => (index === at ? column : one === column ? 'none' : one));
    onChoices({ columns, order: look.order });
    setOpen(null);
  };
  return (
    <StaffFrame
      help="bringIn"
      title={t('columnsTitle')}
      under={t('columnsWords')}
      side={
        <Button icon={<XIcon />} onPress={onLeave}>
          {t('leave')}
        </Button>
      }
      main={
        <Button
          kind="main"
          waits={look.missing.length > 0 ? t('waitsColumns') : null}
          iconEnd={<ArrowRightIcon className="i turn" />}
          onPress={onDone}
        >
          {t('toRows')}
        </Button>
      }
    >
      <div className="two">
        <ul className="list">
          {look.columns.map(({ head, sample, holds }, at) => (
            <ListRow
              key={at}
              title={head === '' ? t('isEmpty') : head}
              under={t('sample', { sample })}
              status={<span className="strong">{t(`holds.${holds}`)}</span>}
              onPress={() => setOpen(open === at ? null : at)}
            />
          ))}
        </ul>
        <div className="col gap4">
          {open !== null && (
            <section className="card col gap4" aria-label={look.columns[open]?.head ?? ''}>
              <h2>{look.columns[open]?.head}</h2>
              <div className="col gap2">
                {ListColumn.options.map((column) => (
                  <Choice key={column} on={held[open] === column} onPress={() => choose(open, column)}>
                    {t(`holds.${column}`)}
                  </Choice>
                ))}
              </div>
            </section>
          )}
          <section className="card col gap4" aria-label={t('order')}>
            <h2>{t('order')}</h2>
            <div className="col gap2">
              {DayMonth.options.map((order) => (
                <Choice key={order} on={look.order === order} onPress={() => onChoices({ columns: held, order })}>
                  {t(`orders.${order}`)}
                </Choice>
              ))}
            </div>
          </section>
        </div>
      </div>
    </StaffFrame>
  );
}
