/** The form of a number in a language; a form that it has and that is not there does not compile. */
export function pluralIn<Form extends Intl.LDMLPluralRule>(locale: string) {
  const rules = new Intl.PluralRules(locale);
  return (count: number, forms: Readonly<Record<Form | 'other', string>>): string => {
    const form = rules.select(count);
    const said: Partial<Readonly<Record<string, string>>> = forms;
    return said[form] ?? forms.other;
  };
}
