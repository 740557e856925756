import { DownloadSimpleIcon } from '@phosphor-icons/react';
import { useTranslation } from 'react-i18next';
import type { TreatmentProtocol } from '../../../../../domain/protocol/model/treatment-protocol.ts';
import type { ProtocolChange } from '../../../../../domain/protocol/versions/change.ts';
import type { Beside } from '../../../../../domain/protocol/versions/side-by-side.ts';
import { Button } from '../../../../kit/Button.tsx';
import { AnswerPair } from '../../../../kit/Choice.tsx';
import { ChangeText } from '../changes/ChangeText.tsx';
import { namesOf } from '../changes/names.ts';
import { usePlaceWords } from '../changes/usePlaceWords.ts';
import { useValueWords } from '../changes/useValueWords.ts';
import '../changes/ChangeList.css';

export interface Texts {
  readonly inUse: TreatmentProtocol;
  /** Null where the owner who looks has no draft: then there is only something to take. */
  readonly mine: TreatmentProtocol | null;
  readonly theirs: TreatmentProtocol;
}

/** Rule by rule what two owners' drafts say, with the choice whose stands in the own one. */
export function BesideList({
  rows,
  texts,
  name,
  taken,
  onUse,
}: {
  rows: readonly Beside[];
  texts: Texts;
  /** Whose the other draft is. */
  name: string;
  /** Places that were taken from the other draft on this page: there the own text can come back. */
  taken: ReadonlySet<string>;
  onUse: (place: string, use: 'mine' | 'theirs') => void;
}) {
  const { t } = useTranslation('practiceVersions');
  const named = usePlaceWords();
  const own = texts.mine ?? texts.inUse;
  return (
    <ul className="list practice-changes">
      {rows.map(({ place, mine, theirs, same }) => {
        const { title } = named(
          [texts.theirs, own].find((text) => named(text, place).parts.name) ?? texts.inUse,
          place,
        );
        return (
          <li key={place}>
            <div className="grow col gap2">
              <p className="strong">{title}</p>
              {texts.mine && <Side who={t('yours')} changes={mine} after={texts.mine} before={texts.inUse} />}
              <Side who={t('theirsShort', { name })} changes={theirs} after={texts.theirs} before={texts.inUse} />
            </div>
            {texts.mine === null ? (
              <Button
                small
                icon={<DownloadSimpleIcon />}
                label={t('useTheirsOf', { name, item: title })}
                onPress={() => onUse(place, 'theirs')}
              >
                {t('useTheirs', { name })}
              </Button>
            ) : same && !taken.has(place) ? (
              <p className="quiet">{t('bothSame')}</p>
            ) : (
              <AnswerPair
                label={title}
                options={[
                  { id: 'theirs', label: t('useTheirs', { name }) },
                  { id: 'mine', label: t('useMine') },
                ]}
                value={same ? 'theirs' : 'mine'}
                onAnswer={(use) => onUse(place, use)}
              />
            )}
          </li>
        );
      })}
    </ul>
  );
}

function Side({
  who,
  changes,
  before,
  after,
}: {
  who: string;
  changes: readonly ProtocolChange[];
  before: TreatmentProtocol;
  after: TreatmentProtocol;
}) {
  const { t } = useTranslation('practiceVersions');
  const words = useValueWords(namesOf([after, before]));
  const named = usePlaceWords();
  return (
    <div>
      <p className="label">{who}</p>
      {changes.length === 0 && <p>{t('asInUse')}</p>}
      {changes.map((change) => (
        <ChangeText
          key={`${change.what} ${change.place}`}
          change={change}
          parts={named(change.what === 'removed' ? before : after, change.place).parts}
          words={words}
        />
      ))}
    </div>
  );
}
