import { CheckSquareIcon, SquareIcon } from '@phosphor-icons/react';
import { useTranslation } from 'react-i18next';
import type { HandOutLook } from '../../../../api/contract/hand-out.ts';
import type { HandOutPart } from '../../../../domain/clinic/hand-out.ts';
import { useSize } from '../../../ui-data/useSize.ts';

/** One part of what goes in: what it is, how much there is of it, and whether it goes along. */
export function PartRow({
  part,
  look,
  on,
  onPress,
}: {
  part: HandOutPart;
  look: HandOutLook;
  on: boolean;
  onPress: () => void;
}) {
  const { t } = useTranslation('handOut');
  const size = useSize();
  const { papers, page, data, notes } = look;
  const row = {
    papers: [papers.count === 0 ? t('noPapers') : t('papers', { count: papers.count }), size(papers.bytes)],
    page: [t('pageWords'), size(page.bytes)],
    data: [t('dataWords'), size(data.bytes)],
    notes: [notes.count === 0 ? t('noNotes') : t('notes', { count: notes.count }), ''],
  }[part];
  const none = (part === 'papers' && papers.count === 0) || (part === 'notes' && notes.count === 0);
  return (
    <button
      type="button"
      className={`choice handpart${on ? ' on' : ''}`}
      aria-pressed={on}
      data-many
      disabled={none}
      onClick={onPress}
    >
      {on ? <CheckSquareIcon weight="fill" /> : <SquareIcon />}
      <span className="grow">
        <span className="strong large">{t(`part.${part}`)}</span>
        <span>{row[0]}</span>
      </span>
      {!none && row[1] !== '' && <span>{row[1]}</span>}
    </button>
  );
}
