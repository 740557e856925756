import { CaretRightIcon } from '@phosphor-icons/react';
import { useTranslation } from 'react-i18next';
import type { TreatmentProtocol } from '../../../../domain/protocol/model/treatment-protocol.ts';
import { type Section, sections } from '../../../../domain/protocol/versions/sections.ts';
import { SectionIcon } from './SectionIcon.tsx';
import { itemsIn } from './sections.ts';

/** The parts of a protocol with how much is in each; a tap opens one. */
export function Outline({ protocol, onOpen }: { protocol: TreatmentProtocol; onOpen: (section: Section) => void }) {
  const { t } = useTranslation('practice');
  return (
    <ul className="list practice-outline">
      {sections.map((section) => {
        const count = itemsIn(protocol, section);
        return (
          <li key={section} className="plain">
            <button type="button" className="listrow" onClick={() => onOpen(section)}>
              <SectionIcon section={section} />
              <span className="grow">
                <span className="strong large">{t(`section.${section}`)}</span>
                <span className="label">
                  {count === null
                    ? t('breaksShort', { from: protocol.breaks.opensAfter, to: protocol.breaks.overdueAfter })
                    : t(`count.${section === 'breaks' ? 'health' : section}`, { count })}
                </span>
              </span>
              <CaretRightIcon className="i turn" />
            </button>
          </li>
        );
      })}
    </ul>
  );
}
