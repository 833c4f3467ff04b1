/** One text for each plural category that the language has (Intl.PluralRules); `{count}` is replaced. */
export type PluralText = { other: string } & Partial<Record<Intl.LDMLPluralRule, string>>;

/** Every word the widget says, in one language. `{name}` stands for a person's name. */
export interface Strings {
  /** BCP 47 tag that dates, times and numbers are written in. */
  locale: string;
  direction: 'ltr' | 'rtl';
  title: string;
  /** The loader says it too (launcher-labels.ts), before these words are there. */
  openChat: string;
  closeChat: string;
  unread: PluralText;
  assistant: string;
  person: string;
  you: string;
  statusAssistant: string;
  statusRequested: string;
  statusClosed: string;
  connecting: string;
  reconnecting: string;
  talkToPerson: string;
  more: string;
  attach: string;
  startAgain: string;
  messageLabel: string;
  placeholder: string;
  send: string;
  queued: string;
  sending: string;
  sent: string;
  seen: string;
  failed: string;
  retry: string;
  conversation: string;
  suggestions: string;
  says: string;
  answering: string;
}
