import { UsbIcon } from '@phosphor-icons/react';
import { useTranslation } from 'react-i18next';
import type { HandOutLook } from '../../../../api/contract/hand-out.ts';
import type { HandOutPart } from '../../../../domain/clinic/hand-out.ts';
import { Button } from '../../../kit/Button.tsx';
import { usePlaceName } from '../../../ui-data/usePlaceName.ts';
import { useSize } from '../../../ui-data/useSize.ts';

/** Writes the hand-out, or says what is missing: a part that says something by itself, a place, room there for `needed` bytes. */
export function WriteButton({
  parts,
  place,
  needed,
  busy,
  onPress,
}: {
  parts: readonly HandOutPart[];
  place: HandOutLook['places'][number] | null;
  needed: number;
  busy: boolean;
  onPress: () => void;
}) {
  const { t } = useTranslation('handOut');
  const size = useSize();
  const placeName = usePlaceName();
  return (
    <Button kind="main" iconEnd={<UsbIcon />} waits={waitsFor()} working={busy && t('writing')} onPress={onPress}>
      {t('write', { place: place ? placeName(place.label) : '' })}
    </Button>
  );

  function waitsFor(): string | null {
    // Notes are a part of the page and of the data.
    if (!parts.some((part) => part !== 'notes')) return t('waitsPart');
    if (!place) return t('waitsPlace');
    if (place.free !== null && place.free < needed) return t('full', { needed: size(needed), free: size(place.free) });
    return null;
  }
}
