import { CaretUpDownIcon } from '@phosphor-icons/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TreatmentProtocol } from '../../../../../domain/protocol/model/treatment-protocol.ts';
import { type Section, sections } from '../../../../../domain/protocol/versions/sections.ts';
import { Choice } from '../../../../kit/Choice.tsx';
import { itemsIn } from '../sections.ts';

/** Parts whose name says what there are so many of: the number is enough, and stands beside it. */
const saysItself: ReadonlySet<Section> = new Set(['health', 'checks', 'record']);

/** Which part of the practice is open, above its items; a tap shows the eight of them in place. */
export function SectionPicker({
  protocol,
  section,
  onSection,
}: {
  protocol: TreatmentProtocol;
  section: Section;
  onSection: (section: Section) => void;
}) {
  const { t } = useTranslation('practice');
  const { t: edit } = useTranslation('practiceEdit');
  const [open, setOpen] = useState(false);
  const count = itemsIn(protocol, section);
  return (
    <div className="section-picker">
      <button type="button" className="opens" aria-expanded={open} onClick={() => setOpen(!open)}>
        <span className="grow">
          <span className="visually-hidden">{edit('parts')}: </span>
          <strong>{t(`section.${section}`)}</strong>{' '}
          {count !== null && section !== 'breaks' && (
            <span className="label">{saysItself.has(section) ? count : t(`count.${section}`, { count })}</span>
          )}
        </span>
        <CaretUpDownIcon className="i" />
      </button>
      {open && (
        <fieldset className="stack" aria-label={edit('parts')}>
          {sections.map((one) => (
            <Choice
              key={one}
              on={one === section}
              onPress={() => {
                setOpen(false);
                onSection(one);
              }}
            >
              {t(`section.${one}`)}
            </Choice>
          ))}
        </fieldset>
      )}
    </div>
  );
}
