/** What a screen says without being asked, each in a region of its own: `data-say` in what is drawn names it. */
const topics = { question: 'polite', saved: 'polite', cue: 'polite', urgent: 'assertive' } as const;

/**
 * Live regions that stand from the start to the end, however often a screen is drawn anew: one that comes together with its
 * words is heard by nobody. They repeat what the screen marks with `data-say`, whenever it says something else, and are empty
 * once it says nothing. Watches what is drawn under `root`, so that no screen has to think of it. Returns the way to end it.
 */
export function tellChanges(root: HTMLElement): () => void {
  const regions = Object.entries(topics).map(([topic, how]) => {
    const region = document.createElement('div');
    region.className = 'visually-hidden';
    region.setAttribute('aria-live', how);
    root.before(region);
    return { topic, region };
  });
  const look = () => {
    for (const { topic, region } of regions) {
      const said = [...root.querySelectorAll(`[data-say="${topic}"]`)].map((one) => one.textContent?.trim() ?? '');
      const words = said.filter((one) => one !== '').join(' ');
      if (words !== region.textContent) region.textContent = words;
    }
  };
  look();
  const observer = new MutationObserver(look);
  observer.observe(root, { subtree: true, childList: true, characterData: true, attributeFilter: ['data-say'] });
  return () => {
    observer.disconnect();
    for (const { region } of regions) region.remove();
  };
}
