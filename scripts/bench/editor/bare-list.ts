import type { Browser, Page } from 'playwright-core';
import { en } from '../../../renderer/words/en.ts';

/** A page with a list of plain rows that scrolls, two buttons that count, and the count: the least that an editor could be. */
export async function bareList(browser: Browser, rows: number): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  const items = Array.from({ length: rows }, (_, n) => `<li>Rule ${n + 1}</li>`).join('');
  const button = (words: string) => `<button aria-label="${en.practiceRules.howFar}: ${words}">${words}</button>`;
  await page.setContent(
    `<ol class="scroller" style="height:700px;overflow:auto;line-height:3.5">${items}</ol>
     ${button(en.common.more)}${button(en.common.less)}<p class="editor-live">0</p>`,
  );
  await page.evaluate(() => {
    const count = document.querySelector('.editor-live');
    for (const button of document.querySelectorAll('button'))
      button.addEventListener('click', () => {
        if (count) count.textContent = `${Number(count.textContent) + 1}`;
      });
  });
  return page;
}
