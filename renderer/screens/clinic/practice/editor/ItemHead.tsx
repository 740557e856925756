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
          <MoveArrow up ends={index === 0} words={words} place={place} edit={edit} />
          <MoveArrow ends={index === count - 1} words={words} place={place} edit={edit} />
        </div>
      )}
    </div>
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
