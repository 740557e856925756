/** What is said about one screen: what it is for, and what to do on it. */
export interface HelpPage {
  readonly title: string;
  readonly lead: string;
  readonly points: readonly string[];
}

/** A page for each screen of a group. */
export type HelpPages<Group> = Readonly<Record<keyof Group, HelpPage>>;
