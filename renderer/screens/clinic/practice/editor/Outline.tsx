import { PlusIcon, WarningIcon, WarningOctagonIcon } from '@phosphor-icons/react';
import { memo, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProtocolProblem, Severity } from '../../../../../domain/protocol/versions/problem.ts';
import type { Section } from '../../../../../domain/protocol/versions/sections.ts';
import { Button } from '../../../../kit/Button.tsx';
import { keepsPlaces } from '../../../../kit/settling/identity.ts';
import { Handle } from './Handle.tsx';
import { fullAt, type OutlineItem, rowPlace, singlesOf } from './items.ts';
import { useDragRow } from './useDragRow.ts';
import { useWholeRows } from './useWholeRows.ts';

export interface OutlineProps {
  readonly section: Section;
  readonly items: readonly OutlineItem[];
  /** The row that is open. */
  readonly place: string;
  /** The row that a step touched last. */
  readonly marked: string | null;
  readonly problems: readonly ProtocolProblem[];
  readonly onOpen: (place: string) => void;
  readonly onMove: (place: string, to: number | 'up' | 'down') => void;
  readonly onAdd: (() => void) | null;
}

/** The items of one part of the protocol, in their order. The handle moves one; a tap opens it. */
export function EditorOutline(props: OutlineProps) {
  const { section, items, place, marked, problems, onOpen, onMove, onAdd } = props;
  const { t } = useTranslation('practiceEdit');
  const [unfolded, setUnfolded] = useState(false);
  const { list, row } = useDragRow(items, onMove);
  useWholeRows(list, items, place);
  const signs = useMemo(() => severities(problems), [problems]);
  const full = fullAt(section, items);
  return (
    <nav className="editor-outline pane" aria-label={t('outline')} data-unfolded={unfolded || undefined}>
      <ol ref={list} className={`outline-rows${section === 'health' || section === 'checks' ? ' wordy' : ''}`}>
        <Rows items={items} place={place} marked={marked} signs={signs} onOpen={onOpen} onMove={onMove} drag={row} />
      </ol>
      {items.length > 5 && (
        <button type="button" className="outline-more" onClick={() => setUnfolded(!unfolded)} aria-expanded={unfolded}>
          {unfolded ? t('fewer') : t('all', { count: items.length })}
        </button>
      )}
      <div className="outline-ends">
        {singlesOf(section).map((single) => (
          <button
            key={single}
            type="button"
            className={`outline-single${single === place ? ' open' : ''}`}
            aria-current={single === place || undefined}
            onClick={() => onOpen(single)}
          >
            <span className="grow">{t(`single.${single}`)}</span>
            <Sign of={signs.get(single) ?? null} />
          </button>
        ))}
        {onAdd && section !== 'breaks' && section !== 'record' && (
          <Button small icon={<PlusIcon />} waits={full === null ? null : t('fullOf', { count: full })} onPress={onAdd}>
            {t(`add.${section}`)}
          </Button>
        )}
      </div>
    </nav>
  );
}

/** Memoised, as each row is: what is touched in one item changes nothing of most lists, and five hundred rows are many to ask. */
const Rows = memo(function Rows({
  items,
  place,
  marked,
  signs,
  ...does
}: Pick<OutlineProps, 'items' | 'place' | 'marked' | 'onOpen' | 'onMove'> & {
  signs: ReadonlyMap<string, Severity>;
  drag: ReturnType<typeof useDragRow>['row'];
}) {
  return items.map((item, index) => (
    <Row
      key={item.place}
      place={item.place}
      words={item.words}
      follows={item.follows ?? false}
      index={index}
      open={item.place === place}
      marked={item.place === marked}
      sign={signs.get(item.place) ?? null}
      {...does}
    />
  ));
});

/** Memoised, because a keystroke in one item must not draw five hundred rows. */
const Row = memo(function Row({
  place,
  words,
  follows,
  index,
  open,
  marked,
  sign,
  onOpen,
  onMove,
  drag,
}: {
  place: string;
  words: string;
  follows: boolean;
  index: number;
  open: boolean;
  marked: boolean;
  sign: Severity | null;
  onOpen: (place: string) => void;
  onMove: OutlineProps['onMove'];
  drag: ReturnType<typeof useDragRow>['row'];
}) {
  return (
    <li
      className={`outline-row${open ? ' open' : ''}${marked ? ' marked' : ''}${follows ? ' follows' : ''}`}
      data-row={place}
      {...{ [keepsPlaces]: '' }}
    >
      <button type="button" className="outline-item" aria-current={open || undefined} onClick={() => onOpen(place)}>
        <span className="outline-number">{index + 1}</span>
        <span className="grow">{words}</span>
        <Sign of={sign} />
      </button>
      <Handle words={words} place={place} onMove={onMove} drag={drag} />
    </li>
  );
});

function Sign({ of }: { of: Severity | null }) {
  const { t } = useTranslation('practiceEdit');
  if (of === null) return null;
  if (of === 'look') return <WarningIcon className="i fix" role="img" aria-label={t('look')} />;
  return <WarningOctagonIcon className="i stop" weight="fill" role="img" aria-label={t('stops')} />;
}

/** The gravest problem of each row; a contradiction has two. */
function severities(problems: readonly ProtocolProblem[]): ReadonlyMap<string, Severity> {
  const signs = new Map<string, Severity>();
  for (const {
    severity,
    place,
    params: { other },
  } of problems)
    for (const one of [place, ...(typeof other === 'string' ? [other] : [])]) {
      const row = rowPlace(one);
      if (severity === 'stops' || !signs.has(row)) signs.set(row, severity);
    }
  return signs;
}
