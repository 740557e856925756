import { CheckIcon } from '@phosphor-icons/react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isExpired, readExpiry } from '../../../../domain/visit/lots.ts';
import type { EntryView } from '../../../../domain/visit/views/entry-view.ts';
import { Alert } from '../../../kit/Alert.tsx';
import { Button } from '../../../kit/Button.tsx';
import { Area } from '../../../kit/Field.tsx';
import { PinField } from '../../../kit/PinField.tsx';
import { DraftForm, type FormDraft } from '../../../ui-data/DraftForm.tsx';
import { useFormDraft } from '../../../ui-data/useFormDraft.ts';
import { usePresent } from '../../../ui-data/usePresent.ts';
import { useStep } from '../../../ui-data/useStep.ts';
import { useVisit } from '../../../ui-data/VisitContext.tsx';
import { dateOf, expiryDate } from '../../../words/dates.ts';
import { VisitFrame } from '../frame/VisitFrame.tsx';
import { type LotCorrection, LotCorrectionForm } from './Correction.tsx';
import { noWhy, reasonOf, type Why, WhyChoice } from './WhyChoice.tsx';

const noLot = { kind: 'pigment', name: '', maker: '', lot: '', expiry: '' } as const;

const otherTexts = {
  finish: { title: 'finishTitle', text: 'finishText', verb: 'goBack' },
  decision: { title: 'decisionTitle', text: 'decisionText', verb: 'takeBack' },
  withdrawal: { title: 'withdrawalTitle', text: 'withdrawalText', verb: 'crossOut' },
  fact: { title: 'factTitle', text: 'factText', verb: 'crossOut' },
} as const;

/** The usual reasons, by kind of entry. */
function reasonsFor(kind: EntryView['kind']): readonly ('whyMisread' | 'whyTyped' | 'whyWrongButton' | 'whyNotDone')[] {
  switch (kind) {
    case 'lot':
      return ['whyMisread', 'whyTyped'];
    case 'fact':
      return ['whyTyped'];
    case 'decision':
      return ['whyWrongButton'];
    case 'finish':
    case 'answer':
    case 'withdrawal':
      return ['whyWrongButton', 'whyNotDone'];
  }
}

interface Props {
  readonly entry: EntryView;
  readonly list: ReactNode;
  readonly leave: ReactNode;
}

/** Everything typed and chosen here; the PIN is stored nowhere. */
interface Typed extends Why, Pick<LotCorrection, 'what'> {
  readonly name: string;
  readonly maker: string;
  readonly lot: string;
  readonly expiry: string;
  readonly expiredWhy: string;
}

function asRecorded({ lot }: EntryView): Typed {
  const { name, maker, lot: number, expiry } = lot ?? noLot;
  return { what: null, name, maker, lot: number, expiry, ...noWhy, expiredWhy: '' };
}

/** One entry: what is wrong, why, and the PIN where a signature falls with it. */
export function EntryCard(props: Props) {
  const { visit } = useVisit();
  const { sequence } = props.entry;
  return (
    <DraftForm
      name={{ step: 'take-back', visitId: visit.id, sequence, field: 'form' }}
      empty={asRecorded(props.entry)}
      waiting={
        <VisitFrame help="putRight" side={props.leave}>
          {null}
        </VisitFrame>
      }
    >
      {(draft) => <OneEntry {...props} draft={draft} />}
    </DraftForm>
  );
}

function OneEntry({ entry, list, leave, draft }: Props & { draft: FormDraft<Typed> }) {
  const { t } = useTranslation('putRight');
  const { t: words } = useTranslation('procedure');
  const { t: common } = useTranslation();
  const { busy } = useStep();
  const { act } = useVisit();
  const today = usePresent(dateOf);
  const [typed, type] = useFormDraft(draft);
  const { what, name, maker, lot, expiry: typedExpiry, chosen, words: ownWords, expiredWhy } = typed;
  const correction: LotCorrection = {
    what,
    lot: { kind: entry.lot?.kind ?? noLot.kind, name, maker, lot, expiry: typedExpiry },
  };
  const why: Why = { chosen, words: ownWords };
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
  const texts = otherTexts[entry.kind === 'lot' || entry.kind === 'answer' ? 'finish' : entry.kind];
  const verb = isLot ? t(correction.what === 'gone' ? 'crossOut' : 'put') : t(texts.verb);
  return (
    <VisitFrame
      help="putRight"
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
      <div className="halves fill putright">
        {list}
        <section className="card col gap4">
          <h2>{t(isLot ? 'lotTitle' : texts.title)}</h2>
          {entry.decision && (
            <>
              <p className="strong">{entry.decision.on === 'too-soon' ? t('tooSoonAbout') : entry.decision.about}</p>
              <p className="quote">{t('decisionWas', { reason: entry.decision.reason })}</p>
            </>
          )}
          {isLot ? (
            <LotCorrectionForm
              value={correction}
              onChange={({ what, lot: { name, maker, lot, expiry } }) =>
                type({ what, name, maker: maker ?? '', lot, expiry: expiry ?? '' })
              }
            />
          ) : (
            <p>{t(texts.text)}</p>
          )}
          {expired && (
            <Alert tone="stop" title={words('lotExpired', { expiry: expiryDate(expiry) })}>
              <Area
                label={words('lotExpiredWhy')}
                rows={2}
                value={expiredWhy}
                onChange={(event) => type({ expiredWhy: event.target.value })}
              />
            </Alert>
          )}
          <WhyChoice reasons={reasonsFor(entry.kind).map((reason) => t(reason))} value={why} onChange={type} />
          {entry.pin && (
            <PinField
              label={t('pin')}
              hint={t(entry.kind === 'decision' ? 'pinHintDecision' : 'pinHint')}
              value={pin}
              onPin={setPin}
            />
          )}
        </section>
      </div>
    </VisitFrame>
  );
}
