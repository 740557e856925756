import { ArrowUUpLeftIcon } from '@phosphor-icons/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TakenList } from '../../../../api/contract/client-lists.ts';
import { Button } from '../../../kit/Button.tsx';
import { Dialog } from '../../../kit/Dialog.tsx';
import { useClient } from '../../../ui-data/useClient.ts';
import { useStatus } from '../../../ui-data/useStatus.ts';
import { useStep } from '../../../ui-data/useStep.ts';
import { dateWithYear } from '../../../words/moments.ts';

/** Lists that came in before, each with the way back. */
export function EarlierLists({
  lists,
  onLists,
}: {
  lists: readonly TakenList[];
  onLists: (lists: TakenList[]) => void;
}) {
  const { t } = useTranslation('bringIn');
  const { call } = useClient();
  const { run, busy } = useStep();
  const zone = useStatus(({ now }) => now.zone);
  const [asked, setAsked] = useState<TakenList | null>(null);
  const [newest] = lists;
  if (!newest) return null;
  return (
    <section className="card col gap4">
      <h2>{t('earlier')}</h2>
      <ul className="col gap4">
        {lists.map((one) => (
          <li key={one.list} className="row between gap4">
            <div>
              <p className="strong">{t('rows', { count: one.count })}</p>
              <p className="label">
                {dateWithYear({ instant: one.at, zone })} · {t(`state.${one.state}`)}
              </p>
            </div>
            {one.state === 'taken' && (
              <Button small icon={<ArrowUUpLeftIcon className="i turn" />} onPress={() => setAsked(one)}>
                {t('takeBack')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {asked && (
        <Dialog
          title={t('takeBackTitle')}
          onClose={() => setAsked(null)}
          side={<Button onPress={() => setAsked(null)}>{t('keepList')}</Button>}
          main={
            <Button
              kind="stop"
              working={busy && t('takingBack')}
              onPress={() =>
                void run(async () => {
                  onLists(await call('client-lists.take-back', { list: asked.list }));
                  setAsked(null);
                })
              }
            >
              {t('takeBack')}
            </Button>
          }
        >
          <p>{t('takeBackWords')}</p>
        </Dialog>
      )}
    </section>
  );
}
