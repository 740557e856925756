import type { Ref } from 'react';
import { useTranslation } from 'react-i18next';
import type { DraftView } from '../../../../../api/contract/protocols.ts';
import type { ProtocolEdit } from '../../../../../domain/protocol/edit/edit.ts';
import type { ProtocolProblem } from '../../../../../domain/protocol/versions/problem.ts';
import type { Section } from '../../../../../domain/protocol/versions/sections.ts';
import { SectionText } from '../SectionText.tsx';
import { forms } from './forms.ts';
import { ItemEnds, ItemHead } from './ItemHead.tsx';
import { canMove, fullAt, type OutlineItem, rowPlace, singlesOf } from './items.ts';

/** The item that is open, in its section's form. */
export function ItemColumn({
  heading,
  draft,
  section,
  place,
  items,
  edit,
  problems,
  onPlace,
}: {
  heading: Ref<HTMLHeadingElement>;
  draft: DraftView;
  section: Section;
  place: string;
  items: readonly OutlineItem[];
  edit: (edit: ProtocolEdit) => void;
  problems: readonly ProtocolProblem[];
  onPlace: (place: string) => void;
}) {
  const { t } = useTranslation('practiceEdit');
  const index = items.findIndex((item) => item.place === place);
  const single = singlesOf(section).find((one) => one === place);
  const words = items[index]?.words ?? (single ? t(`single.${single}`) : t('none'));
  const own = problems.filter(({ place: at, params: { other } }) =>
    [at, other].some((one) => typeof one === 'string' && rowPlace(one) === place),
  );
  const Form = forms[section];
  return (
    <section className={`card editor-item pane${single ? ' single' : ''}`} aria-label={t('item')}>
      <ItemHead
        heading={heading}
        words={words}
        place={place}
        ends={
          index >= 0
            ? {
                up: !canMove(draft.protocol, section, index, 'up'),
                down: !canMove(draft.protocol, section, index, 'down'),
              }
            : null
        }
        edit={edit}
      />
      {Form ? (
        <Form draft={draft} place={place} edit={edit} problems={own} onPlace={onPlace} />
      ) : (
        <>
          <p className="label">{t('readOnly')}</p>
          <SectionText protocol={draft.protocol} section={section} />
        </>
      )}
      {index >= 0 && <ItemEnds place={place} full={fullAt(section, items)} edit={edit} />}
    </section>
  );
}
