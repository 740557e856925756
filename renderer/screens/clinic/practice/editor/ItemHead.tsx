import { CopyIcon, TrashIcon } from '@phosphor-icons/react';
import type { Ref } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProtocolEdit } from '../../../../../domain/protocol/edit/edit.ts';
import { Button } from '../../../../kit/Button.tsx';
import { MoveArrow } from '../fields/MoveArrow.tsx';

/** The name of the item that is open, with the arrows that do what its handle does. */
export function ItemHead({
  heading,
  words,
  place,
  ends,
  edit,
}: {
  heading: Ref<HTMLHeadingElement>;
  words: string;
  place: string;
  /** Whether it can move no further; null for what stands in no list. */
  ends: { readonly up: boolean; readonly down: boolean } | null;
  edit: (edit: ProtocolEdit) => void;
}) {
  return (
    <div className="item-head">
      <h2 ref={heading} tabIndex={-1} className="grow" data-stands-for={place}>
        {words}
      </h2>
      {ends && (
        <div className="row">
          <MoveArrow up ends={ends.up} words={words} place={place} edit={edit} />
          <MoveArrow ends={ends.down} words={words} place={place} edit={edit} />
        </div>
      )}
    </div>
  );
}

/** What is done with the item as a whole. Neither asks anything: Undo takes it back. */
export function ItemEnds({
  place,
  full,
  edit,
}: {
  place: string;
  /** How many items the list can have, where it is full. */
  full: number | null;
  edit: (edit: ProtocolEdit) => void;
}) {
  const { t } = useTranslation('practiceEdit');
  return (
    <div className="row wrap">
      <Button
        small
        icon={<CopyIcon />}
        waits={full === null ? null : t('fullForCopy', { count: full })}
        onPress={() => edit({ edit: 'duplicate', place })}
      >
        {t('duplicate')}
      </Button>
      <Button small icon={<TrashIcon />} onPress={() => edit({ edit: 'remove', place })}>
        {t('remove')}
      </Button>
    </div>
  );
}
