import { useTranslation } from 'react-i18next';
import { sampleRecords } from '../../../../../domain/protocol/default-record.ts';
import type { RecordProfile } from '../../../../../domain/protocol/model/record-profile.ts';
import { isSame } from '../../../../../domain/protocol/versions/same.ts';
import { Button } from '../../../../kit/Button.tsx';
import { Dialog } from '../../../../kit/Dialog.tsx';
import { ListRow } from '../../../../kit/ListRow.tsx';

/** The ready-made lists to begin with; one takes the place of the present list in one step. */
export function OtherList({
  present,
  onList,
  onClose,
}: {
  present: RecordProfile;
  onList: (list: RecordProfile) => void;
  onClose: () => void;
}) {
  const { t } = useTranslation('practiceRecord');
  const count = (list: RecordProfile, wanted: string) =>
    Object.values(list.facts).filter((fact) => fact === wanted).length;
  const others = sampleRecords.filter((list) => !isSame(list, present));
  return (
    <Dialog
      title={t('otherTitle')}
      onClose={onClose}
      side={<Button onPress={onClose}>{t('keepList')}</Button>}
      main={null}
    >
      <p>{t('otherWords')}</p>
      <ul className="list">
        {others.map((list) => (
          <ListRow
            key={list.source}
            title={list.source}
            under={t('listCounts', { required: count(list, 'required'), asked: count(list, 'ask') })}
            onPress={() => onList(list)}
          />
        ))}
      </ul>
    </Dialog>
  );
}
