import { ArrowDownIcon, ArrowUpIcon, CopyIcon, TrashIcon } from '@phosphor-icons/react';
import type { Ref } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProtocolEdit } from '../../../../../domain/protocol/edit/edit.ts';
import { Button } from '../../../../kit/Button.tsx';

/** The name of the item that is open, with the arrows that do what its handle does. */
export function ItemHead({
  heading,
  words,
  place,
  index,
  count,
  edit,
}: {
  heading: Ref<HTMLHeadingElement>;
  words: string;
  place: string;
  /** From 0; -1 for what stands in no list. */
  index: number;
  count: number;
  edit: (edit: ProtocolEdit) => void;
}) {
  return (
    <div className="item-head">
      <h2 ref={heading} tabIndex={-1} className="grow">
        {words}
      </h2>
      {index >= 0 && (
        <div className="row">
          <Arrow up ends={index === 0} words={words} onPress={() => edit({ edit: 'move', place, to: 'up' })} />
          <Arrow
            up={false}
            ends={index === count - 1}
            words={words}
            onPress={() => edit({ edit: 'move', place, to: 'down' })}
          />
        </div>
      )}
    </div>
  );
}

/** At an end it is dashed and does nothing; it stays where the finger is. */
function Arrow({ up, ends, words, onPress }: { up: boolean; ends: boolean; words: string; onPress: () => void }) {
  const { t } = useTranslation('practiceEdit');
  const label = t(ends ? (up ? 'atTop' : 'atEnd') : up ? 'up' : 'down', { item: words });
  return (
    <button
      type="button"
      className="btn small arrow"
      aria-label={label}
      aria-disabled={ends || undefined}
      onClick={ends ? undefined : onPress}
    >
      {up ? <ArrowUpIcon className="i" /> : <ArrowDownIcon className="i" />}
    </button>
  );
}

/** What is done with the item as a whole. Neither asks anything: Undo takes it back. */
export function ItemEnds({ place, edit }: { place: string; edit: (edit: ProtocolEdit) => void }) {
  const { t } = useTranslation('practiceEdit');
  return (
    <div className="row wrap">
      <Button small icon={<CopyIcon />} onPress={() => edit({ edit: 'duplicate', place })}>
        {t('duplicate')}
      </Button>
      <Button small icon={<TrashIcon />} onPress={() => edit({ edit: 'remove', place })}>
        {t('remove')}
      </Button>
    </div>
  );
}
