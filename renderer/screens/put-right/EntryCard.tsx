import { CheckIcon } from '@phosphor-icons/react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EntryView } from '../../../domain/visit/entry-view.ts';
import { expiryWords, isExpired, readExpiry } from '../../../domain/visit/lots.ts';
import { useApp } from '../../app/AppContext.tsx';
import { usePresent } from '../../app/usePresent.ts';
import { useVisit } from '../../app/VisitContext.tsx';
import { Alert } from '../../kit/Alert.tsx';
import { Button } from '../../kit/Button.tsx';
import { Area, Field } from '../../kit/Field.tsx';
import { dateOf } from '../../words/dates.ts';
import { VisitFrame } from '../visit/VisitFrame.tsx';
import { type LotCorrection, LotCorrectionForm } from './Correction.tsx';
import { noWhy, reasonOf, WhyChoice } from './WhyChoice.tsx';

const noLot = { kind: 'pigment', name: '', maker: '', lot: '', expiry: '' } as const;

const otherTexts = {
  finish: { title: 'finishTitle', text: 'finishText', verb: 'goBack' },
  withdrawal: { title: 'withdrawalTitle', text: 'withdrawalText', verb: 'crossOut' },
} as const;

/** One entry: what is wrong with it, why, and the PIN where a signature falls with it. */
export function EntryCard({ entry, list, leave }: { entry: EntryView; list: ReactNode; leave: ReactNode }) {
  const { t } = useTranslation('putRight');
  const { t: words } = useTranslation('procedure');
  const { t: common } = useTranslation();
  const { busy } = useApp();
  const { act } = useVisit();
  const today = dateOf(usePresent());
  const [correction, setCorrection] = useState<LotCorrection>({
    what: null,
    lot: entry.lot ? { ...entry.lot, expiry: expiryWords(entry.lot.expiry) } : noLot,
  });
  const [why, setWhy] = useState(noWhy);
  const [expiredWhy, setExpiredWhy] = useState('');
  const [pin, setPin] = useState('');
  const isLot = entry.kind === 'lot';
  const reason = reasonOf(why);
  const instead = isLot && correction.what === 'details' ? correction.lot : null;
  const expiry = instead ? readExpiry(instead.expiry) : '';
  const expired = isExpired(expiry, today);
  const waits =
    isLot && correction.what === null
      ? t('waitsWhat')
      : expired && expiredWhy.trim() === ''
        ? words('waitsExpired')
        : reason === ''
          ? t('waitsWhy')
          : entry.pin && pin === ''
            ? t('waitsPin')
            : null;
  const put = async () => {
    const command = {
      type: 'take-back' as const,
      sequence: entry.sequence,
      why: reason,
      ...(instead && { lot: instead }),
      ...(expired && { expiredWhy }),
    };
    if (!(await act(command, entry.pin ? pin : undefined))) setPin('');
  };
  const texts = otherTexts[entry.kind === 'withdrawal' ? 'withdrawal' : 'finish'];
  const verb = isLot ? t(correction.what === 'gone' ? 'crossOut' : 'put') : t(texts.verb);
  return (
    <VisitFrame
      side={leave}
      main={
        <Button
          kind="main"
          working={busy && common('saving')}
          waits={waits}
          iconEnd={<CheckIcon />}
          onPress={() => void put()}
        >
          {verb}
        </Button>
      }
    >
      <div className="three fill putright">
        {list}
        <section className="card col gap4">
          <h2>{t(isLot ? 'lotTitle' : texts.title)}</h2>
          {isLot ? <LotCorrectionForm value={correction} onChange={setCorrection} /> : <p>{t(texts.text)}</p>}
          {expired && (
            <Alert tone="stop" title={words('lotExpired', { expiry: expiryWords(expiry) })}>
              <Area
                label={words('lotExpiredWhy')}
                rows={2}
                value={expiredWhy}
                onChange={(event) => setExpiredWhy(event.target.value)}
              />
            </Alert>
          )}
          <WhyChoice
            reasons={isLot ? [t('whyMisread'), t('whyTyped')] : [t('whyWrongButton'), t('whyNotDone')]}
            value={why}
            onChange={setWhy}
          />
          {entry.pin && (
            <Field
              label={t('pin')}
              hint={t('pinHint')}
              type="password"
              inputMode="numeric"
              maxLength={12}
              value={pin}
              onChange={(event) => setPin(event.target.value.replace(/\D/g, ''))}
            />
          )}
        </section>
      </div>
    </VisitFrame>
  );
}
