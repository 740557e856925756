import { useTranslation } from 'react-i18next';
import type { DraftView } from '../../../../../api/contract/protocols.ts';
import type { Edit } from './edit.ts';
import { numbered, numberOf, Rows } from './Rows.tsx';
import { TextPart } from './TextPart.tsx';

/** Paragraphs or points, one field each. */
export function Passages({
  draft,
  list,
  count,
  edit,
  what,
  least,
  complaintAt,
}: {
  draft: DraftView;
  list: string;
  count: number;
  edit: Edit;
  what: 'paragraphs' | 'points';
  least: number;
  complaintAt: (place: string) => string | undefined;
}) {
  const { t } = useTranslation('practiceQuestions');
  return (
    <Rows
      label={t(`${what}.all`)}
      edit={edit}
      least={least}
      most={12}
      addLabel={t(`${what}.add`)}
      onAdd={() => edit({ edit: 'add', list, content: t(`${what}.fresh`) })}
      rows={numbered(list, count).map((place) => {
        const words = t(`${what}.one`, { n: numberOf(place) });
        return {
          place,
          words,
          fields: (
            <TextPart
              draft={draft}
              place={place}
              edit={edit}
              label={words}
              hideLabel
              lines={what === 'paragraphs' ? 4 : 2}
              complaint={complaintAt(place)}
            />
          ),
        };
      })}
    />
  );
}
