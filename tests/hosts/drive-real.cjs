// Loaded by the real Electron before the unchanged app (`electron -r`): the same commands as in the shim.
const { app } = require('electron');

app.once('browser-window-created', (_event, window) => {
  window.webContents.once('did-finish-load', async () => {
    const { answerLines } = await import('./drive.mjs');
    await answerLines({
      evaluate: (script) => window.webContents.executeJavaScript(script),
      goto: async (address) => {
        await window.webContents.executeJavaScript(`location.href = ${JSON.stringify(address)}; undefined`);
        await new Promise((resolve) => setTimeout(resolve, 500));
        return window.webContents.executeJavaScript('document.title');
      },
      reload: () =>
        new Promise((resolve) => {
          window.webContents.once('did-finish-load', () => resolve());
          window.webContents.reload();
        }),
      press: (keys) => {
        const names = keys.split('+');
        const keyCode = names.pop();
        for (const type of ['keyDown', 'keyUp']) window.webContents.sendInputEvent({ type, keyCode, modifiers: names });
      },
      inMain: (source) => new Function('electron', `return (${source})(electron)`)(require('electron')),
      report: () => null,
      scenario: () => undefined,
    });
    app.quit();
  });
});
