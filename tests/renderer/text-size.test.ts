import { expect, it } from 'vitest';
import { appLanguages } from '../../domain/protocol/translations/app-languages.ts';
import { clientLanguages } from '../../renderer/words/client-language.ts';
import { en } from '../../renderer/words/en.ts';

it.each(appLanguages)('says the size of the text in %s as it stands on its button', async (language) => {
  const common: { readonly textSize?: string; readonly textSizeNow?: string } = {
    ...((await clientLanguages[language].load?.())?.catalogues.common ?? en.common),
  };
  expect(common.textSizeNow).toContain(`${common.textSize} {{percent}} %`);
});
