import { FileCsvIcon, ShieldCheckIcon, UsersThreeIcon } from '@phosphor-icons/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LotRef } from '../../../../domain/lots/lot-ref.ts';
import { BackButton } from '../../../app/frame/BackButton.tsx';
import { StaffFrame } from '../../../app/frame/StaffFrame.tsx';
import { type Place, useGo } from '../../../app/PlaceContext.tsx';
import { Button } from '../../../kit/Button.tsx';
import { Empty } from '../../../kit/Empty.tsx';
import { useRowsThatFit } from '../../../kit/useRowsThatFit.ts';
import { useClient } from '../../../ui-data/useClient.ts';
import { useKept } from '../../../ui-data/useKept.ts';
import { useQuery } from '../../../ui-data/useQuery.ts';
import { expiryDate } from '../../../words/dates.ts';
import { figures, given } from '../../../words/writing.ts';
import { Pages, pagesOf } from '../list/Pages.tsx';
import { SaveTable } from '../list/SaveTable.tsx';
import { usePrintedList } from '../list/usePrintedList.tsx';
import { RecallRow } from './RecallRow.tsx';
import './recall.css';

const rowHeight = 78;

/** Everybody who got a lot, to be called: on the screen, on paper, as a table. `back`: where staff came from. */
export function RecallScreen({ lot: of, back }: { lot: LotRef; back: Place }) {
  const { t } = useTranslation('lots');
  const { t: common } = useTranslation();
  const go = useGo();
  const { call } = useClient();
  // Whoever called one of them comes back to the page that they were on.
  const key = JSON.stringify(of);
  const [kept, setKept] = useKept('recall', { of: key, page: 1 });
  const page = kept.of === key ? kept.page : 1;
  const [saving, setSaving] = useState(false);
  const [done, setDone] = useState<string | null>(null);
  const { room, rows } = useRowsThatFit(rowHeight);
  const { data } = useQuery('lots.recall', rows === null ? null : { lot: of, page, rows });
  const printed = usePrintedList({
    verb: t('print'),
    print: (printerId) => call('lots.print-recall', { lot: of, printerId }),
    onSent: setDone,
  });
  const lot = data?.lot;
  const pages = data && rows ? pagesOf(data.used.people, rows) : 1;
  const first = (page - 1) * (rows ?? 1) + 1;

  return (
    <StaffFrame
      help="recall"
      title={t('recall', { lot: given(of.lot) })}
      under={
        lot
          ? [lot.name, lot.maker, lot.expiry === '' ? t('noDate') : `${t('expiry')} ${expiryDate(lot.expiry)}`]
              .filter((part) => part !== '')
              .map((part) => given(part))
              .join(' · ')
          : ''
      }
      headExtra={
        data && (
          <p className="recallcounts">
            <b>{figures(data.used.people)}</b> <span className="label">{t('people', { count: data.used.people })}</span>{' '}
            <b>{figures(data.used.visits)}</b> <span className="label">{t('visits', { count: data.used.visits })}</span>
          </p>
        )
      }
      side={
        <>
          <BackButton onPress={() => go(back)}>
            {back.at === 'visit' ? t('toVisit') : back.at === 'lots' ? t('title') : common('back')}
          </BackButton>
          <Button icon={<FileCsvIcon />} onPress={() => setSaving(true)}>
            {t('saveTable')}
          </Button>
          {pages > 1 && (
            <Pages page={Math.min(page, pages)} pages={pages} onPage={(next) => setKept({ of: key, page: next })} />
          )}
        </>
      }
      main={printed.button}
    >
      <div ref={room} className="fill listroom">
        {data && data.people.length > 0 && (
          <table className="recalltable">
            <thead>
              <tr>
                {(['who', 'phone', 'visits', 'sheet'] as const).map((name) => (
                  <th key={name} scope="col">
                    {t(`column.${name}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {data.people.map((person) => (
                <RecallRow
                  key={person.clientId}
                  person={person}
                  onPress={() => go({ at: 'client', clientId: person.clientId })}
                />
              ))}
            </tbody>
          </table>
        )}
        {data?.people.length === 0 && <Empty icon={<UsersThreeIcon className="i xl" />} title={t('nobody')} />}
      </div>
      <p className="row gap3" role="status">
        <ShieldCheckIcon />
        <span className="label">
          {data && data.people.length > 0
            ? `${t('shown', { from: figures(first), to: figures(first + data.people.length - 1), total: figures(data.used.people) })} `
            : ''}
          {done ?? t('onRecord')}
        </span>
      </p>
      {printed.dialog}
      {saving && (
        <SaveTable
          save={(targetId) => call('lots.save-recall', { lot: of, targetId })}
          onSaved={(where) => {
            setSaving(false);
            setDone(t('saved', { where }));
          }}
          onClose={() => setSaving(false)}
        />
      )}
    </StaffFrame>
  );
}
