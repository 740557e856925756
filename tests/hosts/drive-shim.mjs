// Runs inside the shim, beside the unchanged bundles: does what the test asks for over a local socket, line by line.
import { answerLines } from './drive.mjs';

export default async function drive({ firstWindow, evaluateInMain, report, scenario, sleep }) {
  const page = await firstWindow();
  await answerLines({
    evaluate: (script) => page.evaluate(script),
    goto: async (address) => {
      const asked = () => report.navigations.filter(({ requested }) => requested !== undefined).length;
      const before = asked();
      await page.evaluate(`location.href = ${JSON.stringify(address)}; undefined`);
      // A busy machine takes seconds until it asks. About a file nobody is asked: Chromium itself does not go there.
      const most = address.startsWith('file:') ? 10 : 300;
      for (let waits = 0; waits < most && asked() === before; waits++) await sleep(100);
      await sleep(200);
      return page.evaluate('document.title');
    },
    reload: () =>
      evaluateInMain(
        ({ BrowserWindow }) =>
          new Promise((resolve) => {
            const [window] = BrowserWindow.getAllWindows();
            window.webContents.once('did-finish-load', () => resolve());
            window.webContents.reload();
          }),
      ),
    press: (keys) => page.keyboard.press(keys),
    inMain: (source) =>
      evaluateInMain((electron) => new Function('electron', `return (${source})(electron)`)(electron)),
    report: () => report,
    scenario: (change) => {
      Object.assign(scenario, change);
    },
  });
}
