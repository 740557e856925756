import { CaretRightIcon } from '@phosphor-icons/react';
import { useTranslation } from 'react-i18next';
import type { PracticeView } from '../../../../../api/contract/protocols.ts';

type Treatment = PracticeView['treatments'][number];

/** Every treatment of the clinic, with the version in use and whether it has a draft. */
export function Treatments({
  treatments,
  chosen,
  onChoose,
}: {
  treatments: readonly Treatment[];
  chosen: string;
  onChoose: (treatment: string) => void;
}) {
  const { t } = useTranslation('practiceEdit');
  const standing = ({ inUse, drafts }: Treatment): string => {
    const mine = drafts.find(({ mine, position }) => mine && position > 0);
    const others = drafts.filter(({ mine, position }) => !mine && position > 0).map(({ ownerName }) => ownerName);
    const words = [
      inUse ? t('versionInUse', { version: inUse.version }) : t('neverApproved'),
      mine ? t('ownDraft', { count: mine.position }) : others.length === 0 && inUse ? t('noDraft') : null,
      ...others.map((name) => t('draftBy', { name })),
    ];
    return words.filter((one) => one !== null).join(' · ');
  };
  return (
    <ul className="list treatments" aria-label={t('treatments')}>
      {treatments.map((one) => (
        <li key={one.treatment} className="plain">
          <button
            type="button"
            className={`listrow${one.treatment === chosen ? ' chosen' : ''}`}
            aria-current={one.treatment === chosen || undefined}
            onClick={() => onChoose(one.treatment)}
          >
            <span className="grow">
              <span className="strong">{one.name}</span>
              <span className="label">{standing(one)}</span>
            </span>
            <CaretRightIcon className="i turn" />
          </button>
        </li>
      ))}
    </ul>
  );
}
