import { ScalesIcon, TextTIcon } from '@phosphor-icons/react';
import { useTranslation } from 'react-i18next';
import type { TreatmentProtocol } from '../../../../../domain/protocol/model/treatment-protocol.ts';
import type { Mark, ProtocolChange } from '../../../../../domain/protocol/versions/change.ts';
import { Button } from '../../../../kit/Button.tsx';
import { Status } from '../../../../kit/Status.tsx';
import { ChangeText } from './ChangeText.tsx';
import { namesOf } from './names.ts';
import { usePlaceWords } from './usePlaceWords.ts';
import { useValueWords } from './useValueWords.ts';
import './ChangeList.css';

/** Every change between two texts, item by item in words. Where the mark of one may be set, it is a button. */
export function ChangeList({
  changes,
  before,
  after,
  flat = false,
  onMark = null,
}: {
  changes: readonly ProtocolChange[];
  before: TreatmentProtocol;
  after: TreatmentProtocol;
  /** Within a card. */
  flat?: boolean;
  onMark?: ((place: string, mark: Mark) => void) | null;
}) {
  const { t } = useTranslation('practiceChanges');
  const words = useValueWords(namesOf([after, before]));
  const named = usePlaceWords();
  return (
    <ul className={`list practice-changes${flat ? ' flatlist' : ''}`}>
      {changes.map((change) => {
        const { what, place, mark } = change;
        const { parts, title } = named(what === 'removed' ? before : after, place);
        const other: Mark = mark === 'meaning' ? 'wording' : 'meaning';
        const icon = mark === 'meaning' ? <ScalesIcon /> : <TextTIcon />;
        return (
          <li key={`${what} ${place}`}>
            <div className="grow">
              <p className="strong">{title}</p>
              <ChangeText change={change} parts={parts} words={words} />
            </div>
            {change.settable && onMark ? (
              <Button
                small
                icon={icon}
                label={t(mark === 'meaning' ? 'markMeaning' : 'markWording', { item: title })}
                onPress={() => onMark(place, other)}
              >
                {t(mark)}
              </Button>
            ) : (
              <Status tag tone={mark === 'meaning' ? 'decide' : 'plain'} icon={icon}>
                {t(mark)}
              </Status>
            )}
          </li>
        );
      })}
    </ul>
  );
}
