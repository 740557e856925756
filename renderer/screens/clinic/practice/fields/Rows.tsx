import { PlusIcon, TrashIcon } from '@phosphor-icons/react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { splitPlace } from '../../../../../domain/protocol/versions/place.ts';
import './fields.css';
import { Button } from '../../../../kit/Button.tsx';
import type { Edit } from './edit.ts';
import { MoveArrow } from './MoveArrow.tsx';

/** One row of a list within an item: its place, what people call it, and its fields. */
export interface RowOf {
  readonly place: string;
  readonly words: string;
  readonly fields: ReactNode;
}

/**
 * A short list within an item, such as the answers of a question. The arrows that order it and the way to take a row out come
 * with one tap, so that they are in nobody's way who only reads.
 */
export function Rows({
  label,
  rows,
  edit,
  addLabel,
  onAdd,
  least = 0,
  most,
}: {
  label: string;
  rows: readonly RowOf[];
  edit: Edit;
  addLabel: string;
  onAdd: () => void;
  least?: number;
  most: number;
}) {
  const { t } = useTranslation('practiceQuestions');
  const [arranging, setArranging] = useState(false);
  return (
    <section className="part-rows" aria-label={label}>
      <h3 className="label">{label}</h3>
      {rows.length > 0 && (
        <ol className="rows">
          {rows.map((row, index) => (
            <li key={row.place}>
              <fieldset className="row-fields" aria-label={row.words} data-stands-for={row.place}>
                {row.fields}
              </fieldset>
              {arranging && (
                <div className="row wrap row-tools">
                  <MoveArrow up ends={index === 0} words={row.words} place={row.place} edit={edit} />
                  <MoveArrow ends={index === rows.length - 1} words={row.words} place={row.place} edit={edit} />
                  <Button
                    small
                    icon={<TrashIcon />}
                    label={t('removeRow', { row: row.words })}
                    // Not its words, which follow what is typed; and with the count, so that what moves up under the finger is another.
                    standsFor={`${row.place} ${rows.length}`}
                    waits={rows.length <= least ? t('keepRows', { count: least }) : null}
                    onPress={() => edit({ edit: 'remove', place: row.place })}
                  >
                    {t('remove')}
                  </Button>
                </div>
              )}
            </li>
          ))}
        </ol>
      )}
      <div className="row wrap">
        <Button
          small
          icon={<PlusIcon />}
          waits={rows.length >= most ? t('mostRows', { count: most }) : null}
          onPress={onAdd}
        >
          {addLabel}
        </Button>
        {rows.length > 0 && (
          <Button
            small
            pressed={arranging}
            label={t('arrange', { list: label })}
            onPress={() => setArranging(!arranging)}
          >
            {t(arranging ? 'arranged' : 'arrangeRows')}
          </Button>
        )}
      </div>
    </section>
  );
}

/** Rows of a list that go by their number, such as paragraphs. */
export function numbered(list: string, count: number): string[] {
  return Array.from({ length: count }, (_, index) => `${list}/${index}`);
}

/** The number of a row, from 1, for its label. */
export const numberOf = (place: string): number => Number(splitPlace(place).last) + 1;
