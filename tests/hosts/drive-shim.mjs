// Runs inside the shim, beside the unchanged bundles: does what the test asks for over a local socket, line by line.
import { answerLines } from './drive.mjs';

export default async function drive({ firstWindow, report, scenario, sleep }) {
  const page = await firstWindow();
  await answerLines({
    evaluate: (script) => page.evaluate(script),
    goto: async (address) => {
      await page.goto(address, { timeout: 3_000 }).catch(() => undefined);
      await sleep(300);
      return page.evaluate('document.title');
    },
    reload: async () => {
      await page.reload();
    },
    report: () => report,
    scenario: (change) => {
      Object.assign(scenario, change);
    },
  });
}
