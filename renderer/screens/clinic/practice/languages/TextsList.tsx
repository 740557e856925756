import { CaretLeftIcon, CaretRightIcon } from '@phosphor-icons/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { WorkingText } from '../../../../../api/contract/languages.ts';
import type { TreatmentProtocol } from '../../../../../domain/protocol/model/treatment-protocol.ts';
import { Button } from '../../../../kit/Button.tsx';
import { AnswerPair } from '../../../../kit/Choice.tsx';
import { usePlaceWords } from '../changes/usePlaceWords.ts';
import { StandingIcon } from './StandingIcon.tsx';

const aPage = 6;

/** Enough of a sentence to know it by. */
function beginning(text: string): string {
  const most = 32;
  if (text.length <= most) return text;
  const cut = text.slice(0, most);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), most / 2))}…`;
}

/** The texts to go through, a page of them at a time: the page with the one that is open, until another is leafed to. */
export function TextsList({
  protocol,
  listed,
  chosen,
  todo,
  total,
  all,
  onAll,
  onPlace,
}: {
  protocol: TreatmentProtocol;
  listed: readonly WorkingText[];
  chosen: string;
  todo: number;
  total: number;
  all: boolean;
  onAll: (all: boolean) => void;
  onPlace: (place: string) => void;
}) {
  const { t } = useTranslation('practiceLanguages');
  const { t: changes } = useTranslation('practiceChanges');
  const named = usePlaceWords();
  const short = (place: string): string => {
    const { part, number } = named(protocol, place).parts;
    const name = changes(`part.${part}`);
    return number === null ? name : t('numbered', { part: name, number });
  };
  const [leafed, setLeafed] = useState<{ readonly from: string; readonly page: number } | null>(null);
  const pages = Math.max(1, Math.ceil(listed.length / aPage));
  const open = Math.floor(
    Math.max(
      0,
      listed.findIndex(({ place }) => place === chosen),
    ) / aPage,
  );
  const key = `${chosen} ${all}`;
  const page = leafed?.from === key ? leafed.page : open;
  const leaf = (by: number) => setLeafed({ from: key, page: page + by });
  return (
    <div className="translate-texts">
      {todo > 0 && (
        <AnswerPair
          grow
          label={t('which')}
          options={[
            { id: 'todo', label: t('nToDo', { count: todo }) },
            { id: 'all', label: t('nAll', { count: total }) },
          ]}
          value={all ? 'all' : 'todo'}
          onAnswer={(which) => onAll(which === 'all')}
        />
      )}
      <ul className="list" aria-label={t('texts')}>
        {listed.slice(page * aPage, (page + 1) * aPage).map(({ place, source, standing }) => (
          <li key={place} className="plain">
            <button
              type="button"
              className={`listrow low${place === chosen ? ' chosen' : ''}`}
              aria-current={place === chosen || undefined}
              onClick={() => onPlace(place)}
            >
              <span className="grow">
                <span className="label">{t('at', { item: short(place), standing: t(`standing.${standing}`) })}</span>
                <span className="strong">{beginning(source)}</span>
              </span>
              <StandingIcon standing={standing} />
            </button>
          </li>
        ))}
      </ul>
      {pages > 1 && (
        <div className="row between">
          <Button small label={t('pageBefore')} waits={null} onPress={() => leaf(page > 0 ? -1 : pages - 1)}>
            <CaretLeftIcon className="i turn" />
          </Button>
          <span className="label">{t('page', { n: page + 1, of: pages })}</span>
          <Button small label={t('pageAfter')} onPress={() => leaf(page < pages - 1 ? 1 : 1 - pages)}>
            <CaretRightIcon className="i turn" />
          </Button>
        </div>
      )}
    </div>
  );
}
