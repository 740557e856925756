import type { Player, Stop } from './day.ts';
import {
  act,
  clientAct,
  giveTablet,
  handOver,
  identify,
  intake,
  openVisit,
  passChecks,
  readClauses,
  signConsent,
  takeBack,
  timeOut,
} from './steps.ts';

const english = { language: 'en' } as const;

/** An owner approves the clinic's own texts, and the samples of these languages as somebody read them. */
export async function approveLanguages(
  { client, pin }: Pick<Player, 'client' | 'pin'>,
  languages: readonly { readonly language: string; readonly name: string; readonly direction: 'ltr' | 'rtl' }[],
): Promise<void> {
  const treatment = (await client.call('protocols.list', {})).treatments[0]?.treatment ?? '';
  const { draftId } = await client.call('protocols.open-draft', { treatment });
  const { hash, against } = await client.call('protocols.changes', { draftId });
  await client.call('protocols.approve', { draftId, hash, against, pin });
  const read = {
    texts: { from: 'sample' },
    checkedBy: 'Ana Reader',
    knows: 'first-language',
    ownerReads: true,
  } as const;
  for (const { language, name, direction } of languages) {
    const { hash: looked } = await client.call('languages.look', { treatment, language, texts: read.texts });
    await client.call('languages.approve', { treatment, language, name, direction, hash: looked, ...read, pin });
  }
}

/** A clinic with three languages: clients who choose theirs or change it, one for whom somebody interprets, and their papers. */
export async function playLanguages(player: Player, stop: Stop): Promise<void> {
  await approveLanguages(player, [
    { language: 'es', name: 'Español', direction: 'ltr' },
    { language: 'ar', name: 'العربية', direction: 'rtl' },
  ]);
  const { id } = await openVisit(player, { name: 'Ana Chooser', language: 'es' });
  await giveTablet({ ...player, language: 'es' }, id, 'intake');
  await stop('client-language', id);
  await clientAct(player, { type: 'choose-language', ...english });
  await stop('client-language-cover', id);
  await takeBack(player);
  await intake(player, id);
  await passChecks(player, id);
  await timeOut(player, id);
  await handOver(player, id, 'consent');
  await readClauses(player, 2);
  await stop('client-language-consent', id);
  await takeBack(player);

  const { id: other } = await openVisit(player, { name: 'Ewa Listener', language: 'pl' });
  await stop('language-missing', other);
  await act(player, other, { type: 'name-reader', name: 'Marta Reader', language: 'Polish', knows: 'translator' });
  await stop('reader-named', other);
  await giveTablet(player, other, 'intake');
  await clientAct(player, { type: 'choose-language', ...english });
  await identify(player);
  await takeBack(player);
  await intake(player, other);
  await passChecks(player, other);
  await timeOut(player, other);
  await handOver(player, other, 'consent');
  await readClauses(player);
  await signConsent(player);
  await stop('client-reader', other);
  await takeBack(player);
  await stop('reader-waits', other);

  const { id: unread } = await openVisit(player, { name: 'Olga Later', language: 'pl' });
  await intake(player, unread);
  await act(player, unread, { type: 'answer-check', check: 'no-redness', question: 'redness', option: 'present' });
  await act(player, unread, {
    type: 'reschedule',
    next: { date: '2026-12-08', time: '10:00' },
    note: '',
    clientNote: 'We look forward to seeing you then.',
  });
  await stop('seal-language', unread);
  await sealedInSpanish(player, stop);
}

/** A client who takes a sheet in Spanish home: what is written after the seal goes to them in Spanish too. */
async function sealedInSpanish(player: Player, stop: Stop): Promise<void> {
  const { id } = await openVisit(player, { name: 'Lucía Later', language: 'es' });
  await intake({ ...player, language: 'es' }, id);
  await act(player, id, { type: 'answer-check', check: 'no-redness', question: 'redness', option: 'present' });
  await act(player, id, {
    type: 'reschedule',
    next: { date: '2026-12-08', time: '11:00' },
    note: '',
    clientNote: 'Nos alegrará verle entonces.',
  });
  await player.client.call('visits.seal', { visitId: id });
  await stop('done-language', id);
}
