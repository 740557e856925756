import { afterEach, describe, expect, it } from 'vitest';
import { intake, openVisit } from '../api/visit-steps.ts';
import { closeClinic, openClinicAfter } from './clinic.ts';
import type { Past } from './past.ts';
import { landscape, portrait, type Tablet } from './tablet.ts';
import * as walk from './walk.ts';

afterEach(({ task }) => closeClinic(task.result?.state === 'fail'));

const answer = (tablet: Tablet, question: string, option: string) =>
  tablet.press(tablet.page.getByRole('group', { name: question }).getByRole('button', { name: option, exact: true }));

/** The client has answered the health questions: the checks come next. */
async function toChecks({ hands }: Past): Promise<void> {
  const { id } = await openVisit(hands);
  await intake(hands, id);
}

describe('a check tapped by mistake', () => {
  it.each([
    ['landscape', landscape],
    ['portrait', portrait],
  ])(
    'is taken back by touch, a stop with words and the PIN, %s',
    async (_, viewport) => {
      const { tablet } = await openClinicAfter(viewport, toChecks);
      await walk.unlock(tablet);
      await tablet.tap(/Sample Client/);
      await answer(tablet, 'Washed today with a gentle, non-abrasive shampoo?', 'Not washed');
      await tablet.see('Wash with gentle shampoo');
      await tablet.shot('mistake-fix');
      await tablet.tap(/^Tapped by mistake: /);
      await tablet.see(/Crossed out \d\d:\d\d: Tapped by mistake/);
      await tablet.shot('mistake-crossed');
      await answer(tablet, 'Washed today with a gentle, non-abrasive shampoo?', 'Washed');
      await tablet.page.locator('.checkdetail h2', { hasText: '2. Moisturised' }).waitFor();

      await tablet.press(tablet.page.locator('.checklist button', { hasText: 'Shaved or cut' }));
      await tablet.shot('cut-days');
      await tablet.press(tablet.page.getByRole('group', { name: 'Last shaved or cut?' }).getByRole('button').nth(2));
      await tablet.type('At what time?', '0030');
      await tablet.shot('cut-time');
      await tablet.tap('Record 00:30');
      await tablet.see('48 h or more, at 00:30');

      await tablet.press(tablet.page.locator('.checklist button', { hasText: 'No redness' }));
      await answer(tablet, 'Redness anywhere on the scalp?', 'Present');
      await tablet.tap('Record it');
      await tablet.see('Nobody can override this. Choose a new date.');
      await tablet.shot('mistake-stop');
      await tablet.tap(/^Tapped by mistake: /);
      await tablet.type('What happened?', 'The line above was meant');
      await tablet.type('Your PIN', walk.owner.pin);
      await tablet.shot('mistake-pin');
      await tablet.tap('Take it back');
      await tablet.press(tablet.page.locator('.checklist button', { hasText: 'No redness' }));
      await tablet.see('The line above was meant');
      await answer(tablet, 'Redness anywhere on the scalp?', 'None');
      await tablet.page.locator('.checklist li', { hasText: 'No redness' }).getByText('Passed').waitFor();
      expect(tablet.strays()).toEqual([]);
    },
    240_000,
  );
});
