import { expect, it } from 'vitest';
import { sha256OfJson } from '../../../domain/canonical.ts';
import { consentHash } from '../../../domain/protocol/hash.ts';
import { clientTexts, partsAt } from '../../../domain/protocol/translations/texts.ts';
import type { PublishedLanguage } from '../../../domain/protocol/translations/translation.ts';
import { chooseLanguage } from '../../../domain/visit/decide/choose-language.ts';
import type { DecideContext, Decision } from '../../../domain/visit/decide/decision.ts';
import { decideSystem } from '../../../domain/visit/decide/system.ts';
import { partOfTask } from '../../../domain/visit/reading/reading-language.ts';
import type { Task } from '../../../domain/visit/types.ts';
import { ids, intake, passChecks, Run, staff, timeOut, untilProcedure } from '../run.ts';
import { wholeLanguage } from './sample.ts';

const identify = { type: 'confirm-identity', day: 14, month: 3 } as const;
const give = (task: Task, language: string) => ({ type: 'hand-over', task, language }) as const;

/** A visit that waits for each task to be handed over. */
const waiting: Readonly<Record<Task, () => Run>> = {
  intake: () => new Run(),
  consent: () => timeOut(passChecks(intake(new Run()))),
  aftercare: () =>
    untilProcedure(new Run())
      .do({ type: 'start-procedure', expectedMinutes: 60 })
      .pass(30)
      .do({ type: 'finish-procedure' }),
};

function contextOf(run: Run, languages: readonly PublishedLanguage[]): DecideContext {
  const { protocol, client } = run;
  return { now: run.now(), actor: staff, protocol, client, currentConsent: consentHash(protocol), languages };
}
const codeOf = (decision: Decision): string | null => (decision.ok ? null : decision.refusal.code);

it.each(Object.keys(waiting) as Task[])(
  'no text of what is handed over for the %s is missing or stale, whether staff or the client choose the language',
  (task) => {
    const run = waiting[task]();
    const spanish = wholeLanguage(run.protocol, 'es');
    const needed = clientTexts(run.protocol).filter(({ place }) => partsAt(place).includes(partOfTask[task]));
    expect(needed.length).toBeGreaterThan(5);
    const flawed = needed.flatMap(({ place }) => {
      const { [place]: known, ...others } = spanish.texts;
      if (!known) throw new Error(`${place} has no text`);
      const stale = { ...others, [place]: { ...known, source: sha256OfJson('another sentence') } };
      return [others, stale].map((texts) => [{ ...spanish, texts }]);
    });
    const given = flawed.map((languages) =>
      codeOf(decideSystem(run.state, give(task, 'es'), contextOf(run, languages))),
    );
    expect(new Set(given)).toEqual(new Set(['language-not-ready']));
    run.do(give(task, 'en'), identify);
    const client = { kind: 'client', clientId: ids.client } as const;
    const chosen = flawed.map((languages) =>
      codeOf(chooseLanguage(run.state, 'es', { ...contextOf(run, languages), actor: client })),
    );
    expect(new Set(chosen)).toEqual(new Set(['language-not-offered']));
    expect(codeOf(chooseLanguage(run.state, 'es', contextOf(run, [spanish])))).toBeNull();
  },
);
